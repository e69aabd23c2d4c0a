import { z } from "zod";
import { joinedLineOrNull, lineOrNull, listOf, orNull } from "../../../fields.ts";
import { line } from "../../../person/text.ts";
import { factValues, venueFactCodes } from "../../../venue/facts.ts";
import { NOTE_MAX, TITLE_MAX } from "../../limits.ts";
import type { Section, Typed } from "../../section.ts";
import { isAtEventPlace } from "./time.ts";

/** For whom a venue is changed that several events share: for this event, which gets its own copy, or for all. */
export const venueReaches = ["EVENT", "ALL"] as const;

/** More events at one venue are changed one by one. */
const MOST_SHARING = 5000;

const fact = z.strictObject({
  code: z.enum(venueFactCodes, { error: "choiceInvalid" }),
  value: z.enum(factValues, { error: "choiceInvalid" }),
  noteDe: lineOrNull(NOTE_MAX),
  noteEn: lineOrNull(NOTE_MAX),
});

/**
 * A venue with what people with disabilities need to know. With an id: one of the organisation's venues. `version` is the
 * one that the form was filled from; `seen` are the other events that the editor saw before changing it for all.
 */
export const venueInput = z.strictObject({
  id: orNull(z.uuid()),
  version: z.int().positive().nullable().default(null),
  reach: z.enum(venueReaches, { error: "choiceInvalid" }).default("EVENT"),
  seen: listOf(z.uuid(), MOST_SHARING).default([]),
  name: line(TITLE_MAX),
  street: line(TITLE_MAX),
  postalCode: line(20),
  city: line(120),
  arrivalDe: joinedLineOrNull(NOTE_MAX),
  arrivalEn: joinedLineOrNull(NOTE_MAX),
  facts: listOf(fact, venueFactCodes.length).refine(
    (facts) => new Set(facts.map(({ code }) => code)).size === facts.length,
    { error: "choiceInvalid" },
  ),
});
export type VenueInput = z.output<typeof venueInput>;

/** What a venue says, without how it is to be saved. */
export function factsOfVenue({ version, reach, seen, ...facts }: VenueInput) {
  return facts;
}

export const newVenue: z.input<typeof venueInput> = {
  id: null,
  version: null,
  reach: "EVENT",
  seen: [],
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
  missing: ({ format, venue: given, occurrences }) =>
    format !== "ONLINE" && !given && isAtEventPlace(occurrences) ? ["venue"] : [],
} satisfies Section;
