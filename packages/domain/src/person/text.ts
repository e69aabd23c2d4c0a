import { z } from "zod";

/**
 * Control characters (Unicode category Cc) except line feed and tab, and halves of a character (Cs): never part of a name
 * or a text, often part of an attack.
 */
const CONTROL = /[^\P{Cc}\n\t]|\p{Cs}/u;
/** Turns what stands behind it around, also in the texts beside a name. DIN 91379 has none of them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** Something that people see: blanks of no width alone are no name. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const LINE_BREAK = /[\n\r\t\u2028\u2029]/u;

/**
 * One line of text in any script, normalised to NFC (DIN 91379): letters with combining marks are counted and
 * compared as people see them. Issues carry the message keys `required`, `tooLong`, `characters`.
 */
export function line(max: number) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, { error: "required" })
        .max(max, { error: "tooLong" })
        .refine((value) => value === "" || VISIBLE.test(value), { error: "required" })
        .refine(isOneLine, { error: "characters" }),
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
    .transform((value) => value?.normalize("NFC").trim() || undefined)
    .pipe(z.string().max(max, { error: "tooLong" }).refine(isOneLine, { error: "characters" }).optional());
}

/** Several lines; line ends become "\n" (a browser sends CRLF). */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/gu, "\n").normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, { error: "required" })
        .max(max, { error: "tooLong" })
        .refine((value) => !CONTROL.test(value), { error: "characters" }),
    );
}

/** Like `paragraphs`, but may be left empty; then it is absent. */
export function optionalParagraphs(max: number) {
  return z
    .string()
    .optional()
    .transform((value) => (value?.trim() ? value : undefined))
    .pipe(paragraphs(max).optional());
}
