import type { IncomingMessage } from "node:http";

export type FormBody = { fields: Record<string, string> } | "tooLarge" | "notAForm";

export type FormLimits = {
  /** No more than this is ever read (bytes). */
  max: number;
  /** No form that somebody fills in comes near this (bytes). */
  usual: number;
  /** Bodies above the usual at the same time: more would be for the memory, not for people. */
  largeAtOnce: number;
};

/**
 * Reads forms as browsers send them (application/x-www-form-urlencoded). Nothing is trimmed or left out.
 *
 * @returns what reads one; those made by one call share the limit of large ones
 */
export function formReader({ max, usual, largeAtOnce }: FormLimits) {
  let large = 0;
  return async (request: IncomingMessage): Promise<FormBody> => {
    const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/x-www-form-urlencoded") return "notAForm";
    const declared = Number(request.headers["content-length"] ?? 0);
    if (declared > max) return "tooLarge";
    const chunks: Buffer[] = [];
    let size = 0;
    let counted = false;
    try {
      // The connection stays, whatever is sent: the answer has to reach a client that is still sending.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > usual && !counted) {
          if (large >= largeAtOnce) return "tooLarge";
          large += 1;
          counted = true;
        }
        if (size > max) return "tooLarge";
        chunks.push(chunk);
      }
    } finally {
      if (counted) large -= 1;
      // Lets what was not read pass by: the next request on this connection comes after it.
      request.resume();
    }
    return { fields: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8"))) };
  };
}
