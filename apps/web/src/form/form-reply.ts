import "server-only";
import type { publicCaller } from "@podium/api/public-router";
import type { RefusalCode } from "@podium/domain/refusal";
import { headers } from "next/headers";
import { heldReplies, heldReply } from "../../server/next/form-replies.ts";
import { internalHeaders } from "../../server/next/internal-headers.ts";
import type { FormName, ValuesOf } from "./forms.ts";

type CheckedRegistration = Awaited<ReturnType<ReturnType<typeof publicCaller>["registration"]["check"]>>;

/** What a form is told when it was not accepted. The page renders itself again with it. */
export type FormReply<Name extends FormName = FormName> = {
  /** As typed. */
  values: ValuesOf<Name>;
  /** Message keys (catalogue `fieldError`) by field name; "" is the form as a whole. */
  fields: Record<string, string>;
  /** A rule said no (catalogue `refusal`). */
  refusal: { code: RefusalCode; details: Record<string, string | number> } | null;
  /** What a registration would get that was typed, but not sent yet. */
  checked: CheckedRegistration | null;
  /** What may have been meant by an address that looks like a slip, by field. */
  suggested: Record<string, string>;
  /** Stands for what was sent, where a code from the mail is asked for. */
  receipt: string | null;
  /** Of the page that the form stands on, in the language of this page. */
  address: string;
  requestId: string;
};

/** For pages with a form: what was typed and why it was not accepted, or null when the page is merely looked at. */
export async function formReply<Name extends FormName>(form: Name): Promise<FormReply<Name> | null> {
  const id = (await headers()).get(internalHeaders.formReply);
  return id ? heldReply(id, form) : null;
}

/** Where a page has several forms: the reply to the one that was sent. */
export async function firstReply<Name extends FormName>(
  forms: readonly Name[],
): Promise<FormReply<Name> | null> {
  for (const form of forms) {
    const reply = await formReply(form);
    if (reply) return reply;
  }
  return null;
}

/** On a page that any form may lead to. */
export async function anyReply(): Promise<{ form: FormName; reply: FormReply } | null> {
  const id = (await headers()).get(internalHeaders.formReply);
  const [first] = id ? heldReplies(id) : [];
  return first ?? null;
}
