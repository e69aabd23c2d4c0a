import { eventLanguages } from "@podium/domain/event/vocabulary";
import { languageName, languageNames } from "@podium/ui/text/language.ts";
import { expect, test } from "vitest";

test.each(["de", "en"])("every language of events has a name of its own in %s", (locale) => {
  const names = eventLanguages.map((language) => languageName(language, locale));
  expect(new Set(names).size).toBe(eventLanguages.length);
  for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L} ]{3,}$/u);
});

test("several follow one another as they were given", () => {
  expect(languageNames(["de", "gsg"], "de")).toBe("Deutsch, Deutsche Gebärdensprache");
  expect(languageNames(["en", "gsg", "hsb"], "en")).toBe("English, German Sign Language, Upper Sorbian");
  expect(languageNames([], "de")).toBe("");
});
