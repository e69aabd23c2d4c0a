import { expect, test } from "vitest";
import { localised, wording } from "./locale.ts";

test.each([
  ["de", "Stift", "pen", { text: "Stift", language: "de" }],
  ["en", "Stift", "pen", { text: "pen", language: "en" }],
  ["en", "Stift", null, { text: "Stift", language: "de" }],
  ["en", "Stift", "", { text: "Stift", language: "de" }],
  ["de", null, "pen", { text: "pen", language: "en" }],
  ["de", "", "", null],
  ["en", null, null, null],
] as const)("in %s, of %j and %j", (locale, de, en, expected) => {
  expect(wording(locale, de, en)).toEqual(expected);
  expect(localised(locale, de, en)).toBe(expected?.text ?? null);
});
