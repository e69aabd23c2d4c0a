import { z } from "zod";
import { lineOrNull, orNull } from "../../fields.ts";
import { line } from "../../person/text.ts";
import { accessibilityFactCodes, factValues } from "../../venue/facts.ts";
import { NOTE_MAX, TITLE_MAX } from "../limits.ts";
import type { Section, Typed } from "./section.ts";

/**
 * A venue with what people with disabilities need to know. With an id: one of the organisation's venues, changed for all
 * its events.
 */
const venueInput = z.strictObject({
  id: orNull(z.uuid()),
  name: line(TITLE_MAX),
  street: line(TITLE_MAX),
  postalCode: line(20),
  city: line(120),
  arrivalDe: lineOrNull(NOTE_MAX),
  arrivalEn: lineOrNull(NOTE_MAX),
  facts: z
    .array(
      z.strictObject({
        code: z.enum(accessibilityFactCodes, { error: "choiceInvalid" }),
        value: z.enum(factValues, { error: "choiceInvalid" }),
        noteDe: lineOrNull(NOTE_MAX),
        noteEn: lineOrNull(NOTE_MAX),
      }),
    )
    .max(accessibilityFactCodes.length, { error: "tooMany" })
    .refine((facts) => new Set(facts.map(({ code }) => code)).size === facts.length, {
      error: "choiceInvalid",
    }),
});
export type VenueInput = z.output<typeof venueInput>;

export const newVenue: z.input<typeof venueInput> = {
  id: null,
  name: "",
  street: "",
  postalCode: "",
  city: "",
  arrivalDe: "",
  arrivalEn: "",
  facts: [],
};

const fields = { venue: venueInput.nullable() };
const initial: Typed<typeof fields> = { venue: null };

/** Where, with what people with disabilities need to know. */
export const venue = {
  fields,
  initial,
  missing: (event) => (event.format !== "ONLINE" && !event.venue ? ["venue"] : []),
} satisfies Section;
