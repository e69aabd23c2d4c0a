import type { IncomingMessage } from "node:http";
import type { FormReply } from "../../src/form/form-reply.ts";

/** A form's reply on its way to the page that shows it. */
export type HeldReply = { form: string; reply: FormReply };

/** As the body of a request between two processes on loopback: nowhere else, because it holds what people typed. */
export function writeReply(held: HeldReply): Buffer {
  return Buffer.from(JSON.stringify(held));
}

/** @returns null when the request brings none: the page is merely looked at */
export async function readReply(incoming: IncomingMessage): Promise<HeldReply | null> {
  if (!incoming.headers["content-length"]) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  // Next gets a plain GET.
  delete incoming.headers["content-length"];
  return JSON.parse(Buffer.concat(chunks).toString()) as HeldReply;
}
