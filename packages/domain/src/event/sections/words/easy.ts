import { z } from "zod";
import { lineOrEmpty, paragraphsOrEmpty } from "../../../fields.ts";
import { BODY_MAX, SUMMARY_MAX, TITLE_MAX } from "../../limits.ts";
import type { Section, Typed } from "../../section.ts";

const fields = {
  /** Offered in easy language, too: what is typed there is kept either way. */
  inEasyLanguage: z.boolean().default(false),
  easyTitle: lineOrEmpty(TITLE_MAX),
  /** A sentence a line. */
  easySummary: paragraphsOrEmpty(SUMMARY_MAX),
  /** As typed; `markup/` reads its marks. */
  easyBody: paragraphsOrEmpty(BODY_MAX),
};
const initial: Typed<typeof fields> = {
  inEasyLanguage: false,
  easyTitle: "",
  easySummary: "",
  easyBody: "",
};

/**
 * The event in easy language ("Leichte Sprache"), for people with learning difficulties: a text of its own that somebody
 * has written by its rules. Nothing of it is needed; what is missing is shown in German.
 */
export const easy = { fields, initial } satisfies Section;
