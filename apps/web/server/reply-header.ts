import type { FormReply } from "../src/form-replies.ts";

/** A form's reply on its way to the page that shows it. */
export type HeldReply = { form: string; reply: FormReply };

/** As a header between two processes on loopback: nowhere else, because it holds what people typed. */
export function writeReplyHeader(held: HeldReply): string {
  return Buffer.from(JSON.stringify(held)).toString("base64");
}

export function readReplyHeader(header: string): HeldReply {
  return JSON.parse(Buffer.from(header, "base64").toString()) as HeldReply;
}
