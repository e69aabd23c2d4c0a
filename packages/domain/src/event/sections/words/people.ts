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
  // Forms that were kept before there were pictures say nothing of them.
  /** One of the event's media. */
  pictureId: orNull(z.uuid()).default(null),
  /** What the picture shows. Of a portrait the name says it. */
  pictureAltDe: lineOrNull(TITLE_MAX).default(null),
  pictureAltEn: lineOrNull(TITLE_MAX).default(null),
  /** Whose picture it is: "Foto: Kim Beispiel". */
  pictureCredit: lineOrNull(TITLE_MAX).default(null),
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
  /** Its mark, one of the event's media. It says the name once more, so it needs no words of its own. */
  markId: orNull(z.uuid()).default(null),
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
    for (const [index, { pictureId, pictureAltDe }] of persons.entries())
      if (pictureId && !pictureAltDe) report(["persons", index, "pictureAltDe"], "required");
  },
} satisfies Section;
