import { expect, test } from "vitest";
import { formatDuration } from "./duration.ts";

test.each([
  [1440, "de", "24 Stunden"],
  [4320, "de", "3 Tage"],
  [90, "de", "90 Minuten"],
  [60, "en", "1 hour"],
  [2880, "en", "2 days"],
])("%i minutes in %s are %s", (minutes, locale, text) => {
  expect(formatDuration(minutes, locale)).toBe(text);
});
