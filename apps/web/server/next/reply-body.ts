import type { IncomingMessage } from "node:http";
import type { FormReplies } from "./form-replies.ts";

/** As the body of a request between two processes on loopback: nowhere else, because it holds what people typed. */
export function writeReply(replies: FormReplies): Buffer {
  return Buffer.from(JSON.stringify(replies));
}

/** @returns null when the request brings none: the page is merely looked at */
export async function readReply(incoming: IncomingMessage): Promise<FormReplies | null> {
  if (!incoming.headers["content-length"]) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  // Next gets a plain GET.
  delete incoming.headers["content-length"];
  return JSON.parse(Buffer.concat(chunks).toString());
}
