import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf } from "../time/wall-time.ts";
import { type OpeningHours, openingHours } from "./opening-hours.ts";
import { dayAfter, weekdayOf } from "./recurrence.ts";

const ZONE = "Europe/Berlin";
const open = (day: string, from = "09:00", to: string | null = "17:00") => ({
  startsAt: instantOf(`${day}T${from}`, ZONE),
  endsAt: to === null ? null : instantOf(`${day}T${to}`, ZONE),
});
const days = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayAfter(first, index));

test("weeks of the same hours are one line, with the days left out", () => {
  // From a Monday before the clocks are set to Friday after Easter, closed on Good Friday and Easter Monday.
  const weekdays = days("2026-03-23", 19).filter((day) => weekdayOf(day) <= 5);
  const given = weekdays.filter((day) => day !== "2026-04-03" && day !== "2026-04-06");
  expect(
    openingHours(
      given.map((day) => open(day)),
      ZONE,
    ),
  ).toEqual([
    {
      weekdays: [1, 2, 3, 4, 5],
      from: "09:00",
      to: "17:00",
      firstDay: "2026-03-23",
      lastDay: "2026-04-10",
      closedOn: ["2026-04-03", "2026-04-06"],
    },
  ]);
});

test("other hours are another line", () => {
  const given = [open("2026-03-02"), open("2026-03-03"), open("2026-03-07", "11:00", null)];
  expect(openingHours(given, ZONE).map(({ weekdays, from, to }) => [weekdays, from, to])).toEqual([
    [[1, 2], "09:00", "17:00"],
    [[6], "11:00", null],
  ]);
});

/** Every day that the lines say. */
function said(hours: readonly OpeningHours[]): string[] {
  return hours
    .flatMap(({ weekdays, from, to, firstDay, lastDay, closedOn }) =>
      days(firstDay, 400)
        .filter((day) => day <= lastDay && weekdays.includes(weekdayOf(day)) && !closedOn.includes(day))
        .map((day) => `${day} ${from} ${to}`),
    )
    .sort();
}

test("whatever the days are, the lines say each of them and no other", () => {
  const opening = fc.record({
    day: fc.nat(300),
    from: fc.constantFrom("09:00", "11:30"),
    to: fc.constantFrom("17:00", null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(opening, { selector: ({ day, from }) => `${day} ${from}` }), (drawn) => {
      const given = drawn
        .sort((one, other) => one.day - other.day)
        .map(({ day, from, to }) => ({ day: dayAfter("2026-01-05", day), from, to }));
      const hours = openingHours(
        given.map(({ day, from, to }) => open(day, from, to)),
        ZONE,
      );
      expect(said(hours)).toEqual(given.map(({ day, from, to }) => `${day} ${from} ${to}`).sort());
    }),
  );
});
