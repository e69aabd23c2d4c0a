import { eventInput, initialEvent } from "@podium/domain/event/schema";
import { expect, test } from "vitest";
import { columnsOfEvent, formSelect, listsOfEvent, textRowsOf } from "./form.ts";

const event = eventInput.parse({
  ...initialEvent,
  slug: "buergerdialog",
  translations: {
    ...initialEvent.translations,
    de: { ...initialEvent.translations.de, title: "Bürgerdialog" },
  },
});
const keys = (...values: object[]) => values.flatMap((value) => Object.keys(value)).sort();

test("every field of the form is read", () => {
  // Whether it is offered in English stands with the English texts; a new series is only written.
  expect(keys(formSelect, { inEnglish: true, newSeries: true })).toEqual(keys(eventInput.shape));
});

test("every field of the form is written: as a column, or as rows of its own", () => {
  const rows = { inEnglish: true, translations: true, newSeries: true, venue: true };
  // The bounds of the occurrences.
  const { startsAt, endsAt, ...columns } = columnsOfEvent(event);
  expect(startsAt.getTime()).toBeLessThan(endsAt.getTime());
  const saved = { ...rows, categories: true, pools: true, occurrences: true };
  expect(keys(columns, listsOfEvent(event), saved)).toEqual(keys(eventInput.shape));
});

test("every text is written in each language", () => {
  const texts = eventInput.shape.translations.shape;
  for (const row of textRowsOf(event))
    expect(keys(row)).toEqual(keys({ locale: true, offered: true }, texts[row.locale].shape));
});
