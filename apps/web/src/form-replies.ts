import { randomUUID } from "node:crypto";
import type { publicCaller } from "@podium/api/public-router";

type CheckedRegistration = Awaited<ReturnType<ReturnType<typeof publicCaller>["registration"]["check"]>>;

/** What a form is told when it was not accepted. The page renders itself again with it. */
export type FormReply = {
  /** As typed, by field name. */
  values: Record<string, string>;
  /** Message keys (catalogue `fieldError`) by field name; "" is the form as a whole. */
  fields: Record<string, string>;
  /** A rule said no (catalogue `refusal`, "." replaced by "_"). */
  refusal: { code: string; details: Record<string, string | number> } | null;
  /** What a registration would get that was typed, but not sent yet. */
  checked: CheckedRegistration | null;
  requestId: string;
};

type Held = { form: string; reply: FormReply };

const KEY = Symbol.for("podium.formReplies");
const process_ = globalThis as unknown as { [KEY]?: Map<string, Held> };

/**
 * Replies on their way to the page that is being rendered: in memory and nowhere else, because they hold what people
 * typed. On `globalThis`: the rendering process and the code that Next has bundled are two copies of this module.
 */
function replies(): Map<string, Held> {
  process_[KEY] ??= new Map();
  return process_[KEY];
}

/** @returns the number by which the page finds it, and the way to drop it when the page is rendered */
export function holdReply(form: string, reply: FormReply): { id: string; drop(): void } {
  const id = randomUUID();
  replies().set(id, { form, reply });
  return { id, drop: () => replies().delete(id) };
}

/** The reply under this number, if it is for this form. */
export function heldReply(id: string, form: string): FormReply | null {
  const held = replies().get(id);
  return held?.form === form ? held.reply : null;
}
