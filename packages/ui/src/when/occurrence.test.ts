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

test.each([
  [0, "Dienstag, 3. März 2026, 18:00–20:00 Uhr", "Tuesday, 3 March 2026, 6:00 pm–8:00 pm"],
  [
    1,
    "Dienstag, 3. März 2026, 18:00–20:00 Uhr und ein weiterer Termin",
    "Tuesday, 3 March 2026, 6:00 pm–8:00 pm and one more date",
  ],
  [
    11,
    "Dienstag, 3. März 2026, 18:00–20:00 Uhr und 11 weitere Termine",
    "Tuesday, 3 March 2026, 6:00 pm–8:00 pm and 11 more dates",
  ],
])("%i other dates are said behind the first", (others, german, english) => {
  const dates = { timezone: "Europe/Berlin", first: evening, others };
  expect(formatDates(dates, "de")).toBe(german);
  expect(formatDates(dates, "en")).toBe(english);
});
