import { expect, test } from "vitest";
import { keptUntil, untilParameter } from "./kept-until.ts";

const latest = "2026-11-22T12:05:00.000Z";

test("a receipt never promises more than is true", () => {
  expect(untilParameter("2026-11-22T12:04:59.999Z")).toBe("2026-11-22T12:00:00.000Z");
  expect(keptUntil(untilParameter("2026-11-22T12:04:59.999Z"), latest)).toBe("2026-11-22T12:00:00.000Z");
});

test.each([
  [undefined],
  [["2026-11-22T12:00:00.000Z"]],
  ["tomorrow"],
  ["2026-11-22T12:00:00Z"],
  ["2026-11-22T12:00:01.000Z"],
  ["2026-11-22T12:10:00.000Z"],
  ["9999-01-01T00:00:00.000Z"],
])("an address with %j says no time", (parameter) => {
  expect(keptUntil(parameter, latest)).toBeNull();
});
