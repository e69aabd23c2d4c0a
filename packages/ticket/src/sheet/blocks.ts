import type { Locale } from "@podium/domain/locale";
import type { StructureElement } from "pdfkit";
import { list, type Sheet, type Style, set, write } from "./sheet.ts";

/** Something of known height that can be put anywhere; drawing it gives its element of the structure. */
export type Block = { before: number; height: number; draw(x: number, y: number): StructureElement };

export type Fact = { label: string; value: string; language?: Locale; strong?: boolean };

const ink = "#171a2b";
const muted = "#484b5e";

/** The styles of a page; `scale` makes all of it smaller when somebody's texts are long. */
export function styles(scale: number) {
  const style = (size: number, weight: Style["weight"], leading: number, colour = ink): Style => ({
    size: size * scale,
    weight,
    leading,
    colour,
  });
  return {
    title: style(22, "semibold", 1.18),
    smallTitle: style(16, "semibold", 1.2),
    heading: style(13, "semibold", 1.3),
    strong: style(12, "semibold", 1.4),
    text: style(11, "regular", 1.4),
    label: style(9, "semibold", 1.35, muted),
    small: style(9, "regular", 1.4, muted),
    gap: 10 * scale,
  };
}
export type Styles = ReturnType<typeof styles>;

/** A heading or a paragraph. */
export function text(
  sheet: Sheet,
  tag: "H1" | "H2" | "P",
  words: string,
  style: Style,
  { width, before, language }: { width: number; before: number; language?: Locale },
): Block {
  const setting = set(sheet, words, style, width);
  return {
    before,
    height: setting.height,
    draw: (x, y) => write(sheet, tag, setting, x, y, language),
  };
}

/** Labels, each above its value: to be looked up, not searched in prose. */
export function facts(sheet: Sheet, entries: Fact[], given: Styles, width: number): Block {
  const rows = entries.map(({ label, value, language, strong }) => ({
    label: set(sheet, label, given.label, width),
    value: set(sheet, value, strong ? given.strong : given.text, width),
    language,
  }));
  const between = given.gap * 0.6;
  const heights = rows.map(({ label, value }) => label.height + value.height);
  return {
    before: given.gap * 1.2,
    height: sum(heights) + between * Math.max(0, rows.length - 1),
    draw: (x, y) => {
      let top = y;
      const items = rows.map(({ label, value, language }, index): [StructureElement, StructureElement] => {
        const term = write(sheet, "Lbl", label, x, top);
        const body = write(sheet, "LBody", value, x, top + label.height, language);
        top += (heights[index] ?? 0) + between;
        return [term, body];
      });
      return list(sheet, "None", items);
    },
  };
}

/** Sentences with a bullet each. */
export function bullets(sheet: Sheet, sentences: string[], given: Styles, width: number): Block {
  const indent = given.text.size * 1.2;
  const between = given.gap * 0.25;
  const bullet = set(sheet, "• ", given.text, indent);
  const bodies = sentences.map((sentence) => set(sheet, sentence, given.text, width - indent));
  return {
    before: given.gap * 0.4,
    height: sum(bodies.map(({ height }) => height)) + between * Math.max(0, bodies.length - 1),
    draw: (x, y) => {
      let top = y;
      const items = bodies.map((body): [StructureElement, StructureElement] => {
        const label = write(sheet, "Lbl", bullet, x, top);
        const element = write(sheet, "LBody", body, x + indent, top);
        top += body.height + between;
        return [label, element];
      });
      return list(sheet, "Disc", items);
    },
  };
}

/** Whole, then smaller and smaller: at the last one names and titles of 200 letters are on one page. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68];
const SMALLEST = 0.6;

/** What `make` gives for the largest scale with which it fits, else for the smallest. */
export function largest<Made>(make: (scale: number) => Made, fits: (made: Made) => boolean): Made {
  for (const scale of SCALES) {
    const made = make(scale);
    if (fits(made)) return made;
  }
  return make(SMALLEST);
}

/** Height of blocks below each other; the space before the first does not count. */
export function heightOf(blocks: Block[]): number {
  return sum(blocks.map(({ before, height }, index) => height + (index > 0 ? before : 0)));
}

/** Draws blocks below each other as the next elements of the page. @returns where the last one ends */
export function stack(sheet: Sheet, blocks: Block[], x: number, y: number): number {
  let top = y;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) top += block.before;
    sheet.root.add(block.draw(x, top));
    top += block.height;
  }
  return top;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
