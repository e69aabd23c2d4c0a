import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

export type Weight = "regular" | "semibold";

/** Fira Sans is the look's; Noto Sans has the letters of names that Fira Sans lacks (DIN 91379). Both OFL-1.1. */
const files = {
  fira: {
    regular: "@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf",
    semibold: "@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf",
  },
  noto: {
    regular: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    semibold: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  },
} as const;

const require = createRequire(import.meta.url);

/** Opened once: reading the tables of a typeface costs twenty times as much as setting a page with it. */
const opened = new Map<string, Font & { _glyphs?: object }>();

/**
 * To be called before each document. A typeface remembers what a shape stood for when it was first asked; as a part of
 * a composed letter ("Z" in "Ẕ") it stood for nothing, and in the next document it could not be copied or read out.
 */
export function forgetLetters(): void {
  for (const font of opened.values()) font._glyphs = {};
}

function typeface(family: keyof typeof files, weight: Weight): Font {
  const file = files[family][weight];
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(require.resolve(file)));
  if (!("layout" in font)) throw new Error(`${file} is not one typeface`);
  opened.set(file, font);
  return font;
}

/** A text as it can be set, with the typeface that has all its letters. */
export type SetText = { text: string; font: Font };

/**
 * Chooses the typeface for a whole text, so that no word changes its look in the middle. What no typeface has is shown
 * as "�" and a mark that none has is left out: a page without a letter's shape would not be PDF/UA (ISO 14289-1, 7.21.8).
 */
export function setText(given: string, weight: Weight): SetText {
  const text = plain(given);
  const fira = typeface("fira", weight);
  if ([...text].every((letter) => has(fira, letter))) return { text, font: fira };
  const noto = typeface("noto", weight);
  return {
    text: [...text].map((letter) => (has(noto, letter) ? letter : stand(letter))).join(""),
    font: noto,
  };
}

/** NFC, one line, without what is never seen: controls, soft hyphens, marks of direction. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

const has = (font: Font, letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
const stand = (letter: string) => (/\p{M}/u.test(letter) ? "" : "\ufffd");
