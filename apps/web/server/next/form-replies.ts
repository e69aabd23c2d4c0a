import { randomUUID } from "node:crypto";
import type { FormReply } from "../../src/form/form-reply.ts";
import type { FormName } from "../../src/form/forms.ts";
import { sharedMap } from "./shared-state.ts";

/** The reply of the form that was sent, by its name. */
export type FormReplies = { [Name in FormName]?: FormReply<Name> };

/**
 * Replies on their way to the page that is being rendered: in memory and nowhere else, because they hold what people
 * typed.
 */
const held = sharedMap<FormReplies>("formReplies");

/** @returns the number by which the page finds it, and the way to drop it when the page is rendered */
export function holdReply(replies: FormReplies): { id: string; drop(): void } {
  const id = randomUUID();
  held.set(id, replies);
  return { id, drop: () => held.delete(id) };
}

/** The reply under this number, if it is for this form. */
export function heldReply<Name extends FormName>(id: string, form: Name): FormReply<Name> | null {
  return held.get(id)?.[form] ?? null;
}

/** All replies under this number. */
export function heldReplies(id: string): { form: FormName; reply: FormReply }[] {
  const replies = Object.entries(held.get(id) ?? {}) as [FormName, FormReply][];
  return replies.map(([form, reply]) => ({ form, reply }));
}
