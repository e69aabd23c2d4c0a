import { expect, test } from "vitest";
import { missingForms, type OrganisationKind } from "./rules.ts";

const film = "https://example.org/film";

test.each<[OrganisationKind, string | null, string | null, string[]]>([
  ["FEDERAL", null, null, ["easyLanguage", "signLanguage"]],
  ["FEDERAL", "Wir sind ein Amt.", null, ["signLanguage"]],
  ["FEDERAL", null, film, ["easyLanguage"]],
  ["FEDERAL", " ", film, ["easyLanguage"]],
  ["FEDERAL", "Wir sind ein Amt.", film, []],
  ["STATE", null, null, []],
  ["MUNICIPAL", null, null, []],
  ["OTHER", null, null, []],
])("BITV § 4: %s with the text %j and the film %j lacks %j", (kind, easyText, signFilmUrl, missing) => {
  expect(missingForms(kind, { easyText, signFilmUrl })).toEqual(missing);
});
