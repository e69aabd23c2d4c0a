import { expect, test } from "vitest";
import { type Locale, localised, wording } from "./locale.ts";

test.each<[Locale, string | null, string | null, { text: string; language: Locale } | null]>([
  ["de", "Saal", "Hall", { text: "Saal", language: "de" }],
  ["en", "Saal", "Hall", { text: "Hall", language: "en" }],
  ["en", "Saal", null, { text: "Saal", language: "de" }],
  ["en", "Saal", "", { text: "Saal", language: "de" }],
  ["de", null, "Hall", { text: "Hall", language: "en" }],
  ["de", "", "Hall", { text: "Hall", language: "en" }],
  ["de", null, null, null],
  ["en", "", "", null],
])(
  "in %s, of %j and %j, readers get %j: never nothing where one language says it",
  (locale, de, en, said) => {
    expect(wording(locale, de, en)).toEqual(said);
    expect(localised(locale, de, en)).toBe(said?.text ?? null);
  },
);
