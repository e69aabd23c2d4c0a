import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";
import { type Family, familiesFor, fira, isForeign, notoSans, type Weight } from "./families.ts";

/** Opened once: reading the tables of a typeface costs twenty times as much as setting a page with it. */
const opened = new Map<string, Font & { _glyphs?: object }>();

/**
 * To be called before each document. A typeface remembers what a shape stood for when it was first asked; as a part of
 * a composed letter ("Z" in "Ẕ") it stood for nothing, and in the next document it could not be copied or read out.
 */
export function forgetLetters(): void {
  for (const font of opened.values()) font._glyphs = {};
}

function typeface(family: Family, weight: Weight): Font {
  const file = family[weight];
  const before = opened.get(file);
  if (before) return before;
  const font = create(readFileSync(pathOf(file)));
  if (!("layout" in font)) throw new Error(`${file} is not one typeface`);
  const known = remembering(font);
  opened.set(file, known);
  return known;
}

type Shape = { codePoints: number[]; _getCBox?: () => object };
type Shapes = {
  /** Where each shape begins in its table; typefaces of the other kind (CFF) have none. */
  loca?: { offsets: number[] };
  getGlyph(id: number, codePoints?: number[]): Shape;
  layout(...given: Parameters<Font["layout"]>): { glyphs: Shape[] };
};

const NO_BOX = { minX: 0, minY: 0, maxX: 0, maxY: 0 };

/** Stands for nothing that is seen. */
const NOTHING = [0x200b];

/**
 * A typeface remembers a shape with what it stood for when it was first asked for. Often that was nothing, as for a part
 * of a composed letter; the letter comes later, and without it the shape could not be copied or read out. What goes on
 * standing for nothing (one of several shapes of a letter) says so.
 */
function remembering(font: Font): Font {
  const shapes = font as unknown as Shapes;
  const original = shapes.getGlyph.bind(font);
  shapes.getGlyph = (id, codePoints = []) => {
    const shape = original(id, codePoints);
    if (codePoints.length > 0) shape.codePoints = codePoints;
    // Of an empty shape at the end of its table the library would read beyond the table.
    if (shapes.loca && shapes.loca.offsets[id] === shapes.loca.offsets[id + 1]) shape._getCBox = () => NO_BOX;
    return shape;
  };
  const layout = shapes.layout.bind(font);
  shapes.layout = (...given) => {
    const run = layout(...given);
    for (const shape of run.glyphs) if (shape.codePoints.length === 0) shape.codePoints = NOTHING;
    return run;
  };
  return font;
}

/** Where a file of a package lies; packages of typefaces do not export them all. */
function pathOf(file: string): string {
  const [scope, name, ...path] = file.split("/");
  const home = findPackageJSON(`${scope}/${name}`, import.meta.url);
  if (!home) throw new Error(`${scope}/${name} is not installed`);
  return join(dirname(home), ...path);
}

/** A text as it can be set: for each of its letters (a base with its marks) the typeface. */
type Lettering = { letter: string; font: Font }[];

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

/**
 * Chooses the typefaces of a text. One for all of it where one has all its letters, so that no word changes its look in
 * the middle; else one for Latin, Greek and Cyrillic, and one for each other script.
 *
 * What no typeface has is drawn as an empty box that can be copied and read out as the letter it stands for; a mark
 * that none has is left out. A page without a letter's shape would not be PDF/UA (ISO 14289-1, 7.21.8).
 */
export function lettering(given: string, weight: Weight): Lettering {
  const text = plain(given);
  const first = typeface(fira, weight);
  if (hasAll(first, text)) return [{ letter: text, font: first }];
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  const families = isForeign(text) ? familiesFor(text) : [];
  const foreign = (letter: string) => families.filter(({ scripts }) => scripts?.test(letter));
  const native = letters.filter((letter) => foreign(letter).length === 0);
  const base = native.every((letter) => hasAll(first, letter)) ? first : typeface(notoSans, weight);
  let last = base;
  return letters.flatMap((letter) => {
    const fonts = [
      // Blanks and points between foreign letters belong to them.
      ...(/^[\p{sc=Zyyy}\p{sc=Zinh}]/u.test(letter) ? [last] : []),
      ...foreign(letter).map((family) => typeface(family, weight)),
      base,
    ];
    const font = fonts.find((each) => hasAll(each, letter));
    if (font) {
      last = font;
      return [{ letter, font }];
    }
    return rest(letter, fonts, weight);
  });
}

/** A letter that no typeface has with all its marks: without them, or its box. */
function rest(letter: string, fonts: Font[], weight: Weight): Lettering {
  const [sign = "", ...marks] = letter;
  const font = fonts.find((each) => has(each, sign));
  if (!font) return /\p{M}/u.test(sign) ? [] : [{ letter, font: boxFor(letter, weight) }];
  return [{ letter: [sign, ...marks.filter((mark) => has(font, mark))].join(""), font }];
}

const BOX = "\u25af";

/** A typeface in which everything is a box that stands for this letter. */
function boxFor(letter: string, weight: Weight): Font {
  const font = typeface(fira, weight);
  const codePoints = [...letter].map((sign) => sign.codePointAt(0) ?? 0);
  const box: Font = Object.create(font, {
    postscriptName: {
      value: `${font.postscriptName}-${codePoints.map((code) => code.toString(16)).join("-")}`,
    },
    layout: {
      value: () => {
        const run = font.layout(BOX);
        // A shape of its own, so that the typeface's box goes on standing for a box.
        const [glyph] = run.glyphs;
        run.glyphs = [Object.create(glyph ?? null, { codePoints: { value: codePoints } })];
        return run;
      },
    },
  });
  return box;
}

/** Joiners between letters of these scripts say how they are written; elsewhere nobody sees them. */
const JOINED =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]/u;

/** NFC, one line, without what is never seen: controls, soft hyphens, marks of direction. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, (sign, at: number, whole: string) =>
      /[\u200c\u200d]/u.test(sign) && JOINED.test(whole[at - 1] ?? "") ? sign : "",
    )
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

const has = (font: Font, sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
const hasAll = (font: Font, letter: string) => [...letter].every((sign) => has(font, sign));
