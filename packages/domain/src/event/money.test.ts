import { expect, test } from "vitest";
import { readAmount, writeAmount } from "./money.ts";

test.each<[string, number]>([
  ["20", 2_000],
  ["20,00", 2_000],
  ["20,50 €", 2_050],
  ["1.200,00", 120_000],
  ["1.200", 120_000],
  ["1 200", 120_000],
  ["1\u00a0200,5\u202f€", 120_050],
  ["  7,5 ", 750],
  ["20,-", 2_000],
  ["20,– €", 2_000],
  ["20,--", 2_000],
  ["€ 20", 2_000],
  ["EUR 15,25", 1_525],
  ["15 euro", 1_500],
  ["15 Euro", 1_500],
  ["20.50", 2_050],
  ["20.5", 2_050],
  ["1,200.00", 120_000],
  ["€1,200.50", 120_050],
  ["0", 0],
  ["0,00 €", 0],
  ["00", 0],
  ["0,05", 5],
  ["999999,99", 99_999_999],
  ["999.999,99", 99_999_999],
])("%j is an amount of %d cents", (typed, cents) => {
  expect(readAmount(typed)).toBe(cents);
});

test.each([
  "",
  "   ",
  "€",
  "kostenfrei",
  "zwanzig",
  "-20",
  "20-30",
  "20/10",
  "ab 20",
  "20 $",
  "20 Cent",
  "20,005",
  "1,200",
  "1.20.0",
  "12.34,5",
  "1.2000,00",
  "20,",
  ",50",
  "1e3",
  "Infinity",
  "٢٠",
  "1000000",
  "1.000.000,00",
])("%j is none, and nothing is guessed", (typed) => {
  expect(readAmount(typed)).toBeUndefined();
});

test.each([
  [null, "0"],
  [0, "0"],
  [5, "0,05"],
  [2_000, "20,00"],
  [120_050, "1200,50"],
  [99_999_999, "999999,99"],
])("%j cents are shown as they can be read again", (cents, shown) => {
  expect(writeAmount(cents)).toBe(shown);
  expect(readAmount(shown)).toBe(cents ?? 0);
});
