import sharp from "sharp";

/**
 * A drawing as PNG. Only for what Podium draws itself, with words as shapes: typefaces of the machine would be looked for otherwise.
 * Not in a process that takes files: that one reads no SVG (portrait.ts).
 *
 * @param svg with a size of its own
 */
export function pngOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
