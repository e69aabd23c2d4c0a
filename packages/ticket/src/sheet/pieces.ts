import bidirectional from "bidi-js";
import type { Font } from "fontkit";
import { isForeign, type Weight } from "./families.ts";
import { lettering } from "./typeface.ts";

/** What is drawn in one go: one typeface, one direction. `level` is odd from right to left (UAX 9, BD2). */
export type Piece = { text: string; font: Font; level: number };

/**
 * A line as it is drawn, its pieces from left to right. `read` is its text as it was typed where the shapes, one after
 * the other, do not tell it, as with vowels in front of their consonant. What runs from right to left has none: programs
 * turn it round themselves, and would turn this, too.
 */
export type Line = { pieces: Piece[]; turned: boolean; read?: string };

/** A text with the typeface and the level of each of its UTF-16 units. */
type Spelled = { text: string; fonts: Font[]; levels: Uint8Array };

const bidi = bidirectional();

/** Typefaces and directions of a text; the direction of all of it is that of its first letter. */
export function spell(given: string, weight: Weight): Spelled {
  const letters = lettering(given, weight);
  const text = letters.map(({ letter }) => letter).join("");
  const fonts = letters.flatMap(({ letter, font }) => Array.from<Font>({ length: letter.length }).fill(font));
  const levels = isForeign(text) ? bidi.getEmbeddingLevels(text, "auto").levels : new Uint8Array(text.length);
  return { text, fonts, levels };
}

/** A part of a text as it is drawn. */
export function lineOf(spelled: Spelled, start: number, end: number): Line {
  const pieces = piecesOf(spelled, start, end);
  const turned = pieces.some(({ level }) => level > 0);
  const told = turned || !isForeign(spelled.text) || pieces.every(({ text, font }) => shapesTell(font, text));
  return { pieces: inSight(pieces), turned, ...(told ? {} : { read: spelled.text.slice(start, end) }) };
}

function shapesTell(font: Font, text: string): boolean {
  const signs = font.layout(text).glyphs.flatMap(({ codePoints }) => codePoints);
  return String.fromCodePoint(...signs) === text;
}

/**
 * A part of a text as pieces, in the order in which they are read. From right to left each word is one of its own, since
 * words are set one by one.
 */
export function piecesOf({ text, fonts, levels }: Spelled, start: number, end: number): Piece[] {
  const pieces: (Piece & { blank: boolean })[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? "";
    const [font, level] = [fonts[at], levels[at] ?? 0];
    if (!font) continue;
    const rightToLeft = level % 2 === 1;
    const blank = rightToLeft && sign === " ";
    const shown = rightToLeft ? (bidi.getMirroredCharacter(sign) ?? sign) : sign;
    const last = pieces.at(-1);
    if (last && last.font === font && last.level === level && last.blank === blank) last.text += shown;
    else pieces.push({ text: shown, font, level, blank });
  }
  return pieces.map(({ text, font, level }) => ({ text, font, level }));
}

/** The pieces of a line from left to right (UAX 9, L2). */
function inSight(line: readonly Piece[]): Piece[] {
  const order = [...line];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while ((order[to]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
