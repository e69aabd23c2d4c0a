import { describe, expect, test } from "vitest";
import { dayAfter, monthAfter, periodOf, plainDay, plainMonth } from "./period.ts";

const at = (text: string) => new Date(text);

describe("a period is cut by the site's clock, not by the server's", () => {
  test.each([
    // A Wednesday in winter, and the last minute of the day before in UTC.
    ["today", "2026-12-02T12:00Z", "2026-12-01T23:00Z", "2026-12-02T23:00Z"],
    ["today", "2026-12-01T23:30Z", "2026-12-01T23:00Z", "2026-12-02T23:00Z"],
    // The days on which the clock is changed have 23 and 25 hours.
    ["today", "2026-03-29T10:00Z", "2026-03-28T23:00Z", "2026-03-29T22:00Z"],
    ["today", "2026-10-25T10:00Z", "2026-10-24T22:00Z", "2026-10-25T23:00Z"],
    ["week", "2026-12-02T12:00Z", "2026-11-29T23:00Z", "2026-12-06T23:00Z"],
    ["week", "2026-11-29T23:00Z", "2026-11-29T23:00Z", "2026-12-06T23:00Z"],
    ["week", "2026-12-06T22:59Z", "2026-11-29T23:00Z", "2026-12-06T23:00Z"],
    // Over the turn of the year.
    ["week", "2026-12-31T12:00Z", "2026-12-27T23:00Z", "2027-01-03T23:00Z"],
    ["week", "2026-10-25T12:00Z", "2026-10-18T22:00Z", "2026-10-25T23:00Z"],
    ["month", "2026-12-31T22:59Z", "2026-11-30T23:00Z", "2026-12-31T23:00Z"],
    ["month", "2026-12-31T23:00Z", "2026-12-31T23:00Z", "2027-01-31T23:00Z"],
    ["month", "2028-02-29T12:00Z", "2028-01-31T23:00Z", "2028-02-29T23:00Z"],
    ["month", "2026-03-15T12:00Z", "2026-02-28T23:00Z", "2026-03-31T22:00Z"],
  ] as const)("%s at %s: from %s, before %s", (when, now, start, end) => {
    expect(periodOf({ when }, at(now))).toEqual({ start: at(start), end: at(end) });
  });
});

test.each([
  [{ from: "2026-12-24", until: "2026-12-26" }, "2026-12-23T23:00Z", "2026-12-26T23:00Z"],
  [{ from: "2026-12-26", until: "2026-12-24" }, "2026-12-23T23:00Z", "2026-12-26T23:00Z"],
  [{ from: "2026-12-24", until: "2026-12-24" }, "2026-12-23T23:00Z", "2026-12-24T23:00Z"],
  [{ from: "2026-12-24" }, "2026-12-23T23:00Z", null],
  [{ until: "2026-12-24" }, null, "2026-12-24T23:00Z"],
  [{ when: "today" as const, from: "2026-12-24" }, "2026-12-23T23:00Z", null],
])("typed days %j lead from %s to before %s", (given, start, end) => {
  expect(periodOf(given, at("2026-11-28T12:00Z"))).toEqual({
    start: start && at(start),
    end: end && at(end),
  });
});

test("nothing chosen is no period", () => {
  expect(periodOf({}, new Date())).toBeNull();
});

test.each([
  ["2026-12-24", "2026-12-24"],
  ["24.12.2026", "2026-12-24"],
  ["4.2.2026", "2026-02-04"],
  [" 04. 02. 2026 ", "2026-02-04"],
  ["29.2.2028", "2028-02-29"],
])("the day %s is %s", (typed, day) => {
  expect(plainDay.parse(typed)).toBe(day);
});

test.each(["2026-02-29", "30.2.2026", "24.12.26", "0026-12-24", "2026-12", "morgen", "", "2026-12-24T00:00"])(
  "%s is no day",
  (typed) => {
    expect(plainDay.safeParse(typed).success).toBe(false);
  },
);

test.each(["2026-13", "2026-1", "12.2026", "1899-12", "2200-01", "2026-12-01", ""])(
  "%s is no month",
  (typed) => {
    expect(plainMonth.safeParse(typed).success).toBe(false);
  },
);

test("days and months are counted over the ends of years and leap days", () => {
  expect([dayAfter("2026-12-31"), dayAfter("2028-03-01", -1)]).toEqual(["2027-01-01", "2028-02-29"]);
  expect([monthAfter("2026-12"), monthAfter("2026-01", -1), monthAfter("2026-12", 12)]).toEqual([
    "2027-01",
    "2025-12",
    "2027-12",
  ]);
});
