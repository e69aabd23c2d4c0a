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
  // What is offered in another language stands with its texts; a new series is only written.
  const withTexts = {
    inEnglish: true,
    inEasyLanguage: true,
    easyTitle: true,
    easySummary: true,
    easyBody: true,
  };
  const { socialUrls, ...read } = formSelect;
  expect(socialUrls).toBe(true);
  const others = { newSeries: true, socialLinks: true };
  expect(keys(read, withTexts, others)).toEqual(keys(eventInput.shape));
});

test("every field of the form is written: as a column, or as rows of its own", () => {
  const easy = { inEasyLanguage: true, easyTitle: true, easySummary: true, easyBody: true };
  const rows = { ...easy, inEnglish: true, translations: true, newSeries: true, venue: true };
  // The bounds of the occurrences.
  const { startsAt, endsAt, socialUrls, ...columns } = columnsOfEvent(event);
  expect(socialUrls).toEqual([]);
  expect(startsAt.getTime()).toBeLessThan(endsAt.getTime());
  const programme = { sessions: true, rooms: true, tracks: true };
  const saved = {
    ...rows,
    ...programme,
    socialLinks: true,
    categories: true,
    pools: true,
    occurrences: true,
  };
  expect(keys(columns, listsOfEvent(event), saved)).toEqual(keys(eventInput.shape));
});

test("every text is written in each language", () => {
  const texts = eventInput.shape.translations.shape;
  const [german, english, ...others] = textRowsOf(event);
  expect([german?.locale, english?.locale, others]).toEqual(["de", "en", []]);
  for (const row of [german, english])
    expect(keys(row ?? {})).toEqual(keys({ locale: true, offered: true }, texts.de.shape));
});
