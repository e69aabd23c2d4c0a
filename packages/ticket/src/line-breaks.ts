const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

/**
 * Breaks a text into lines: after spaces, hyphens, dashes and slashes; a word that is too long for a line of its own
 * between letters, never between a letter and its marks. Lines keep the space at their end, so that read one after
 * the other they are the text.
 *
 * @param widthOf the width of a piece, in the unit of `width`
 */
export function breakLines(text: string, width: number, widthOf: (piece: string) => number): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[^ \-–—/]*[ \-–—/]+|[^ \-–—/]+/gu) ?? []) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const piece of fits(word) ? [word] : letters(word)) {
      if (line && !fits(line + piece)) {
        lines.push(line);
        line = "";
      }
      line += piece;
    }
  }
  return line ? [...lines, line] : lines;
}

const letters = (word: string) => [...graphemes.segment(word)].map(({ segment }) => segment);
