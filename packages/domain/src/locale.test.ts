import { expect, it } from "vitest";
import { byLanguage } from "./locale.ts";

it("gives the words of the language", () => {
  const words = byLanguage({ yes: "Ja" }, { yes: "Yes" });
  expect([words("de").yes, words("en").yes]).toEqual(["Ja", "Yes"]);
});

it("a language that lacks a German word does not compile", () => {
  // @ts-expect-error English has no word for "no".
  const words = byLanguage({ yes: "Ja", no: "Nein" }, { yes: "Yes" });
  // @ts-expect-error Nobody wrote this word.
  expect(words("de").perhaps).toBeUndefined();
});
