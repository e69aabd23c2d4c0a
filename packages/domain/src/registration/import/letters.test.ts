import { expect, test } from "vitest";
import { hasLostLetters, mendLetters } from "./letters.ts";

test.each([
  ["JÃ¶rg", "Jörg"],
  ["MÃ¼ller", "Müller"],
  ["Ã–ztÃ¼rk", "Öztürk"],
  ["StraÃŸe", "Straße"],
  ["Ã„nne", "Änne"],
  ["RenÃ©e", "Renée"],
  ["Åukasz ÅšwiÄ™ty".replace("Åu", "Å\u0081u"), "Łukasz Święty"],
  ["NguyÃªn", "Nguyên"],
  ["Haus Â§ 5", "Haus § 5"],
  ["O’Neil".replace("’", "â€™"), "O’Neil"],
  ["MÃƒÂ¼ller", "Müller"],
])("L9 · letters that a program got wrong are put right: %s", (wrong, right) => {
  expect(mendLetters(wrong)).toBe(right);
});

test.each([
  "Jörg",
  "Müller",
  "São Paulo",
  "Ângela",
  "Åse",
  "IÃ",
  "Łukasz",
  "Ñandú",
  "陳大文",
  "Ã¶ł",
  "Zoë – Amt",
  "",
])("L9 · letters that are right stay: %s", (text) => expect(mendLetters(text)).toBe(text));

test("L9 · a letter that is lost is known as lost", () => {
  expect(["J\ufffdrg", "Jörg", "J?rg"].map(hasLostLetters)).toEqual([true, false, false]);
});
