import { z } from "zod";

/**
 * Control characters (Unicode category Cc) except line feed and tab, and halves of a character (Cs): never part of a name
 * or a text, often part of an attack.
 */
const CONTROL = /[^\P{Cc}\n\t]|\p{Cs}/u;
/** Turns what stands behind it around, also in the texts beside a name. DIN 91379 has none of them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** Something that people see: blanks of no width alone are no name and no text; the empty braille cell is one, too. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What nobody sees, so that it cannot stand between marks to make them fewer. */
const IGNORED = /(?!\p{M})\p{Default_Ignorable_Code_Point}/gu;
/**
 * More marks on one letter than any orthography has; they run over the neighbours. Marks of a script of their own are
 * parts of a syllable (Tibetan and Burmese stacks have up to seven), those that any letter takes come in threes at most
 * (Vietnamese and phonetic writing in NFD, Arabic with shadda, Vedic accents).
 */
const CROWDED =
  /\p{M}{9}|(?:[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]){5}/u;
const LINE_BREAK = /[\n\r\t\u2028\u2029]/u;

/** Whether there is nothing to be seen in it. */
export function isEmptyText(value: string): boolean {
  return !VISIBLE.test(value);
}

function isCrowded(value: string): boolean {
  return CROWDED.test(value.replace(IGNORED, ""));
}

/**
 * One line of text in any script, normalised to NFC (DIN 91379): letters with combining marks are counted and
 * compared as people see them. Issues carry the message keys `required`, `tooLong`, `characters`, `marks`.
 */
export function line(max: number) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .max(max, { error: "tooLong" })
        .refine((value) => !isEmptyText(value), { error: "required" })
        .refine(isOneLine, { error: "characters" })
        .refine((value) => !isCrowded(value), { error: "marks" }),
    );
}

function isOneLine(value: string): boolean {
  return !CONTROL.test(value) && !LINE_BREAK.test(value) && !TURNING.test(value);
}

/** Like `line`, but may be left empty; then it is absent. */
export function optionalLine(max: number) {
  return z
    .string()
    .optional()
    .transform((value) => (value === undefined || isEmptyText(value) ? undefined : value))
    .pipe(line(max).optional());
}

/** Several lines; line ends become "\n" (a browser sends CRLF). */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/gu, "\n").normalize("NFC").trim())
    .pipe(
      z
        .string()
        .max(max, { error: "tooLong" })
        .refine((value) => !isEmptyText(value), { error: "required" })
        .refine((value) => !CONTROL.test(value), { error: "characters" })
        .refine((value) => !isCrowded(value), { error: "marks" }),
    );
}

/** Like `paragraphs`, but may be left empty; then it is absent. */
export function optionalParagraphs(max: number) {
  return z
    .string()
    .optional()
    .transform((value) => (value === undefined || isEmptyText(value) ? undefined : value))
    .pipe(paragraphs(max).optional());
}
