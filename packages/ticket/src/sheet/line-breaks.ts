const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

/**
 * Breaks a text into lines: after spaces, hyphens, dashes and slashes; a word that is too long for a line of its own
 * between letters, never between a letter and its marks. Lines keep the space at their end, so that read one after
 * the other they are the text. Each word is measured once, however often lines are tried.
 *
 * @param widthOf the width of a piece that begins at a place of the text, in the unit of `width`
 */
export function breakLines(
  text: string,
  width: number,
  widthOf: (piece: string, at: number) => number,
): string[] {
  const blank = text.indexOf(" ");
  const space = blank < 0 ? 0 : widthOf(" ", blank);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const add = (piece: string, wide: number) => {
    if (line && used + seen(piece, wide, space) > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += piece;
    used += wide;
  };
  for (const { 0: word, index } of text.matchAll(/[^ \-–—/]*[ \-–—/]+|[^ \-–—/]+/gu)) {
    const wide = widthOf(word, index);
    if (seen(word, wide, space) <= width) add(word, wide);
    else
      for (const { segment, index: at } of graphemes.segment(word))
        add(segment, widthOf(segment, index + at));
  }
  return line ? [...lines, line] : lines;
}

/** The width without spaces at the end, which nobody sees. */
const seen = (piece: string, wide: number, space: number) =>
  wide - (piece.length - piece.trimEnd().length) * space;
