import { z } from "zod";
import { line } from "../person/text.ts";
import { registersHere } from "../registration/channel.ts";
import { FACT_MAX, TITLE_MAX } from "./limits.ts";
import type { Report } from "./section.ts";
import { withKnownPersons } from "./sections/when-where/programme.ts";
import { sections } from "./sections.ts";
import { eventVersionInput } from "./state/schema.ts";

const { texts, content, programme, picture, easy, film } = sections;
const { time, venue, fees, places, opening, policy, reminders } = sections;
const { accessibility, notes, classification, people, results, comments } = sections;

/** Everything an event says in one language. */
const translation = z.strictObject({
  ...texts.translated.fields,
  ...fees.translated.fields,
  ...content.translated.fields,
  ...results.translated.fields,
});
export type EventTranslationInput = z.output<typeof translation>;

/**
 * All that staff type into the form of an event, for creating and for editing: the sum of its sections. A draft needs a
 * German title; `missingBeforePublication` says what else is needed before it can go online.
 */
export const eventInput = z
  .strictObject({
    ...texts.fields,
    ...time.fields,
    ...venue.fields,
    ...accessibility.fields,
    ...programme.fields,
    ...fees.fields,
    ...places.fields,
    ...opening.fields,
    ...policy.fields,
    ...reminders.fields,
    ...picture.fields,
    ...easy.fields,
    ...film.fields,
    ...notes.fields,
    ...classification.fields,
    ...people.fields,
    ...results.fields,
    ...comments.fields,
    translations: z.strictObject({ de: translation.extend({ title: line(TITLE_MAX) }), en: translation }),
  })
  .superRefine((event, context) => {
    const report: Report = (path, message) => context.addIssue({ code: "custom", path, message });
    for (const section of Object.values(sections)) if ("check" in section) section.check(event, report);
  })
  // Where nobody registers here there is nothing to count.
  .overwrite((event) => (registersHere(event.categories) ? event : { ...event, pools: [] }))
  // Whoever was taken out of the list of persons is at no session any more.
  .overwrite((event) => ({ ...event, sessions: withKnownPersons(event.sessions, event.persons) }));
/** As the form holds it. */
export type EventForm = z.input<typeof eventInput>;
/** As the mutation gets it. */
export type EventInput = z.output<typeof eventInput>;

const initialTexts = {
  ...texts.translated.initial,
  ...fees.translated.initial,
  ...content.translated.initial,
  ...results.translated.initial,
};

/** The form of a new event: nothing typed yet, with the choices that most events need. */
export const initialEvent: EventForm = {
  ...texts.initial,
  ...time.initial,
  ...venue.initial,
  ...accessibility.initial,
  ...programme.initial,
  ...fees.initial,
  ...places.initial,
  ...opening.initial,
  ...policy.initial,
  ...reminders.initial,
  ...picture.initial,
  ...easy.initial,
  ...film.initial,
  ...notes.initial,
  ...classification.initial,
  ...people.initial,
  ...results.initial,
  ...comments.initial,
  translations: { de: initialTexts, en: initialTexts },
};

export const createEventInput = z.strictObject({ organisationId: z.uuid(), event: eventInput });
/** `version` is the one that the form was filled from: a later change by somebody else is told, not overwritten. */
export const updateEventInput = eventVersionInput.extend({
  event: eventInput,
  /** Collected changes that the form holds: with it they are the event's. */
  kept: z
    .array(z.strictObject({ field: z.string().max(FACT_MAX), at: z.iso.datetime() }))
    .max(FACT_MAX)
    .default([]),
  /** Whether people are told of what they need not be told. Of another time or place they are. */
  tell: z.boolean().default(true),
});
