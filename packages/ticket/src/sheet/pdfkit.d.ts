/** What this room uses of pdfkit 0.20; the types that others publish stop at 0.17. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";
  import type { Font } from "fontkit";

  /** left, top, right, bottom; points from the top left of the page */
  export type Box = [number, number, number, number];
  type StructureContent = { readonly refs: unknown[] };
  export type StructureElement = {
    readonly dictionary: { data: { A?: Record<string, string> } };
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  };
  type StructureOptions = {
    lang?: string;
    alt?: string;
    actual?: string;
    bbox?: Box;
    placement?: "Block" | "Inline";
  };

  export type Image = { width: number; height: number };

  type Document = Readable & {
    struct(tag: string, options?: StructureOptions, children?: StructureContent[]): StructureElement;
    /** With the size and margins of the first. */
    addPage(): Document;
    /** Adds to the document's XMP metadata. */
    appendXML(xml: string): void;
    /** Called at the end, to write the metadata. */
    _addInfo: () => void;
    addStructure(element: StructureElement): Document;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: "Artifact", options: { type: "Layout" }): Document;
    markContent(tag: "Span", options: { actual: string }): Document;
    endMarkedContent(): Document;
    registerFont(name: string, font: Font): Document;
    font(name: string): Document;
    fontSize(points: number): Document;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: "alphabetic" }): Document;
    save(): Document;
    restore(): Document;
    translate(x: number, y: number): Document;
    scale(factor: number): Document;
    openImage(bytes: Buffer): Image;
    image(opened: Image, x: number, y: number, options: { width: number; height: number }): Document;
    path(path: string): Document;
    rect(x: number, y: number, width: number, height: number): Document;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): Document;
    moveTo(x: number, y: number): Document;
    lineTo(x: number, y: number): Document;
    lineWidth(points: number): Document;
    dash(length: number, options: { space: number }): Document;
    clip(): Document;
    fill(colour: string): Document;
    fillColor(colour: string): Document;
    stroke(colour: string): Document;
    end(): void;
  };
  export type PDFDocument = Document;

  type DocumentOptions = {
    pdfVersion: "1.7";
    tagged: true;
    displayTitle: true;
    lang: string;
    info: { Title: string; Author: string; Creator: string; Producer: string; CreationDate: Date };
    size: "A4";
    margin: 0;
    /** Null: none of the standard fonts, which are not embedded. */
    font: null;
  };
  export const PDFDocument: new (options: DocumentOptions) => Document;
}
