import { z } from "zod";
import { lineOrNull, listOf, orNull, webAddress } from "../../fields.ts";
import { EMAIL_MAX, emailAddress } from "../../person/email.ts";
import { line } from "../../person/text.ts";
import { LIST_MAX, TITLE_MAX } from "../limits.ts";
import type { Section, Typed } from "../section.ts";
import { contactPurposes, partnerRoles } from "../vocabulary.ts";

const contact = z.strictObject({
  purpose: orNull(z.enum(contactPurposes, { error: "choiceInvalid" })),
  name: line(TITLE_MAX),
  email: orNull(emailAddress),
  phone: lineOrNull(EMAIL_MAX),
});
const partner = z.strictObject({
  role: z.enum(partnerRoles, { error: "choiceInvalid" }),
  name: line(TITLE_MAX),
  url: orNull(webAddress),
});
const link = z.strictObject({ labelDe: line(TITLE_MAX), labelEn: lineOrNull(TITLE_MAX), url: webAddress });

const fields = {
  contacts: listOf(contact, LIST_MAX),
  partners: listOf(partner, LIST_MAX),
  links: listOf(link, LIST_MAX),
};
const initial: Typed<typeof fields> = { contacts: [], partners: [], links: [] };

/** Whom to ask, who takes part in holding the event, where to read on. */
export const people = {
  fields,
  initial,
  missing: ({ contacts }) => (contacts.length === 0 ? ["contacts"] : []),
} satisfies Section;
