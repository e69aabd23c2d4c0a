import { expect, test } from "vitest";
import { dateOf, inOrder, onOneDate, programmeDays } from "./days.ts";

const [first, second, open] = ["first", "second", "open"];
const occurrences = [
  { id: first, date: "2026-12-31" },
  { id: second, date: "2027-02-10" },
  { id: open, date: null },
];
const at = (from: string | null, on: Partial<{ occurrenceId: string | null; day: number }> = {}) => ({
  occurrenceId: null,
  day: 1,
  ...on,
  from,
  to: null,
});

test.each([
  [null, 1, "2026-12-31"],
  [first, 2, "2027-01-01"],
  [second, 1, "2027-02-10"],
  [open, 1, null],
  ["gone", 1, "2026-12-31"],
])("a session of the date %s is on its day %i: %s", (occurrenceId, day, date) => {
  expect(dateOf({ occurrenceId: occurrenceId ?? null, day }, occurrences)).toBe(date);
});

test.each([
  ["by time", ["10:00", "09:00"], ["09:00", "10:00"]],
  [
    "as typed at the same time, and behind their line without one",
    ["10:00", null, "09:00"],
    ["09:00", "10:00", null],
  ],
  ["first, without a time and a line before", [null, "09:00"], [null, "09:00"]],
])("sessions stand %s", (_, given, ordered) => {
  expect(
    inOrder(
      given.map((from) => at(from)),
      occurrences,
    ).map(({ from }) => from),
  ).toEqual(ordered);
});

test("days follow each other; one that is not known comes last", () => {
  const sessions = [
    at("08:00", { occurrenceId: open }),
    at("09:00", { occurrenceId: second }),
    at("10:00", { occurrenceId: first, day: 2 }),
    at("11:00"),
  ];
  expect(programmeDays(sessions, occurrences).map(({ date, sessions: [one] }) => [date, one?.from])).toEqual([
    ["2026-12-31", "11:00"],
    ["2027-01-01", "10:00"],
    ["2027-02-10", "09:00"],
    [null, "08:00"],
  ]);
});

test.each([
  ["the days of one date stay what they are", [at("09:00"), at("10:00", { day: 3 })], [1, 3]],
  [
    "several dates become days that follow each other",
    [at("09:00", { occurrenceId: second }), at("10:00", { occurrenceId: open }), at("11:00")],
    [1, 2, 3],
  ],
])("on one date %s", (_, given, days) => {
  const placed = onOneDate(given, occurrences);
  expect(placed.map(({ day }) => day)).toEqual(days);
  expect(placed.every(({ occurrenceId }) => occurrenceId === null)).toBe(true);
});
