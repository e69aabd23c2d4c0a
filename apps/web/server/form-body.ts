import type { IncomingMessage } from "node:http";

export type FormBody = { fields: Record<string, string> } | "tooLarge" | "notAForm";

/** No form that somebody fills in comes near this. */
export const BODY_USUAL = 64 * 1024;
/**
 * Somebody may paste a whole book into a field: up to here it is read, and the page says at the field that it is too
 * long, with the text still there. A megabyte of umlauts is six as a form sends it.
 */
export const BODY_MAX = 6 * 1024 * 1024;
/** Bodies above the usual at the same time: more would be for the memory, not for people. */
const LARGE_AT_ONCE = 4;

let large = 0;

/** Reads a form as browsers send it (application/x-www-form-urlencoded). Nothing is trimmed or left out. */
export async function readForm(request: IncomingMessage): Promise<FormBody> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return "notAForm";
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > BODY_MAX) return "tooLarge";
  const chunks: Buffer[] = [];
  let size = 0;
  let counted = false;
  try {
    // The connection stays, whatever is sent: the answer has to reach the one who is still sending.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_USUAL && !counted) {
        if (large >= LARGE_AT_ONCE) return "tooLarge";
        large += 1;
        counted = true;
      }
      if (size > BODY_MAX) return "tooLarge";
      chunks.push(chunk);
    }
  } finally {
    if (counted) large -= 1;
    // Lets what was not read pass by: the next request on this connection comes after it.
    request.resume();
  }
  return { fields: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8"))) };
}
