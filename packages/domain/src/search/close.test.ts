import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closePatterns } from "./close.ts";
import { fold, foldedWords } from "./fold.ts";

/** LIKE, as the database reads it. */
function isLike(text: string, pattern: string): boolean {
  const expression = pattern.replaceAll("%", "[^]*").replaceAll("_", "[^]");
  return new RegExp(`^${expression}$`, "u").test(text);
}

function isMeant(text: string, search: string): boolean {
  const folded = fold(text);
  return foldedWords(search).every((ways) =>
    ways.flatMap(closePatterns).some((pattern) => isLike(folded, pattern)),
  );
}

describe("P7 · visitors find what they mean", () => {
  test.each([
    ["Neuer Spielplatz am Ring", "Spielplätze"],
    ["Neuer Spielplatz am Ring", "spielplaetzen"],
    ["Bürgerdialog Mobilität", "buergerdialog"],
    ["Bürgerdialog Mobilität", "Bürgerdialoge"],
    ["Bürgerhaushalt 2027", "haushaltt"],
    ["Der Haushalt 2027", "haushaltt"],
    ["Der Haushalt 2027", "Haushalte"],
    ["Der Haushalt 2027", "hauhsalt"],
    ["Der Haushalt 2027", "hashalt"],
    ["Der Haushalt 2027", "hauscalt"],
    ["Lesung in Halle", "Hallee"],
    ["Lesung in Halle", "Halel"],
    ["Bäume für die Stadt", "Baum"],
    ["Ein Baum für jedes Kind", "Bäume"],
    ["Kinderfest", "Kindern"],
    ["Verkehr in der Stadt", "Verkher Stadt"],
    ["Klimaschutz", "Klimaschuz"],
    ["Klimaschutz", "Limaschutz"],
    ["Digitale Verwaltung", "digitalle verwaltung"],
    ["Tagung der Gemeinden", "Gemeinde tagungen"],
  ])("%s by %s", (text, search) => {
    expect(isMeant(text, search)).toBe(true);
  });

  test.each([
    ["Der Haushalt 2027", "Haussalt2"],
    ["Lesung in Halle", "Hölle in Lübeck"],
    ["Der Rat tagt", "Rot"],
    ["Klimaschutz", "Kilmaschuzt"],
    ["Verkehr in der Stadt", "Vrekher"],
    ["Alle sind da", "Balls"],
  ])("%s not by %s", (text, search) => {
    expect(isMeant(text, search)).toBe(false);
  });

  const word = fc.string({
    unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzäöü"),
    minLength: 5,
    maxLength: 20,
  });

  test("one typing error of any kind at any place of a word is forgiven", () => {
    const kinds = fc.constantFrom("left out", "doubled", "wrong", "swapped");
    fc.assert(
      fc.property(word, kinds, fc.nat(), (meant, kind, at) => {
        const letters = Array.from(fold(meant).split(" ")[1] ?? "");
        const place = at % letters.length;
        const [letter = "", next = ""] = letters.slice(place);
        if (kind === "left out") letters.splice(place, 1);
        if (kind === "doubled") letters.splice(place, 0, letter);
        if (kind === "wrong") letters[place] = "x";
        if (kind === "swapped" && next) letters.splice(place, 2, next, letter);
        fc.pre(letters.length >= 5);
        expect(isMeant(meant, letters.join(""))).toBe(true);
      }),
    );
  });

  test("every pattern has three letters in one piece, so that an index finds them; and their number is bounded", () => {
    fc.assert(
      fc.property(word, (typed) => {
        for (const ways of foldedWords(typed)) {
          const patterns = ways.flatMap(closePatterns);
          expect(patterns.length).toBeLessThan(200);
          for (const pattern of patterns) expect(pattern).toMatch(/[^%_]{3}/u);
        }
      }),
    );
  });
});
