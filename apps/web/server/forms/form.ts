import type { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import type { Page } from "@podium/domain/site/addresses";
import type { z } from "zod";
import type { FormReply } from "../../src/form/form-reply.ts";
import { type FormName, type FromAddress, formSchemas } from "../../src/form/forms.ts";

export type Submission = {
  caller: ReturnType<typeof publicCaller>;
  /** As typed, without the field that names the form. */
  fields: Record<string, string>;
  /** Of the page's address. */
  parameters: Record<string, string>;
  locale: Locale;
};

/** Its parameters are those of the form's address unless given. */
export type Redirect = { page: Page; parameters?: Record<string, string>; query?: Record<string, string> };

export type Outcome =
  /** The page that the visitor is sent to. */
  | { redirect: Redirect; receipt?: string }
  /** A step on the way: the same page with these values in its form. Nothing is stored. */
  | { again: Again };

type Again = {
  values: Record<string, string>;
  checked?: NonNullable<FormReply["checked"]>;
  /** The field that the visitor goes on with. */
  focus?: string;
};

export type Form = {
  /** The page that the form stands on, and to which it is sent. */
  page: Page;
  /** Sent along as `form` where a page has several; the name under which the page asks for its reply. */
  name: FormName;
  /**
   * Hands what was typed to the procedure.
   *
   * @throws ZodError when the schema does not take it, and whatever the procedure throws
   */
  submit(given: Submission): Promise<Outcome>;
  /**
   * Refusals after which the page has no form any more: it merely repeats what was typed, and is rendered once for all
   * visitors who come too late at the same moment. The function says whether that is so.
   */
  refusedAlike?(code: string, fields: Record<string, string>): boolean;
  /**
   * Fields that the page of a checked form, of one refused alike and of one received merely repeats. It is rendered once
   * with placeholders for all visitors of one moment.
   */
  repeats?(field: string): boolean;
};

type Output<Name extends FormName> = z.output<(typeof formSchemas)[Name]>;

const parsers: { [Name in FormName]: { parse(given: unknown): Output<Name> } } = formSchemas;

/** A form of one step: its fields and what the address says make the input of its procedure. */
export function form<Name extends FormName>(given: {
  page: Page;
  name: Name;
  address(submission: Submission): FromAddress<Name>;
  procedure(caller: Submission["caller"]): (input: Output<Name>) => Promise<unknown>;
  next: Redirect;
}): Form {
  const { page, name, address, procedure, next } = given;
  return {
    page,
    name,
    repeats: () => true,
    submit: async (submission) => {
      const input = parsers[name].parse({ ...submission.fields, ...address(submission) });
      await procedure(submission.caller)(input);
      return { redirect: next };
    },
  };
}
