import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallTime } from "../fields.ts";
import { instantOf, nextDay, wallTimeOf } from "./wall-time.ts";

test("a wall time in winter and one in summer become their instants", () => {
  expect(instantOf("2024-11-14T09:30", "Europe/Berlin").toISOString()).toBe("2024-11-14T08:30:00.000Z");
  expect(instantOf("2026-07-01T09:30", "Europe/Berlin").toISOString()).toBe("2026-07-01T07:30:00.000Z");
  expect(instantOf("2026-07-01T00:00", "America/St_Johns").toISOString()).toBe("2026-07-01T02:30:00.000Z");
});

test("of the hour that comes twice, the first is meant", () => {
  expect(instantOf("2026-10-25T02:30", "Europe/Berlin").toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("in the hour that is left out, the clock is read as not set yet", () => {
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("the hours around a change of the clock keep their order", () => {
  expect(instantOf("2026-03-29T01:59", "Europe/Berlin").toISOString()).toBe("2026-03-29T00:59:00.000Z");
  expect(instantOf("2026-03-29T03:00", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:00:00.000Z");
  expect(instantOf("2026-10-25T03:00", "Europe/Berlin").toISOString()).toBe("2026-10-25T02:00:00.000Z");
});

test("what an instant shows on the wall leads back to a time with the same clock", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "UTC",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Auckland",
  );
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 30 });
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const wall = wallTimeOf(new Date(Date.UTC(2010, 0, 1) + minute * 60_000), zone);
      expect(wallTimeOf(instantOf(wall, zone), zone)).toBe(wall);
    }),
  );
});

describe("L6 · a date that is typed has a year that somebody may mean", () => {
  test.each([
    "0027-03-10T10:00",
    "0226-03-10T10:00",
    "0000-01-01T00:00",
    "0001-01-01T00:00",
    "0099-12-31T23:59",
    "0100-01-01T00:00",
    "1026-11-14T09:00",
    "1899-12-31T23:59",
    "2200-01-01T00:00",
    "2926-03-10T10:00",
    "9999-12-31T23:59",
  ])("%s is told at the field", (wall) => {
    expect(wallTime.safeParse(wall).error?.issues.map(({ message }) => message)).toEqual(["yearImplausible"]);
  });

  test.each(["1900-01-01T00:00", "1949-05-23T12:00", "2026-11-27T09:30", "2199-12-31T23:59"])(
    "%s is taken",
    (wall) => {
      expect(wallTime.parse(wall)).toBe(wall);
    },
  );

  test.each([
    "",
    "26-03-10T10:00",
    "02026-03-10T10:00",
    "+020260-03-10T10:00",
    "2026-02-30T10:00",
    "2026-03-10T24:30",
  ])("%j is no date at all", (wall) => {
    expect(wallTime.safeParse(wall).error?.issues[0]?.message).toBe(wall === "" ? "required" : "dateInvalid");
  });
});

describe("A20 · the next day begins", () => {
  test.each([
    ["in winter", "2026-01-15T12:00:00Z", "Europe/Berlin", "2026-01-15T23:00:00.000Z"],
    ["in summer", "2026-07-15T12:00:00Z", "Europe/Berlin", "2026-07-15T22:00:00.000Z"],
    [
      "when it is already the next day there",
      "2026-07-15T22:30:00Z",
      "Europe/Berlin",
      "2026-07-16T22:00:00.000Z",
    ],
    ["just after midnight", "2026-07-15T22:00:00Z", "Europe/Berlin", "2026-07-16T22:00:00.000Z"],
    ["just before it", "2026-07-15T21:59:59.999Z", "Europe/Berlin", "2026-07-15T22:00:00.000Z"],
    ["on the short day", "2026-03-28T23:30:00Z", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["on the long day", "2026-10-24T22:30:00Z", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
    ["at the end of a year", "2026-12-31T12:00:00Z", "Europe/Berlin", "2026-12-31T23:00:00.000Z"],
    ["in a leap year", "2028-02-28T12:00:00Z", "Europe/Berlin", "2028-02-28T23:00:00.000Z"],
    ["west of Greenwich", "2026-01-15T02:00:00Z", "America/New_York", "2026-01-15T05:00:00.000Z"],
    ["where there is no summer time", "2026-07-15T12:00:00Z", "UTC", "2026-07-16T00:00:00.000Z"],
  ])("A20 · %s", (_, now, zone, then) => {
    expect(nextDay(new Date(now), zone).toISOString()).toBe(then);
  });
});
