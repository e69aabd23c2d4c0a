import { expect, test } from "vitest";
import { shownHoldEnd } from "./shown-hold-end.ts";

test.each([
  ["2026-11-22T12:04:59.999Z", "2026-11-22T12:00:00.000Z"],
  ["2026-11-22T12:05:00.000Z", "2026-11-22T12:05:00.000Z"],
])("a receipt never promises more than is true: %s is shown as %s", (holdUntil, shown) => {
  expect(shownHoldEnd(holdUntil)).toBe(shown);
});
