import { randomUUID } from "node:crypto";
import type { FormReply } from "../../src/form/form-reply.ts";
import { sharedMap } from "./shared-state.ts";

/**
 * Replies on their way to the page that is being rendered: in memory and nowhere else, because they hold what people
 * typed.
 */
const replies = sharedMap<{ form: string; reply: FormReply }>("formReplies");

/** @returns the number by which the page finds it, and the way to drop it when the page is rendered */
export function holdReply(form: string, reply: FormReply): { id: string; drop(): void } {
  const id = randomUUID();
  replies.set(id, { form, reply });
  return { id, drop: () => replies.delete(id) };
}

/** The reply under this number, if it is for this form. */
export function heldReply(id: string, form: string): FormReply | null {
  const held = replies.get(id);
  return held?.form === form ? held.reply : null;
}
