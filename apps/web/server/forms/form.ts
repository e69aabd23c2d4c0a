import type { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import type { Page } from "@podium/domain/site/addresses";
import type { FormReply } from "../../src/form/form-reply.ts";

export type Submission = {
  caller: ReturnType<typeof publicCaller>;
  /** As typed, without the field that names the form. */
  fields: Record<string, string>;
  /** Of the page's address. */
  parameters: Record<string, string>;
  locale: Locale;
};

export type Outcome =
  /** The page that the visitor is sent to; its parameters are those of this address unless given. */
  | { redirect: { page: Page; parameters?: Record<string, string>; query?: Record<string, string> } }
  /** A step on the way: the same page with these values in its form. Nothing is stored. */
  | { again: { values: Record<string, string>; checked?: NonNullable<FormReply["checked"]> } };

export type Form = {
  /** The page that the form stands on, and to which it is sent. */
  page: Page;
  /** Sent along as `form` where a page has several; the name under which the page asks for its reply. */
  name: string;
  /** Hands what was typed to the procedure, which checks it. */
  submit(given: Submission): Promise<Outcome>;
  /**
   * Refusals after which the page has no form any more: it is the same for everybody, and is rendered once for the
   * many who come too late at the same moment. The function says whether that is so.
   */
  refusedAlike?(code: string, fields: Record<string, string>): boolean;
  /**
   * Fields that the page of a checked form merely repeats. It is rendered once with placeholders for the many
   * visitors of one moment.
   */
  repeats?(field: string): boolean;
};
