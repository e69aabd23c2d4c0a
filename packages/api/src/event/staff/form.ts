import type { Prisma } from "@podium/db/generated/client";
import type { EventForm, EventInput } from "@podium/domain/event/schema";
import { comments } from "../sections/taking-part/comments.ts";
import { opening } from "../sections/taking-part/opening.ts";
import { places } from "../sections/taking-part/places.ts";
import { policy } from "../sections/taking-part/policy.ts";
import { reminders } from "../sections/taking-part/reminders.ts";
import { accessibility } from "../sections/when-where/accessibility.ts";
import { programme } from "../sections/when-where/programme.ts";
import { time } from "../sections/when-where/time.ts";
import { venue } from "../sections/when-where/venue.ts";
import { classification } from "../sections/words/classification.ts";
import { content } from "../sections/words/content.ts";
import { easy } from "../sections/words/easy.ts";
import { fees } from "../sections/words/fees.ts";
import { film } from "../sections/words/film.ts";
import { notes } from "../sections/words/notes.ts";
import { people } from "../sections/words/people.ts";
import { picture } from "../sections/words/picture.ts";
import { results } from "../sections/words/results.ts";
import { texts } from "../sections/words/texts.ts";

/** Everything that the form shows; also read before a change, to say which fields changed. */
export const formSelect = {
  ...time.select,
  ...venue.select,
  ...accessibility.select,
  ...programme.select,
  ...places.select,
  ...opening.select,
  ...policy.select,
  ...reminders.select,
  ...picture.select,
  ...film.select,
  ...fees.select,
  ...notes.select,
  ...classification.select,
  ...people.select,
  ...results.select,
  ...comments.select,
  translations: {
    select: {
      locale: true,
      offered: true,
      ...texts.select,
      ...fees.words.select,
      ...content.select,
      ...results.words.select,
    },
  },
} satisfies Prisma.EventSelect;

type FormRow = Prisma.EventGetPayload<{ select: typeof formSelect }>;

/** A stored event as its form holds it: times as clocks in the event's zone show them. */
export function toForm(row: FormRow): EventForm {
  return {
    ...time.toForm(row),
    ...venue.toForm(row),
    ...accessibility.toForm(row),
    ...programme.toForm(row),
    ...places.toForm(row),
    ...opening.toForm(row),
    ...policy.toForm(row),
    ...reminders.toForm(row),
    ...easy.toForm(row),
    ...picture.toForm(row),
    ...film.toForm(row),
    ...fees.toForm(row),
    ...notes.toForm(row),
    ...classification.toForm(row),
    ...people.toForm(row),
    ...results.toForm(row),
    ...comments.toForm(row),
    inEnglish: row.translations.some(({ locale, offered }) => locale === "en" && offered),
    translations: { de: textsOf(row, "de"), en: textsOf(row, "en") },
  };
}

function textsOf({ translations }: FormRow, locale: "de" | "en"): EventForm["translations"]["de"] {
  const row = translations.find((candidate) => candidate.locale === locale);
  return {
    ...texts.toForm(row),
    ...fees.words.toForm(row),
    ...content.toForm(row),
    ...results.words.toForm(row),
  };
}

/** The columns of an event's own row, as the form has them. */
export function columnsOfEvent(event: EventInput) {
  return {
    ...time.data(event),
    ...opening.data(event),
    ...policy.data(event),
    ...reminders.data(event),
    ...picture.data(event),
    ...film.data(event),
    ...classification.data(event),
    ...results.data(event),
    ...comments.data(event),
  };
}

/** The lists of an event that are rows of their own, in the form's order. */
export function listsOfEvent(event: EventInput) {
  return {
    ...accessibility.data(event),
    ...fees.data(event),
    ...notes.data(event),
    ...people.data(event),
    ...results.lists(event),
  };
}

/** The same in the place of what was there. */
export function listsAnew(event: EventInput) {
  const lists = listsOfEvent(event);
  const anew = Object.entries(lists).map(([name, rows]) => [name, { deleteMany: {}, ...rows }]);
  return Object.fromEntries(anew) as {
    [Name in keyof typeof lists]: (typeof lists)[Name] & { deleteMany: object };
  };
}

/** The rows that hold what an event says in each language. */
export function textRowsOf(event: EventInput) {
  const { inEnglish, translations } = event;
  const rows = (["de", "en"] as const).map((locale) => ({
    locale,
    offered: locale === "de" || inEnglish,
    ...texts.data(translations[locale]),
    ...fees.words.data(translations[locale]),
    ...content.data(translations[locale]),
    ...results.words.data(translations[locale]),
  }));
  return [...rows, ...easy.rows(event)];
}
