import { describe, expect, test } from "vitest";
import { datesOf, type Recurrence } from "./recurrence.ts";

const week: Recurrence = {
  firstDay: "2026-03-02",
  lastDay: "2026-03-15",
  weekdays: [1, 2, 3, 4, 5],
  inMonth: null,
  from: "09:00",
  to: "17:00",
  slotMinutes: null,
};
const made = (change: Partial<Recurrence>, max = 400) =>
  datesOf({ ...week, ...change }, max).map(({ date, time, endTime }) => `${date} ${time}-${endTime}`);
const daysOf = (change: Partial<Recurrence>) => [...new Set(made(change).map((line) => line.slice(0, 10)))];

describe("dates by rule", () => {
  test("opening hours on the days of the week", () => {
    expect(daysOf({})).toEqual(
      ["02", "03", "04", "05", "06", "09", "10", "11", "12", "13"].map((day) => `2026-03-${day}`),
    );
    expect(made({}).at(-1)).toBe("2026-03-13 09:00-17:00");
  });

  test.each<[string, Partial<Recurrence>, string[]]>([
    [
      "every first Tuesday",
      { inMonth: 1, weekdays: [2], lastDay: "2026-06-30" },
      ["2026-03-03", "2026-04-07", "2026-05-05", "2026-06-02"],
    ],
    [
      "every last Friday",
      { inMonth: -1, weekdays: [5], lastDay: "2026-05-31" },
      ["2026-03-27", "2026-04-24", "2026-05-29"],
    ],
    [
      "every third Sunday",
      { inMonth: 3, weekdays: [7], lastDay: "2026-05-31" },
      ["2026-03-15", "2026-04-19", "2026-05-17"],
    ],
    [
      "the night in which clocks are set is a day like others",
      { weekdays: [7], firstDay: "2026-03-23", lastDay: "2026-04-05" },
      ["2026-03-29", "2026-04-05"],
    ],
    ["a leap day", { weekdays: [2], firstDay: "2028-02-28", lastDay: "2028-03-01" }, ["2028-02-29"]],
    ["one day", { lastDay: "2026-03-02" }, ["2026-03-02"]],
    ["none where the last day is before the first", { lastDay: "2026-03-01" }, []],
    ["none on no weekday", { weekdays: [] }, []],
  ])("%s", (_, change, days) => {
    expect(daysOf(change)).toEqual(days);
  });

  test.each<[string, Partial<Recurrence>, string[]]>([
    [
      "hourly tours",
      { slotMinutes: 60, from: "10:00", to: "13:00" },
      ["10:00-11:00", "11:00-12:00", "12:00-13:00"],
    ],
    [
      "what is too short for another one is left",
      { slotMinutes: 45, from: "10:00", to: "12:00" },
      ["10:00-10:45", "10:45-11:30"],
    ],
    ["to midnight", { slotMinutes: 60, from: "22:00", to: "00:00" }, ["22:00-23:00", "23:00-00:00"]],
    ["without an end there are no slots", { slotMinutes: 60, from: "10:00", to: "" }, ["10:00-"]],
  ])("%s", (_, change, slots) => {
    expect(made({ ...change, lastDay: week.firstDay }).map((line) => line.slice(11))).toEqual(slots);
  });

  test("the list ends with the most that an event may have", () => {
    expect(made({ lastDay: "2199-12-31" }, 25)).toHaveLength(25);
  });
});
