import { z } from "zod";
import { clockTime, lineOrNull, orNull, wallTime } from "../fields.ts";
import { EMAIL_MAX, emailAddress } from "../person/email.ts";
import { line, optionalLine, optionalParagraphs } from "../person/text.ts";
import { policyFields } from "../registration/policy.ts";
import { accessibilityFactCodes, factValues } from "../venue/facts.ts";
import { checkPlaces, placesFields } from "./places-schema.ts";
import { checkPolicy, reminderHours } from "./policy-schema.ts";
import { audiences, commentPolicies, eventFormats, partnerRoles, registrationModes } from "./vocabulary.ts";

export const SLUG_MAX = 80;
export const TITLE_MAX = 200;
export const KIND_MAX = 60;
export const SUMMARY_MAX = 400;
export const BODY_MAX = 20_000;
export const FACT_MAX = 400;
export const NOTE_MAX = 500;
export const URL_MAX = 500;
export const LIST_MAX = 20;
export const PROGRAMME_MAX = 60;

/** The last part of an event's address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** Message keys beside those of person/text and person/email, for the apps' catalogues. */
export const eventMessageKeys = [
  "slugInvalid",
  "urlInvalid",
  "dateInvalid",
  "timeInvalid",
  "numberInvalid",
  "choiceInvalid",
  "tooMany",
  "endBeforeStart",
  "closesBeforeOpens",
  "nameTwice",
  "maxBelowMin",
  "timesEqual",
  "afterStart",
] as const;

/** A text that a draft may still lack: "" then. */
const lineOrEmpty = (max: number) => optionalLine(max).transform((value) => value ?? "");
const paragraphsOrEmpty = (max: number) => optionalParagraphs(max).transform((value) => value ?? "");

const webAddress = z
  .string()
  .trim()
  .max(URL_MAX, { error: "tooLong" })
  .pipe(z.url({ protocol: /^https?$/u, error: "urlInvalid" }));

/** One line of the timetable. Times are wall times in the event's zone; without them the item has no fixed time. */
export const programmeItem = z
  .strictObject({
    from: orNull(clockTime),
    to: orNull(clockTime),
    title: line(TITLE_MAX),
    note: lineOrNull(NOTE_MAX),
  })
  .refine((item) => !item.from || !item.to || item.to > item.from, { path: ["to"], error: "endBeforeStart" });
export type ProgrammeItem = z.output<typeof programmeItem>;

/** What the column `programme` holds; read back through the same schema. */
export const programme = z.array(programmeItem).max(PROGRAMME_MAX, { error: "tooMany" });

/** Everything an event says in one language. All but the title may be empty in a draft. */
const translation = z.strictObject({
  title: lineOrEmpty(TITLE_MAX),
  kind: lineOrEmpty(KIND_MAX),
  summary: lineOrEmpty(SUMMARY_MAX),
  /** Markdown. */
  body: paragraphsOrEmpty(BODY_MAX),
  host: lineOrNull(FACT_MAX),
  audience: lineOrEmpty(FACT_MAX),
  fee: lineOrEmpty(FACT_MAX),
  guidingQuestions: z.array(line(FACT_MAX)).max(LIST_MAX, { error: "tooMany" }),
  goal: lineOrNull(FACT_MAX),
  goals: z.array(line(FACT_MAX)).max(LIST_MAX, { error: "tooMany" }),
  programme,
});
export type EventTranslationInput = z.output<typeof translation>;

/** A venue with what people with disabilities need to know. With an id: one of the organisation's venues, changed for all its events. */
export const venueInput = z.strictObject({
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

const partner = z.strictObject({
  role: z.enum(partnerRoles, { error: "choiceInvalid" }),
  name: line(TITLE_MAX),
  url: orNull(webAddress),
});
const contact = z.strictObject({
  name: line(TITLE_MAX),
  email: orNull(emailAddress),
  phone: lineOrNull(EMAIL_MAX),
});
const link = z.strictObject({ labelDe: line(TITLE_MAX), labelEn: line(TITLE_MAX), url: webAddress });

/**
 * All that staff type into the form of an event, for creating and for editing. A draft needs a German title, an
 * address and a time; `missingBeforePublication` says what else is needed before it can go online.
 */
export const eventInput = z
  .strictObject({
    slug: z
      .string()
      .trim()
      .min(1, { error: "required" })
      .max(SLUG_MAX, { error: "tooLong" })
      .regex(SLUG, { error: "slugInvalid" }),
    seriesId: orNull(z.uuid()),
    format: z.enum(eventFormats, { error: "choiceInvalid" }),
    audiences: z.array(z.enum(audiences, { error: "choiceInvalid" })),
    timezone: z.string().refine(isTimeZone, { error: "choiceInvalid" }),
    startsAt: wallTime,
    endsAt: wallTime,
    onlineUrl: orNull(webAddress),
    venue: venueInput.nullable(),
    registrationMode: z.enum(registrationModes, { error: "choiceInvalid" }),
    externalRegistrationUrl: orNull(webAddress),
    /** Without: as soon as the event is published. */
    registrationOpensAt: orNull(wallTime),
    /** Without: when the event begins. */
    registrationClosesAt: orNull(wallTime),
    registrationPaused: z.boolean(),
    showPlacesLeft: z.boolean(),
    ...policyFields,
    reminderHours,
    ...placesFields,
    commentPolicy: z.enum(commentPolicies, { error: "choiceInvalid" }),
    translations: z.strictObject({ de: translation.extend({ title: line(TITLE_MAX) }), en: translation }),
    partners: z.array(partner).max(LIST_MAX, { error: "tooMany" }),
    contacts: z.array(contact).max(LIST_MAX, { error: "tooMany" }),
    links: z.array(link).max(LIST_MAX, { error: "tooMany" }),
  })
  // Wall times of one zone sort as text.
  .refine((event) => event.endsAt > event.startsAt, { path: ["endsAt"], error: "endBeforeStart" })
  .refine(
    ({ registrationOpensAt: opens, registrationClosesAt: closes }) => !opens || !closes || closes > opens,
    { path: ["registrationClosesAt"], error: "closesBeforeOpens" },
  )
  .superRefine((event, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    checkPlaces(event, report);
    checkPolicy(event, report);
  });
/** As the form holds it. */
export type EventForm = z.input<typeof eventInput>;
/** As the mutation gets it. */
export type EventInput = z.output<typeof eventInput>;

export const createEventInput = z.strictObject({ organisationId: z.uuid(), event: eventInput });
/** `version` is the one that the form was filled from: a later change by somebody else is told, not overwritten. */
export const updateEventInput = z.strictObject({
  eventId: z.uuid(),
  version: z.number().int().positive(),
  event: eventInput,
});
export const publishEventInput = z.strictObject({ eventId: z.uuid(), version: z.number().int().positive() });
/** The reason stands on the event's page and in the mails, in both languages. */
export const cancelEventInput = publishEventInput.extend({
  reasonDe: line(NOTE_MAX),
  reasonEn: line(NOTE_MAX),
});

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
