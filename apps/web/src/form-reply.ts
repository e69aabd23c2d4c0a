import "server-only";
import { headers } from "next/headers";
import { type FormReply, heldReply } from "./form-replies.ts";
import { internalHeaders } from "./internal-headers.ts";

export type { FormReply } from "./form-replies.ts";

/**
 * For pages with a form: what was typed and why it was not accepted, or null when the page is merely looked at.
 *
 * @param form the form's name, as in server/forms.ts
 */
export async function formReply(form: string): Promise<FormReply | null> {
  const id = (await headers()).get(internalHeaders.formReply);
  return id ? heldReply(id, form) : null;
}
