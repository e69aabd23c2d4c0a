import { z } from "zod";

/** A mail's second way to confirm: typed into the window in which one has registered. */
export const CODE_DIGITS = 6;

/** As it is read in mails, "482 913": what is grouped is copied with fewer slips. */
export function spellCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Blanks and hyphens of any kind, between digits and around them. */
export const SEPARATORS = /[\s\p{Pd}\u00ad\u200b\u2212]/gu;

/** What somebody typed or pasted as the code; digits of any width. Issues: `required`, `codeInvalid`. */
export const typedCode = z
  .string()
  .max(64, { error: "codeInvalid" })
  .transform((typed) => typed.normalize("NFKC").replace(SEPARATORS, ""))
  .refine((code) => code !== "", { error: "required", abort: true })
  .refine((code) => code === "" || new RegExp(`^\\d{${CODE_DIGITS}}$`, "u").test(code), {
    error: "codeInvalid",
  });
