import { expect, test } from "vitest";
import { formatEuros } from "./money.ts";

test.each([
  [2_000, "de", "20,00\u00a0€"],
  [120_050, "de", "1.200,50\u00a0€"],
  [2_000, "en", "€20.00"],
  [120_050, "en", "€1,200.50"],
])("%d cents in %s are %j", (cents, locale, shown) => {
  expect(formatEuros(cents, locale)).toBe(shown);
});
