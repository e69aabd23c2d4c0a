import { expect, test } from "vitest";
import { formatEuros, formatFileSize } from "./amounts.ts";

test.each([
  [2_000, "de", "20,00\u00a0€"],
  [120_050, "de", "1.200,50\u00a0€"],
  [2_000, "en", "€20.00"],
  [120_050, "en", "€1,200.50"],
])("%d cents in %s are %j", (cents, locale, shown) => {
  expect(formatEuros(cents, locale)).toBe(shown);
});

test.each([
  [1, "de", "1 kB"],
  [345_400, "de", "345 kB"],
  [999_999, "de", "1.000 kB"],
  [1_240_000, "de", "1,2 MB"],
  [1_240_000, "en", "1.2 MB"],
  [25_000_000, "de", "25 MB"],
])("%d bytes in %s: %s", (bytes, locale, text) => {
  expect(formatFileSize(bytes, locale).replace(/\s/gu, " ")).toBe(text);
});
