import { z } from "zod";
import { BODY_MAX, TITLE_MAX } from "../event/limits.ts";
import { lineOrNull, orNull, paragraphsOrNull } from "../fields.ts";
import { mistake } from "../mistake.ts";
import { CONTRAST_MIN, type Colour, colourFrom, contrastOnPage, readable } from "./colour.ts";

export const ALTERNATIVE_MAX = 200;
export const HELP_MAX = BODY_MAX;

/** What can be read on the site's pages; the message says how far it is from that, and which colour is the nearest. */
const colour = z.string().transform((typed, context): Colour => {
  const given = colourFrom(typed);
  if (!given) {
    context.addIssue({ code: "custom", message: "colourInvalid" });
    return z.NEVER;
  }
  const ratio = contrastOnPage(given);
  if (ratio >= CONTRAST_MIN) return given;
  // Cut, not rounded: 4.496 is not enough and must not read as 4.5.
  const cut = Math.floor(ratio * 100) / 100;
  context.addIssue(mistake("contrastLow", { ratio: cut, least: CONTRAST_MIN, proposed: readable(given) }));
  return z.NEVER;
});

/** How an organisation appears: its colour, its mark, what it is called in a sentence, its own words of help. */
export const lookFields = z
  .strictObject({
    /** Null: the site's own. */
    colour: orNull(colour),
    markId: orNull(z.uuid()),
    markAltDe: lineOrNull(ALTERNATIVE_MAX),
    markAltEn: lineOrNull(ALTERNATIVE_MAX),
    inSentenceDe: lineOrNull(TITLE_MAX),
    inSentenceEn: lineOrNull(TITLE_MAX),
    /** As typed; `markup/` reads its marks. */
    helpDe: paragraphsOrNull(HELP_MAX),
    helpEn: paragraphsOrNull(HELP_MAX),
    helpReplaces: z.boolean(),
  })
  .superRefine(({ markId, markAltDe }, context) => {
    if (markId && !markAltDe) context.addIssue({ code: "custom", path: ["markAltDe"], message: "required" });
  });
export type LookFields = z.output<typeof lookFields>;

export const saveLookInput = z.strictObject({
  organisationId: z.uuid(),
  version: z.number().int(),
  look: lookFields,
});
export type SaveLookInput = z.output<typeof saveLookInput>;
