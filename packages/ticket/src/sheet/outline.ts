import type { Font } from "fontkit";
import type { Weight } from "./families.ts";
import { breakLines } from "./line-breaks.ts";
import { type Line, lineOf, type Piece, piecesOf, spell } from "./pieces.ts";

/** A text as shapes, broken into lines for a width; in units of the picture. */
export type Outline = { lines: Line[]; size: number; isRightToLeft: boolean };

/** Sets a text for a picture in which there are no typefaces. */
export function outline(text: string, weight: Weight, size: number, width: number): Outline {
  const spelled = spell(text, weight);
  const widthOf = (piece: string, at: number) =>
    piecesOf(spelled, at, at + piece.length).reduce((sum, each) => sum + wide(each, size), 0);
  let at = 0;
  const lines = breakLines(spelled.text, width, widthOf).map((line) => {
    at += line.length;
    return lineOf(spelled, at - line.length, at - (line.length - line.trimEnd().length));
  });
  return { lines, size, isRightToLeft: (spelled.levels[0] ?? 0) % 2 === 1 };
}

const layoutOf = ({ font, text }: Piece) => (font as Font).layout(text);
const wide = (piece: Piece, size: number) => (layoutOf(piece).advanceWidth * size) / piece.font.unitsPerEm;

/** The shapes of one line as SVG. @param x where it begins: on the left, on the right for what runs from there */
export function drawLine(
  { lines, size, isRightToLeft }: Outline,
  index: number,
  x: number,
  baseline: number,
): string {
  const pieces = lines[index]?.pieces ?? [];
  const whole = pieces.reduce((sum, piece) => sum + wide(piece, size), 0);
  let left = isRightToLeft ? x - whole : x;
  return pieces
    .map((piece) => {
      const scale = size / piece.font.unitsPerEm;
      const { glyphs, positions } = layoutOf(piece);
      let pen = 0;
      const shapes = glyphs.map((glyph, place) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[place] ?? {};
        const shape = `<path transform="translate(${pen + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
        pen += xAdvance;
        return shape;
      });
      const group = `<g transform="translate(${left} ${baseline}) scale(${scale} ${-scale})">${shapes.join("")}</g>`;
      left += pen * scale;
      return group;
    })
    .join("");
}
