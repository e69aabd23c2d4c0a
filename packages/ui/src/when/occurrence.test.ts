import { describe, expect, test } from "vitest";
import { formatDates, formatOccurrence, type OccurrenceTime } from "./occurrence.ts";

const exact = (startsAt: string | null, endsAt: string | null = null): OccurrenceTime => ({
  startsAt,
  startPrecision: "EXACT",
  endsAt,
  endPrecision: "EXACT",
});
const evening = exact("2026-03-03T17:00:00Z", "2026-03-03T19:00:00Z");

describe("an occurrence is written as far as it is known", () => {
  test.each<[string, OccurrenceTime, string, string]>([
    ["from to", evening, "Dienstag, 3. März 2026, 18:00–20:00 Uhr", "Tuesday, 3 March 2026, 6:00 pm–8:00 pm"],
    [
      "about its start",
      { ...evening, startPrecision: "ABOUT" },
      "Dienstag, 3. März 2026, ca. 18:00–20:00 Uhr",
      "Tuesday, 3 March 2026, about 6:00 pm–8:00 pm",
    ],
    [
      "about its end",
      { ...evening, endPrecision: "ABOUT" },
      "Dienstag, 3. März 2026, 18:00 Uhr – ca. 20:00 Uhr",
      "Tuesday, 3 March 2026, 6:00 pm – about 8:00 pm",
    ],
    [
      "a start alone",
      exact("2026-03-03T17:00:00Z"),
      "Dienstag, 3. März 2026, 18:00 Uhr",
      "Tuesday, 3 March 2026, 6:00 pm",
    ],
    [
      "an open end",
      { ...exact("2026-03-03T17:00:00Z"), endPrecision: "OPEN" },
      "Dienstag, 3. März 2026, 18:00 Uhr, Ende offen",
      "Tuesday, 3 March 2026, 6:00 pm, open end",
    ],
    [
      "a day alone",
      { ...exact("2026-03-02T23:00:00Z"), startPrecision: "DAY" },
      "Dienstag, 3. März 2026",
      "Tuesday, 3 March 2026",
    ],
    [
      "days alone",
      {
        ...exact("2026-03-02T23:00:00Z", "2026-03-04T23:00:00Z"),
        startPrecision: "DAY",
        endPrecision: "DAY",
      },
      "Dienstag, 3. März 2026 – Donnerstag, 5. März 2026",
      "Tuesday, 3 March 2026 – Thursday, 5 March 2026",
    ],
    [
      "to some day",
      { ...exact("2026-03-03T17:00:00Z", "2026-03-04T23:00:00Z"), endPrecision: "DAY" },
      "Dienstag, 3. März 2026, 18:00 Uhr – Donnerstag, 5. März 2026",
      "Tuesday, 3 March 2026, 6:00 pm – Thursday, 5 March 2026",
    ],
    [
      "to midnight",
      exact("2026-03-03T17:00:00Z", "2026-03-03T23:00:00Z"),
      "Dienstag, 3. März 2026, 18:00–24:00 Uhr",
      "Tuesday, 3 March 2026, 6:00 pm–midnight",
    ],
    [
      "about midnight",
      { ...exact("2026-03-03T17:00:00Z", "2026-03-03T23:00:00Z"), endPrecision: "ABOUT" },
      "Dienstag, 3. März 2026, 18:00 Uhr – ca. 24:00 Uhr",
      "Tuesday, 3 March 2026, 6:00 pm – about midnight",
    ],
    [
      "over days, about",
      {
        ...exact("2026-03-03T17:00:00Z", "2026-03-05T11:00:00Z"),
        startPrecision: "ABOUT",
        endPrecision: "ABOUT",
      },
      "Dienstag, 3. März 2026, ca. 18:00 Uhr – Donnerstag, 5. März 2026, ca. 12:00 Uhr",
      "Tuesday, 3 March 2026, about 6:00 pm – Thursday, 5 March 2026, about 12:00 pm",
    ],
    ["nothing yet", exact(null), "Termin steht noch nicht fest", "Date not yet known"],
  ])("%s", (_, time, german, english) => {
    expect(formatOccurrence(time, { locale: "de", timeZone: "Europe/Berlin" })).toBe(german);
    expect(formatOccurrence(time, { locale: "en", timeZone: "Europe/Berlin" })).toBe(english);
  });
});

const known = ["Dienstag, 3. März 2026, 18:00–20:00 Uhr", "Tuesday, 3 March 2026, 6:00 pm–8:00 pm"];
const someDay = { ...exact("2026-03-02T23:00:00Z"), startPrecision: "DAY" } as const;
const openEnd = { ...exact("2026-03-03T17:00:00Z"), endPrecision: "OPEN" } as const;

test.each<[string, OccurrenceTime, number, string, string]>([
  ["one that is known", evening, 0, `${known[0]}`, `${known[1]}`],
  ["one more", evening, 1, `${known[0]} und ein weiterer Termin`, `${known[1]} and one more date`],
  ["two more", evening, 2, `${known[0]} und 2 weitere Termine`, `${known[1]} and 2 more dates`],
  ["many more", evening, 11, `${known[0]} und 11 weitere Termine`, `${known[1]} and 11 more dates`],
  ["a day", someDay, 0, "Dienstag, 3. März 2026", "Tuesday, 3 March 2026"],
  [
    "a day and more",
    someDay,
    4,
    "Dienstag, 3. März 2026 und 4 weitere Termine",
    "Tuesday, 3 March 2026 and 4 more dates",
  ],
  [
    "an open end and one more",
    openEnd,
    1,
    "Dienstag, 3. März 2026, 18:00 Uhr, Ende offen und ein weiterer Termin",
    "Tuesday, 3 March 2026, 6:00 pm, open end and one more date",
  ],
  ["one that is open", exact(null), 0, "Termin steht noch nicht fest", "Date not yet known"],
  ["two that are open", exact(null), 1, "2 Termine stehen noch nicht fest", "2 dates not yet known"],
  ["five that are open", exact(null), 4, "5 Termine stehen noch nicht fest", "5 dates not yet known"],
  ["twelve that are open", exact(null), 11, "12 Termine stehen noch nicht fest", "12 dates not yet known"],
  [
    "open ones with an end",
    exact(null, "2026-03-03T19:00:00Z"),
    2,
    "3 Termine stehen noch nicht fest",
    "3 dates not yet known",
  ],
])("a line says of several dates: %s", (_, first, others, german, english) => {
  const dates = { timezone: "Europe/Berlin", first, others };
  expect(formatDates(dates, "de")).toBe(german);
  expect(formatDates(dates, "en")).toBe(english);
});
