import type { Span } from "./finding.ts";

/** A piece of the text without the blanks around it. */
export type Piece = Span & { text: string };

/** One line. `bullet`: it is an entry of a list, whose sign is left out. */
export type Line = Piece & { bullet: boolean };

/** "Label: value"; where nothing follows on the line, the value is what stands below, up to an empty line or a label. */
export type Labelled = { label: string; from: number; value: Piece; below: Line[] };

/** The text, taken apart once for all rules. */
export type Announcement = { text: string; lines: Line[]; labelled: Labelled[] };

const BULLET = /^(?:[-–—•·*▪►‣◦○●■]|\(?\d{1,2}\))\s+/u;
/** "Veranstaltungsort: …", "Referent:in: …", "Wann? …" */
const LABEL =
  /^(?<label>\p{L}[\p{L}\p{M} .,/&()*_-]{1,60}?(?::in(?:nen)?)?)\s{0,3}(?::(?![/\d])|\?(?=\s|$))\s{0,3}(?<value>.*)$/u;
const BELOW_MAX = 25;
/** Labels of what belongs to whom they stand below. */
const REACH = /^(?:tel|telefon|fon|mobil|fax|telefax|e-?mail|mail|web|internet|www)/iu;

export function piece(text: string, from: number, to: number): Piece {
  const whole = text.slice(from, to);
  const start = from + (whole.length - whole.trimStart().length);
  const trimmed = whole.trim();
  return { text: trimmed, from: start, to: start + trimmed.length };
}

/** A part of a piece, by its place in it. */
export function within({ text, from }: Piece, start: number, end: number): Piece {
  const part = piece(text, start, end);
  return { text: part.text, from: from + part.from, to: from + part.to };
}

export function takeApart(text: string): Announcement {
  const lines: Line[] = [];
  let from = 0;
  for (const row of text.split(/(?<=\n|\r(?!\n)|[\u2028\u2029])/u)) {
    const whole = piece(text, from, from + row.length);
    const [sign = ""] = BULLET.exec(whole.text) ?? [];
    lines.push({ ...within(whole, sign.length, whole.text.length), bullet: sign !== "" });
    from += row.length;
  }
  return { text, lines, labelled: labelsOf(lines) };
}

function labelsOf(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, index) => {
    const found = LABEL.exec(line.text)?.groups;
    if (found?.label === undefined || found.value === undefined) return [];
    const start = line.text.length - found.value.length;
    const value = within(line, start, line.text.length);
    return [{ label: plainLabel(found.label), from: line.from, value, below: below(lines, index) }];
  });
}

function below(lines: readonly Line[], index: number): Line[] {
  const rest = lines.slice(index + 1, index + 1 + BELOW_MAX);
  const end = rest.findIndex(
    ({ text, bullet }) => text === "" || (!bullet && !REACH.test(text) && LABEL.test(text)),
  );
  return end === -1 ? rest : rest.slice(0, end);
}

/** All ways to name women and men are one: "Referent:in", "Referentin/Referent", "Referent*innen". */
function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[:*_/]-?in(?:nen)?(?!\p{L})/gu, "")
    .trim();
}

/** The values of all labels with one of these names, on the line or below it. */
export function valuesOf({ labelled }: Announcement, name: RegExp): { label: string; values: Piece[] }[] {
  return labelled
    .filter(({ label }) => name.test(label))
    .map(({ label, value, below: rows }) => ({ label, values: value.text === "" ? rows : [value] }))
    .filter(({ values }) => values.length > 0);
}

/** Full stops that end no sentence: "Dr.", "z. B.", "3.", "St. Marien", "e. V.", "Nr. 4", single letters. */
const ABBREVIATED =
  /(?:^|[\s(„"])(?:\p{L}|\d{1,2}|Dr|Prof|Dipl|Ing|St|Nr|Str|Tel|bzw|ca|inkl|zzgl|ggf|evtl|usw|etc|vgl|Abs|Art|Mo|Di|Mi|Do|Fr|Sa|So|Jan|Feb|Mrz|Apr|Aug|Sept?|Okt|Nov|Dez|Hr|Fr|med|jur|phil|rer|nat|habil|Std|Min|max|mind|Uhr bis ca)\.$/u;

/** Sentences of one line, with their end signs. */
export function sentencesOf(line: Piece): Piece[] {
  const sentences: Piece[] = [];
  let start = 0;
  for (const { index, 0: end } of line.text.matchAll(/[.!?](?=\s|$)["“)]?/gu)) {
    const stop = index + end.length;
    if (end.startsWith(".") && ABBREVIATED.test(line.text.slice(Math.max(0, index - 12), index + 1)))
      continue;
    sentences.push(within(line, start, stop));
    start = stop;
  }
  if (line.text.slice(start).trim() !== "") sentences.push(within(line, start, line.text.length));
  return sentences;
}

/** All matches of a rule in all lines, as pieces of the text with their groups. */
export function matches(
  { lines }: { lines: readonly Piece[] },
  rule: RegExp,
): { line: Piece; at: number; whole: Piece; groups: Record<string, string | undefined> }[] {
  const filled = lines.filter(({ text }) => text !== "");
  return filled.flatMap((line) =>
    Array.from(line.text.matchAll(rule), (found) => ({
      line,
      at: found.index,
      whole: within(line, found.index, found.index + found[0].length),
      groups: found.groups ?? {},
    })),
  );
}
