import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANNOUNCEMENT_MAX, type FactName, type Finding } from "./finding.ts";
import { readAnnouncement } from "./read.ts";

const sample = (name: string) => readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8");
const kommunen = sample("kommunen-konstruktiv-2024");
const offene = sample("offene-kommunen-nrw-2013");

/** Fields whose value is a word of ours for what the text says in its own. */
const coded = new Set<FactName>(["format", "channel", "audiences", "languages", "interpretingLanguages"]);
const plain = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ");

/** The texts that a value is made of, those of our own words left out. */
function wordsOf({ field, value }: Finding): string[] {
  if (coded.has(field)) return [];
  if (typeof value === "string") return [value];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "string" && !["role", "kind", "purpose"].includes(key) ? [part] : [],
  );
}

/** Whether the piece has all figures and letters of a value, apart from the forms that dates, hours and addresses get. */
function says(piece: string, { field }: Finding, word: string): boolean {
  const text = plain(piece);
  const numbers: string[] = text.match(/\d+/gu) ?? [];
  if (/^\d{4}-\d{2}-\d{2}/u.test(word)) {
    if (field === "registrationClosesAt" && word.endsWith("T00:00")) return numbers.length > 1;
    const [year = "", , date = ""] = word.slice(0, 10).split("-");
    return numbers.some((number) => Number(number) === Number(date)) && text.includes(year.slice(2));
  }
  if (/^\d{2}:\d{2}$/u.test(word))
    return numbers.some((number) => Number(number) === Number(word.slice(0, 2)));
  if (/^https?:/u.test(word)) return text.includes(word.replace(/^https:\/\/(?:twitter\.com\/)?/u, ""));
  if (field === "fees" && word === "0") return /frei|los|gratis|unentgeltlich|keine/u.test(text);
  const spelled = text.replace(/([Ss])tr\.(?= )/gu, "$1traße").replace(/([Pp])l\.(?= )/gu, "$1latz");
  // House and room stand on lines of their own, and adjectives lose the case of their sentence.
  return word
    .split(", ")
    .every(
      (part) =>
        text.includes(part) ||
        spelled.includes(part) ||
        spelled.includes(part.replace(/^(\S+?)e[rs] /u, "$1en ")),
    );
}

function inventedIn(text: string): string[] {
  return readAnnouncement(text).flatMap((finding) => {
    const piece = text.slice(finding.from, finding.to);
    return wordsOf(finding)
      .filter((word) => word !== "" && !says(piece, finding, plain(word)))
      .map((word) => `${finding.field}: ${word} is not in ${piece}`);
  });
}

const lines = [...kommunen.split(/\r?\n/u), ...offene.split(/\r?\n/u)];
const words = lines.flatMap((line) => line.split(" "));
const signs = [
  "Ort: ",
  "Datum: ",
  "Uhrzeit: ",
  "Eintritt: ",
  "Kontakt: ",
  "- ",
  "\n",
  "\n\n",
  " ",
  ", ",
  ": ",
  "10:00 Uhr ",
  "18. ",
  "März 2026",
  "bis ",
  "12345 ",
  "8 € ",
  "#",
  "@example.org ",
  "www.example.org ",
  "Tel. ",
  "Moderation: ",
  "3. ",
];

describe("nothing is invented", () => {
  test("in the two announcements", () => {
    expect(inventedIn(kommunen)).toEqual([]);
    expect(inventedIn(offene)).toEqual([]);
  });

  test.each([
    ["any signs", fc.string({ unit: "binary", maxLength: 300 })],
    ["shuffled lines", fc.shuffledSubarray(lines, { minLength: 2 }).map((some) => some.join("\n"))],
    [
      "shuffled words",
      fc.shuffledSubarray(words, { minLength: 10, maxLength: 150 }).map((some) => some.join(" ")),
    ],
    [
      "labels and pieces of facts",
      fc.array(fc.constantFrom(...signs, ...words), { maxLength: 60 }).map((some) => some.join("")),
    ],
  ])("of %s: each value stands in its piece of the text", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inventedIn(text)).toEqual([]);
      }),
    );
  });

  test("ordinary words and numbers in any order say nothing", () => {
    const ordinary =
      "Haus Baum Stadt der die das und oder gehen blau 7 42 1999 bis am in von Amt Frau heute Markt Garten rot singen viel 30 12 Kinder Brot Musik Fluss".split(
        " ",
      );
    const texts = fc
      .array(fc.constantFrom(...ordinary, "\n"), { maxLength: 80 })
      .map((some) => some.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        expect(readAnnouncement(text)).toEqual([]);
      }),
    );
  });

  test("pieces lie in the text, and none behind what is read", () => {
    const text = `${" ".repeat(ANNOUNCEMENT_MAX)}Datum: 18. September 2026`;
    expect(readAnnouncement(text)).toEqual([]);
    for (const { from, to } of readAnnouncement(kommunen)) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(kommunen.length);
    }
  });
});
