import { z } from "zod";
import { lineOrNull, listOf } from "../../../fields.ts";
import { accessibilityFactCodes, factValues } from "../../../venue/facts.ts";
import { NOTE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

const fact = z.strictObject({
  code: z.enum(accessibilityFactCodes, { error: "choiceInvalid" }),
  value: z.enum(factValues, { error: "choiceInvalid" }),
  noteDe: lineOrNull(NOTE_MAX),
  noteEn: lineOrNull(NOTE_MAX),
});

const fields = { accessibility: listOf(fact, accessibilityFactCodes.length) };
const initial: Typed<typeof fields> = { accessibility: [] };

/**
 * What people with disabilities need to know of this event: what is offered at it alone, as interpreters, and what is
 * otherwise than its venue says. Nothing said leaves the venue's word.
 */
export const accessibility = {
  fields,
  initial,
  check({ accessibility: facts }: Parsed<typeof fields>, report: Report) {
    facts.forEach(({ code }, index) => {
      if (facts.findIndex((other) => other.code === code) < index)
        report(["accessibility", index, "code"], "choiceInvalid");
    });
  },
} satisfies Section;
