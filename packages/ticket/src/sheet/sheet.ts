import type { Locale } from "@podium/domain/locale";
import { type Image, PDFDocument, type StructureElement } from "pdfkit";
import { qrShape } from "../qr.ts";
import type { Weight } from "./families.ts";
import { breakLines } from "./line-breaks.ts";
import { type Information, xmp } from "./metadata.ts";
import { type Line, lineOf, type Piece, piecesOf, spell } from "./pieces.ts";
import { forgetLetters } from "./typeface.ts";

/** One A4 page under way. Places are points from the top left. */
export type Sheet = {
  document: PDFDocument;
  root: StructureElement;
  /** Pictures by their bytes: each is in the document once. */
  opened: Map<Uint8Array, Image>;
};

export type Style = { size: number; weight: Weight; leading: number; colour: string };

/** A text broken into lines for a width; `height` in points. */
export type Setting = { text: string; lines: Line[]; style: Style; height: number };

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/** Of a line: the middle of the capitals, in parts of the size. */
const HALF_CAPITAL = 0.35;

/**
 * Begins a page of a tagged document: PDF/UA-1 (ISO 14289-1). Everything drawn on it is either in the structure, in
 * the order in which it is to be read, or an artifact.
 */
export function openSheet({ locale, title, author, issuedAt }: Information & { locale: Locale }): Sheet {
  forgetLetters();
  const document = new PDFDocument({
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: { Title: title, Author: author, Creator: "Podium", Producer: "Podium", CreationDate: issuedAt },
    size: "A4",
    margin: 0,
    font: null,
  });
  document._addInfo = () => document.appendXML(xmp({ title, author, issuedAt }));
  const root = document.struct("Document");
  document.addStructure(root);
  return { document, root, opened: new Map() };
}

/** By its name: pdfkit would compare a typeface without one with all that it has. */
function useFont(document: PDFDocument, font: Piece["font"], size: number): void {
  document.registerFont(font.postscriptName, font).font(font.postscriptName).fontSize(size);
}

export function set({ document }: Sheet, text: string, style: Style, width: number): Setting {
  const spelled = spell(text, style.weight);
  const widthOf = (piece: string, at: number) =>
    piecesOf(spelled, at, at + piece.length).reduce((sum, each) => sum + wide(document, each, style.size), 0);
  let at = 0;
  const lines = breakLines(spelled.text, width, widthOf).map((line) => {
    at += line.length;
    return lineOf(spelled, at - line.length, at);
  });
  return { text: spelled.text, lines, style, height: lines.length * style.size * style.leading };
}

function wide(document: PDFDocument, { font, text }: Piece, size: number): number {
  useFont(document, font, size);
  return document.widthOfString(text);
}

/**
 * Writes a text that is an element of the structure.
 *
 * @returns the element, for its parent
 */
export function write(
  { document }: Sheet,
  tag: string,
  setting: Setting,
  x: number,
  y: number,
  language?: Locale,
): StructureElement {
  const { lines, style, text } = setting;
  const { size, leading, colour } = style;
  const content = document.markStructureContent(tag);
  document.fillColor(colour);
  for (const [index, line] of lines.entries()) {
    const baseline = y + size * (leading * (index + 0.5) + HALF_CAPITAL);
    if (line.read) document.markContent("Span", { actual: line.read });
    let left = x;
    for (const piece of line.pieces) {
      const right = left + wide(document, piece, size);
      document.text(piece.text, left, baseline, { lineBreak: false, baseline: "alphabetic" });
      left = right;
    }
    if (line.read) document.endMarkedContent();
  }
  document.endMarkedContent();
  const actual = lines.some(({ read, turned }) => read || turned) ? text : undefined;
  return document.struct(tag, { ...(language && { lang: language }), ...(actual && { actual }) }, [content]);
}

/** Draws what only pleases the eye. */
export function decorate({ document }: Sheet, draw: (document: PDFDocument) => void): void {
  document.markContent("Artifact", { type: "Layout" }).save();
  draw(document);
  document.restore().endMarkedContent();
}

/** A list; `numbering` says what its labels are: words of their own or bullets (ISO 32000-1, table 347). */
export function list(
  { document }: Sheet,
  numbering: "None" | "Disc",
  items: [label: StructureElement, body: StructureElement][],
): StructureElement {
  const element = document.struct("L");
  element.dictionary.data.A = { O: "List", ListNumbering: numbering };
  for (const [label, body] of items) element.add(document.struct("LI").add(label).add(body));
  return element;
}

/** Draws a QR code with words for those who do not see it. `side` includes the quiet zone. */
export function figure(
  { document }: Sheet,
  code: string,
  alternative: string,
  box: { x: number; y: number; side: number },
): StructureElement {
  const { x, y, side } = box;
  const { size, path } = qrShape(code);
  const content = document.markStructureContent("Figure");
  document
    .save()
    .translate(x, y)
    .scale(side / size)
    .path(path)
    .fill("#000000");
  document.restore().endMarkedContent();
  return document.struct("Figure", { alt: alternative, bbox: [x, y, x + side, y + side] }, [content]);
}

/** @returns the bytes of the finished document */
export async function finish({ document, root }: Sheet): Promise<Buffer> {
  root.end();
  document.end();
  return Buffer.concat(await document.toArray());
}
