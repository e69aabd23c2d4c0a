import { z } from "zod";
import { lineOrEmpty, lineOrNull, listOf } from "../../../fields.ts";
import { isEmptyText } from "../../../person/text.ts";
import { FACT_MAX, LIST_MAX, TITLE_MAX } from "../../limits.ts";
import { EURO_DIGITS_MAX, readAmount } from "../../money.ts";
import type { Section, Typed } from "../../section.ts";

const CENTS_MAX = 10 ** (EURO_DIGITS_MAX + 2) - 1;

/** An amount as it is typed, in cents once it has been read. 0 and null are the same: free of charge. */
const amount = z
  .union([z.string(), z.number(), z.null()], { error: "amountInvalid" })
  .transform((given, context) => {
    const cents = typeof given === "string" ? readAmount(given) : (given ?? 0);
    if (cents !== undefined && Number.isInteger(cents) && cents >= 0 && cents <= CENTS_MAX)
      return cents || null;
    const isMissing = typeof given === "string" && isEmptyText(given);
    context.addIssue({ code: "custom", message: isMissing ? "required" : "amountInvalid" });
    return z.NEVER;
  });

/** For whom, how much, and what there is to say of it. */
const line = z.strictObject({
  forDe: lineOrNull(TITLE_MAX),
  forEn: lineOrNull(TITLE_MAX),
  amount,
  noteDe: lineOrNull(TITLE_MAX),
  noteEn: lineOrNull(TITLE_MAX),
});

const fields = { fees: listOf(line, LIST_MAX) };
const initial: Typed<typeof fields> = { fees: [] };
/** A sentence below the lines, or in their place. */
const words = { fee: lineOrEmpty(FACT_MAX) };

/** What taking part costs. Neither lines nor sentence: it is not said. */
export const fees = {
  fields,
  initial,
  translated: { fields: words, initial: { fee: "" } satisfies Typed<typeof words> },
} satisfies Section;
