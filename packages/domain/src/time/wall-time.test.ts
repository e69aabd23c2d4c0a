import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, wallTimeOf } from "./wall-time.ts";

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
