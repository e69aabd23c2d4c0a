import type { Locale } from "@podium/domain/locale";
import type { StructureElement } from "pdfkit";
import type { PaperMark } from "../values.ts";
import type { Sheet } from "./sheet.ts";

/** Draws a picture with words for those who do not see it. */
export function picture(
  { document, opened }: Sheet,
  { png, alternative }: PaperMark,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  language?: Locale,
): StructureElement {
  const image = opened.get(png) ?? document.openImage(Buffer.from(png));
  opened.set(png, image);
  const content = document.markStructureContent("Figure");
  document.image(image, x, y, { width, height });
  document.endMarkedContent();
  const bbox: [number, number, number, number] = [x, y, x + width, y + height];
  return document.struct("Figure", { alt: alternative.text, bbox, ...(language && { lang: language }) }, [
    content,
  ]);
}
