import { parseInlines } from "./inlines.ts";
import { type Block, type Item, LEVELS } from "./tree.ts";

const LINE_END = /\r\n?|[\n\u2028\u2029]/u;
const BLANK = /^[ \t]*$/u;
const HEADING = /^(#{1,6})[ \t]+(\S.*)$/u;
const ITEM = /^([ \t]*)-[ \t]+(\S.*)$/u;
/** Dashes alone are a line that somebody drew. */
const DASHES = /^[-\s]+$/u;
const INDENTED = /^[ \t]+/u;

type OpenItem = { indent: number; lines: string[]; items: OpenItem[] };

type Reading = {
  blocks: Block[];
  paragraph: string[];
  /** The items of the list that is being read, and from the outermost to the innermost those that may go on. */
  list: OpenItem[];
  open: OpenItem[];
  afterBlank: boolean;
};

/**
 * What somebody typed, as a tree. docs/texts.md says what means what: bold words, links, headings, lists with "-",
 * and nothing else. Goes through the text once.
 */
export function parseMarkup(text: string): Block[] {
  const reading: Reading = { blocks: [], paragraph: [], list: [], open: [], afterBlank: false };
  for (const line of text.split(LINE_END)) readLine(reading, line);
  endParagraph(reading);
  endList(reading);
  return reading.blocks;
}

function readLine(reading: Reading, line: string): void {
  const isBlank = BLANK.test(line);
  const [, signs = "", title = ""] = HEADING.exec(line) ?? [];
  const [, blanks = "", words = ""] = ITEM.exec(line) ?? [];
  const innermost = reading.open.at(-1);
  if (isBlank) endParagraph(reading);
  else if (title) {
    endParagraph(reading);
    endList(reading);
    reading.blocks.push({ type: "heading", level: signs.length, inlines: parseInlines(title) });
  } else if (words && !DASHES.test(words)) {
    endParagraph(reading);
    addItem(reading, { indent: widthOf(blanks), lines: [words], items: [] });
  } else if (innermost && !reading.afterBlank && INDENTED.test(line)) {
    innermost.lines.push(line.replace(INDENTED, ""));
  } else {
    endList(reading);
    reading.paragraph.push(line);
  }
  reading.afterBlank = isBlank;
}

/** Two blanks further in than another item: below it. */
function addItem({ list, open }: Reading, item: OpenItem): void {
  while (open.length >= LEVELS || item.indent < (open.at(-1)?.indent ?? -2) + 2) open.pop();
  (open.at(-1)?.items ?? list).push(item);
  open.push(item);
}

function widthOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === "\t" ? 4 - (width % 4) : 1;
  return width;
}

function endParagraph(reading: Reading): void {
  if (reading.paragraph.length === 0) return;
  reading.blocks.push({ type: "paragraph", inlines: parseInlines(reading.paragraph.join("\n")) });
  reading.paragraph = [];
}

function endList(reading: Reading): void {
  if (reading.list.length === 0) return;
  reading.blocks.push({ type: "list", items: reading.list.map(closed) });
  reading.list = [];
  reading.open = [];
}

function closed({ lines, items }: OpenItem): Item {
  return { inlines: parseInlines(lines.join("\n")), items: items.map(closed) };
}
