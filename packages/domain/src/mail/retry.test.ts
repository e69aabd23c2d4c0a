import { expect, it } from "vitest";
import { givesUp, retryDelay } from "./retry.ts";

const now = new Date("2026-11-21T12:00:00Z");

it("tries wait longer and longer, but no longer than a minute", () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 1_000].map(retryDelay);
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  expect(delays.at(-1)).toBe(60_000);
});

it("gives up after five days", () => {
  expect(givesUp(new Date("2026-11-16T12:00:01Z"), now)).toBe(false);
  expect(givesUp(new Date("2026-11-16T12:00:00Z"), now)).toBe(true);
});
