/**
 * Control characters (Unicode category Cc) except line feed and tab, and halves of a character (Cs): never part of a name
 * or a text, often part of an attack.
 */
const CONTROL = /[^\P{Cc}\n\t]|\p{Cs}/u;
/** One line has no breaks either, and nothing that turns around what stands behind it, also in the texts beside a name. DIN 91379 has none of them. */
const NOT_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/** A sign that cannot be seen, by its kind and its number: "U+202E". */
export type Unseen = { sign: "break" | "tab" | "turning" | "half" | "control"; code: string };

/** A sign that a text cannot have, and where it stands in what was typed: row and place in it, both from 1. */
export type Impossible = Unseen & { row: number; at: number };

/**
 * Characters as they are counted, said and limited everywhere: Unicode code points, so that an emoji is one and not two.
 * What looks like one letter may be any number of them, and is no measure for a limit.
 */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Cheap for what is short anyway: no text has more characters than code units. */
export function isWithin(text: string, max: number): boolean {
  return text.length <= max || lengthOf(text) <= max;
}

/** The first sign that one line cannot have. Blanks around it do not count, but the places do. */
export function impossibleInLine(text: string): Impossible | undefined {
  return impossible(text, NOT_IN_LINE, () => 0);
}

/** The first sign that lines of text cannot have. */
export function impossibleInParagraphs(text: string): Impossible | undefined {
  return impossible(text, CONTROL, (before) => before.lastIndexOf("\n") + 1);
}

function impossible(
  text: string,
  signs: RegExp,
  beginOfRow: (before: string) => number,
): Impossible | undefined {
  const found = text.trim().search(signs);
  if (found === -1) return undefined;
  const place = found + text.length - text.trimStart().length;
  const before = text.slice(0, place);
  const begin = beginOfRow(before);
  return {
    ...unseen(String.fromCodePoint(text.codePointAt(place) ?? 0)),
    row: before.slice(0, begin).split("\n").length,
    at: lengthOf(before.slice(begin)) + 1,
  };
}

export function unseen(sign: string): Unseen {
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return { sign: kindOf(sign), code: `U+${code}` };
}

function kindOf(sign: string): Unseen["sign"] {
  if (BREAK.test(sign)) return "break";
  if (sign === "\t") return "tab";
  if (TURNING.test(sign)) return "turning";
  return /\p{Cs}/u.test(sign) ? "half" : "control";
}
