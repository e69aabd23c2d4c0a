import { z } from "zod";
import { mistake } from "../mistake.ts";
import { type Impossible, impossibleInLine, impossibleInParagraphs, isWithin, lengthOf } from "./signs.ts";

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

/** Whether there is nothing to be seen in it. */
export function isEmptyText(value: string): boolean {
  return !VISIBLE.test(value);
}

function isCrowded(value: string): boolean {
  return CROWDED.test(value.replace(IGNORED, ""));
}

/** Ends of a line as people type and paste them: Windows, old Macs, and the breaks of text programs. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Not longer than this; the message says how long it is. */
export function atMost(max: number) {
  return z.refine<string>((value) => isWithin(value, max), {
    error: ({ input }) => mistake("tooLong", { max, count: lengthOf(String(input)) }),
  });
}

/** What every text must be. Trimmed at the very end: the places that a message names are those of what was typed. */
function text(max: number, impossibleIn: (value: string) => Impossible | undefined) {
  return z
    .string()
    .refine((value) => isWithin(value.trim(), max), {
      error: ({ input }) => mistake("tooLong", { max, count: lengthOf(String(input).trim()) }),
    })
    .refine((value) => !isEmptyText(value), { error: "required" })
    .superRefine((value, context) => {
      const found = impossibleIn(value);
      if (found) context.addIssue({ code: "custom", message: mistake("characters", found) });
    })
    .refine((value) => !isCrowded(value), { error: "marks" })
    .transform((value) => value.trim());
}

/**
 * One line of text in any script, normalised to NFC (DIN 91379): letters with combining marks are counted and
 * compared as people see them. Issues carry the message keys `required`, `tooLong`, `characters`, `marks`; `mistake.ts`
 * reads what they say beside it.
 */
export function line(max: number) {
  return z
    .string()
    .transform((value) => value.normalize("NFC"))
    .pipe(text(max, impossibleInLine));
}

/** One line that is typed into a box of several: what stands in several becomes one, a blank between. */
export function joinedLine(max: number) {
  return z.string().transform(joined).pipe(line(max));
}

function joined(value: string): string {
  const parts = value.split(/[\t\n\r\v\f\u0085\u2028\u2029]/u);
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}

/** How long a text will be for `paragraphs`, while it is being typed. */
export function paragraphsLength(typed: string): number {
  return lengthOf(typed.replace(LINE_ENDS, "\n").normalize("NFC").trim());
}

/** How long it will be for `joinedLine`. */
export function joinedLineLength(typed: string): number {
  return lengthOf(joined(typed).normalize("NFC"));
}

/** Like `line`, but may be left empty; then it is absent. */
export const optionalLine = (max: number) => optional(line(max));

/** Several lines; line ends become "\n" (a browser sends CRLF). */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((value) => value.replace(LINE_ENDS, "\n").normalize("NFC"))
    .pipe(text(max, impossibleInParagraphs));
}

/** Like `joinedLine`, but may be left empty; then it is absent. */
export const optionalJoinedLine = (max: number) => optional(joinedLine(max));

/** Like `paragraphs`, but may be left empty; then it is absent. */
export const optionalParagraphs = (max: number) => optional(paragraphs(max));

function optional<Schema extends z.ZodType<string, string>>(schema: Schema) {
  return z
    .string()
    .optional()
    .transform((value) => (value === undefined || isEmptyText(value) ? undefined : value))
    .pipe(schema.optional());
}
