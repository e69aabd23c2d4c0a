import { z } from "zod";
import { BODY_MAX, TITLE_MAX } from "../event/limits.ts";
import { lineOrNull, orNull, paragraphsOrNull, webAddress } from "../fields.ts";
import { mistake } from "../mistake.ts";
import { CONTRAST_MIN, type Colour, colourFrom, contrastOnPage, readable } from "./colour.ts";

export const ALTERNATIVE_MAX = 200;
export const HELP_MAX = BODY_MAX;
export const EASY_MAX = BODY_MAX;

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

/**
 * How an organisation appears: its colour, its mark, what it is called in a sentence, its own words of help, what it says in
 * easy language and in sign language (§ 4 BITV 2.0).
 */
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
    /** In German, as typed; `markup/` reads its marks. */
    easyText: paragraphsOrNull(EASY_MAX),
    signFilmUrl: orNull(webAddress),
    signFilmTitle: lineOrNull(TITLE_MAX),
  })
  .superRefine(({ markId, markAltDe, signFilmUrl, signFilmTitle }, context) => {
    const required = (field: string) =>
      context.addIssue({ code: "custom", path: [field], message: "required" });
    if (markId && !markAltDe) required("markAltDe");
    if (signFilmTitle && !signFilmUrl) required("signFilmUrl");
  });
export type LookFields = z.output<typeof lookFields>;

export const saveLookInput = z.strictObject({
  organisationId: z.uuid(),
  version: z.number().int(),
  look: lookFields,
});
export type SaveLookInput = z.output<typeof saveLookInput>;
