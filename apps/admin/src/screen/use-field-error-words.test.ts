import { wholeNumber } from "@podium/domain/fields";
import { emailAddress } from "@podium/domain/person/email";
import { line, paragraphs } from "@podium/domain/person/text";
import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import german from "../../messages/de/field-error.json" with { type: "json" };
import english from "../../messages/en/field-error.json" with { type: "json" };
import { useFieldErrorWords } from "./use-field-error-words.ts";

const messages = { de: { fieldError: german }, en: { fieldError: english } };

function sentence(locale: "de" | "en", message: string): string {
  const Sentence = () => useFieldErrorWords()(message);
  // The other namespaces are not asked for.
  const given = {
    locale,
    messages: messages[locale] as never,
    timeZone: "UTC",
    children: createElement(Sentence),
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, given));
}

type Schema = { safeParse(value: unknown): { error?: { issues: { message: string }[] } } };

describe("L17 · the sentence names limit and length, the sign and its place", () => {
  test.each<[Schema, unknown, string, string]>([
    [
      line(120),
      "a".repeat(134),
      "Der Text hat 134 Zeichen; höchstens 120 sind möglich.",
      "The text has 134 characters; at most 120 are possible.",
    ],
    [
      paragraphs(20_000),
      "🎉".repeat(20_001),
      "Der Text hat 20.001 Zeichen; höchstens 20.000 sind möglich.",
      "The text has 20,001 characters; at most 20,000 are possible.",
    ],
    [
      line(120),
      "Anna-L\nOtt",
      "An Stelle 7 steht ein Zeilenumbruch; hier ist nur eine Zeile möglich.",
      "At position 7 there is a line break; only one line is possible here.",
    ],
    [
      line(120),
      "AB\tC",
      "An Stelle 3 steht ein Tabulatorzeichen; hier sind nur Leerzeichen möglich.",
      "At position 3 there is a tab; only spaces are possible here.",
    ],
    [
      line(120),
      "Ba\u202er",
      "An Stelle 3 steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt (U+202E). Bitte schreiben Sie diese Stelle neu.",
      "At position 3 there is an invisible character that turns the direction of writing around (U+202E). Please type this part again.",
    ],
    [
      paragraphs(120),
      "eins\r\nzw\u0007ei",
      "In Zeile 2 an Stelle 3 steht ein unsichtbares Steuerzeichen (U+0007). Bitte schreiben Sie diese Stelle neu.",
      "In line 2 at position 3 there is an invisible control character (U+0007). Please type this part again.",
    ],
    [paragraphs(120), "\ud83d", "Bitte füllen Sie dieses Feld aus.", "Please fill in this field."],
    [
      paragraphs(120),
      "a\ud83d",
      "An Stelle 2 steht ein beschädigtes Zeichen (U+D83D). Bitte schreiben Sie diese Stelle neu.",
      "At position 2 there is a damaged character (U+D83D). Please type this part again.",
    ],
    [
      wholeNumber(1, 100_000),
      0,
      "Bitte geben Sie eine ganze Zahl von 1 bis 100.000 ein.",
      "Please enter a whole number from 1 to 100,000.",
    ],
    [
      emailAddress,
      "a<b@example.org",
      "Vor dem @ steht das Zeichen „&lt;“, das dort nicht sein darf. Erlaubt sind Buchstaben ohne Umlaute, Ziffern und zum Beispiel . - _ + ’",
      "Before the @ there is the character “&lt;”, which must not be there. Letters without accents, digits and, for example, . - _ + ’ are allowed.",
    ],
    [
      emailAddress,
      "a..b@example.org",
      "Vor dem @ steht ein Punkt am Anfang, am Ende oder neben einem anderen Punkt. Erlaubt sind Buchstaben ohne Umlaute, Ziffern und zum Beispiel . - _ + ’",
      "Before the @ there is a full stop at the beginning, at the end or beside another one. Letters without accents, digits and, for example, . - _ + ’ are allowed.",
    ],
    [
      emailAddress,
      `${"a".repeat(65)}@example.org`,
      "Vor dem @ stehen 65 Zeichen; höchstens 64 sind möglich.",
      "There are 65 characters before the @; at most 64 are possible.",
    ],
  ])("%#", (schema, typed, de, en) => {
    const message = schema.safeParse(typed).error?.issues[0]?.message ?? "";
    expect(sentence("de", message)).toBe(de);
    expect(sentence("en", message)).toBe(en);
  });

  test("a message that has no sentence gets the one for all others", () => {
    expect(sentence("de", "Invalid input: expected string")).toBe(german.other);
    expect(sentence("de", "")).toBe(german.other);
  });
});
