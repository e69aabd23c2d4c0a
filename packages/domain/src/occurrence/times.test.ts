import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallTimeOf } from "../time/wall-time.ts";
import { boundsOf, calendarTime, isNotYetKnown, listing, type OccurrenceTime, spanOf } from "./times.ts";

const ZONE = "Europe/Berlin";
const at = (text: string | null) => text && new Date(text);
const exact = (startsAt: string | null, endsAt: string | null = null): OccurrenceTime => ({
  startsAt: at(startsAt) || null,
  startPrecision: "EXACT",
  endsAt: at(endsAt) || null,
  endPrecision: "EXACT",
});

describe("an occurrence counts as going on", () => {
  test.each<[string, OccurrenceTime, string, string]>([
    [
      "from its start to its end",
      exact("2026-03-10T17:00Z", "2026-03-10T19:00Z"),
      "2026-03-10T17:00Z",
      "2026-03-10T19:00Z",
    ],
    [
      "over midnight",
      exact("2026-03-10T21:00Z", "2026-03-11T01:00Z"),
      "2026-03-10T21:00Z",
      "2026-03-11T01:00Z",
    ],
    [
      "without length one minute",
      exact("2026-03-10T17:00Z", "2026-03-10T17:00Z"),
      "2026-03-10T17:00Z",
      "2026-03-10T17:01Z",
    ],
    [
      "about a time as at that time",
      { ...exact("2026-03-10T17:00Z", "2026-03-10T19:00Z"), startPrecision: "ABOUT", endPrecision: "ABOUT" },
      "2026-03-10T17:00Z",
      "2026-03-10T19:00Z",
    ],
    ["without an end to midnight", exact("2026-03-10T09:00Z"), "2026-03-10T09:00Z", "2026-03-10T23:00Z"],
    [
      "with an open end late in the evening four hours",
      { ...exact("2026-03-10T21:00Z"), endPrecision: "OPEN" },
      "2026-03-10T21:00Z",
      "2026-03-11T01:00Z",
    ],
    [
      "of a day the whole day",
      { ...exact("2026-03-09T23:00Z"), startPrecision: "DAY" },
      "2026-03-09T23:00Z",
      "2026-03-10T23:00Z",
    ],
    [
      "of a day with 23 hours the whole day",
      { ...exact("2026-03-28T23:00Z"), startPrecision: "DAY" },
      "2026-03-28T23:00Z",
      "2026-03-29T22:00Z",
    ],
    [
      "of several days to the end of the last",
      { ...exact("2026-03-09T23:00Z", "2026-03-11T23:00Z"), startPrecision: "DAY", endPrecision: "DAY" },
      "2026-03-09T23:00Z",
      "2026-03-12T23:00Z",
    ],
    [
      "from a time to the end of a last day",
      { ...exact("2026-03-10T08:00Z", "2026-03-11T23:00Z"), endPrecision: "DAY" },
      "2026-03-10T08:00Z",
      "2026-03-12T23:00Z",
    ],
  ])("%s", (_, time, begunAt, overAt) => {
    expect(boundsOf(time, ZONE)).toEqual({ begunAt: new Date(begunAt), overAt: new Date(overAt) });
  });

  test("far ahead of everything while its date is not yet known", () => {
    const bounds = boundsOf(exact(null), ZONE);
    expect(isNotYetKnown(bounds.begunAt)).toBe(true);
    expect(isNotYetKnown(new Date("2199-12-31T23:59Z"))).toBe(false);
  });

  test("for some time, whatever is known of it", () => {
    const instant = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    const precision = fc.constantFrom("EXACT", "ABOUT", "DAY");
    fc.assert(
      fc.property(
        fc.option(instant),
        fc.option(fc.nat(90 * 24)),
        precision,
        precision,
        (start, hours, one, other) => {
          const endsAt = start && hours !== null ? new Date(start.getTime() + hours * 3_600_000) : null;
          const bounds = boundsOf(
            { startsAt: start, startPrecision: one as "DAY", endsAt, endPrecision: other as "DAY" },
            ZONE,
          );
          expect(bounds.overAt.getTime()).toBeGreaterThan(bounds.begunAt.getTime());
          if (endsAt) expect(bounds.overAt.getTime()).toBeGreaterThanOrEqual(endsAt.getTime());
        },
      ),
    );
  });
});

describe("an event goes on", () => {
  const held = (from: string, until: string, isCancelled = false) => ({
    begunAt: new Date(from),
    overAt: new Date(until),
    isCancelled,
  });
  const [first, second, third] = [
    held("2026-03-03T18:00Z", "2026-03-03T20:00Z"),
    held("2026-03-10T18:00Z", "2026-03-10T20:00Z"),
    held("2026-03-17T18:00Z", "2026-03-17T20:00Z", true),
  ];
  test.each([
    ["from the first to the last of its occurrences", [second, first], first.begunAt, second.overAt],
    ["without those that are cancelled", [first, third], first.begunAt, first.overAt],
    ["when all are cancelled, as they were planned", [third], third.begunAt, third.overAt],
  ])("%s", (_, occurrences, begunAt, overAt) => {
    expect(spanOf(occurrences)).toMatchObject({ begunAt, overAt });
  });

  test("without any far ahead", () => expect(isNotYetKnown(spanOf([]).begunAt)).toBe(true));
});

describe("lists name", () => {
  const day = (instant: Date) => wallTimeOf(instant, ZONE).slice(0, 10);
  const from = (start: string, hours: number, isOpening = false) => ({
    begunAt: new Date(start),
    overAt: new Date(Date.parse(start) + hours * 3_600_000),
    isOpening,
  });
  const open = { ...boundsOf(exact(null), ZONE), isOpening: false };
  test.each([
    [
      "each evening",
      [from("2026-03-03T18:00Z", 2), from("2026-03-10T18:00Z", 2)],
      ["2026-03-03T20:00Z", "2026-03-10T20:00Z"],
    ],
    [
      "the tours of a day once, until the last is over",
      [from("2026-03-03T09:00Z", 1), from("2026-03-03T10:00Z", 1), from("2026-03-04T09:00Z", 1)],
      ["2026-03-03T11:00Z", null, "2026-03-04T10:00Z"],
    ],
    [
      "opening hours once, until the last day is over",
      [from("2026-03-03T09:00Z", 8, true), from("2026-03-04T09:00Z", 8, true), from("2026-03-04T18:00Z", 2)],
      ["2026-03-04T17:00Z", null, "2026-03-04T20:00Z"],
    ],
    [
      "a day by the event's calendar",
      [from("2026-03-03T22:00Z", 0.5), from("2026-03-03T23:30Z", 0.5)],
      ["2026-03-03T22:30Z", "2026-03-04T00:00Z"],
    ],
    ["a date that is not yet known, if there is no other", [open, open], [open.overAt.toISOString(), null]],
    [
      "no date that is not yet known beside others",
      [from("2026-03-03T18:00Z", 2), open],
      ["2026-03-03T20:00Z", null],
    ],
  ])("%s", (_, occurrences, until) => {
    expect(listing(occurrences, day)).toEqual(until.map((end) => end && new Date(end)));
  });
});

describe("calendars write", () => {
  const day = { ...exact("2026-03-28T23:00Z"), startPrecision: "DAY" as const };
  const lastDay = { ...day, endsAt: new Date("2026-03-30T22:00Z"), endPrecision: "DAY" as const };
  test.each<[string, OccurrenceTime, boolean, string, string | null]>([
    [
      "instants",
      exact("2026-03-10T17:00Z", "2026-03-10T19:00Z"),
      false,
      "2026-03-10T17:00Z",
      "2026-03-10T19:00Z",
    ],
    ["a start alone", exact("2026-03-10T17:00Z"), false, "2026-03-10T17:00Z", null],
    [
      "a last day to its end",
      { ...exact("2026-03-10T17:00Z", "2026-03-11T23:00Z"), endPrecision: "DAY" },
      false,
      "2026-03-10T17:00Z",
      "2026-03-12T23:00Z",
    ],
    ["a day of 23 hours as a day", day, true, "2026-03-29", "2026-03-30"],
    ["days to the one after the last", lastDay, true, "2026-03-29", "2026-04-01"],
  ])("%s", (_, time, isAllDay, start, end) => {
    expect(calendarTime(time, ZONE)).toEqual({ isAllDay, start: new Date(start), end: end && new Date(end) });
  });

  test("nothing of a date that is not yet known", () => expect(calendarTime(exact(null), ZONE)).toBeNull());
});
