import { z } from "zod";
import { lineOrNull, listOf, orNull, paragraphsOrNull, webAddress } from "../../../fields.ts";
import { EMAIL_MAX, emailAddress } from "../../../person/email.ts";
import { line } from "../../../person/text.ts";
import { BIOGRAPHY_MAX, LIST_MAX, TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { contactPurposes, partnerRoles, personRoles } from "../../vocabulary.ts";

/** Whoever is to be heard or seen; a name that is not known yet is "N. N.". */
const person = z.strictObject({
  /** Made by the form, so that sessions can name a person who is not saved yet; null: it is made on saving. */
  id: orNull(z.uuid()),
  role: z.enum(personRoles, { error: "choiceInvalid" }),
  name: line(TITLE_MAX),
  officeDe: lineOrNull(TITLE_MAX),
  officeEn: lineOrNull(TITLE_MAX),
  organisation: lineOrNull(TITLE_MAX),
  /** As typed; `markup/` reads its marks. */
  biographyDe: paragraphsOrNull(BIOGRAPHY_MAX),
  biographyEn: paragraphsOrNull(BIOGRAPHY_MAX),
  url: orNull(webAddress),
});
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
  persons: listOf(person, LIST_MAX),
  contacts: listOf(contact, LIST_MAX),
  partners: listOf(partner, LIST_MAX),
  links: listOf(link, LIST_MAX),
};
const initial: Typed<typeof fields> = { persons: [], contacts: [], partners: [], links: [] };

/** Who is to be heard, whom to ask, who takes part in holding the event, where to read on. */
export const people = {
  fields,
  initial,
  check({ persons }: Parsed<typeof fields>, report: Report) {
    const ids = persons.flatMap(({ id }) => id ?? []);
    if (new Set(ids).size < ids.length) report(["persons"], "choiceInvalid");
  },
} satisfies Section;
