import { lineOrNull, listOf, paragraphsOrEmpty } from "../../../fields.ts";
import { joinedLine } from "../../../person/text.ts";
import { BODY_MAX, FACT_MAX, LIST_MAX } from "../../limits.ts";
import { withoutEnglish } from "../../missing-fields.ts";
import type { Section, Typed } from "../../section.ts";

const sentences = listOf(joinedLine(FACT_MAX), LIST_MAX);
const fields = {
  /** As typed; `markup/` reads its marks. */
  body: paragraphsOrEmpty(BODY_MAX),
  guidingQuestions: sentences,
  goal: lineOrNull(FACT_MAX),
  goals: sentences,
};
const initial: Typed<typeof fields> = { body: "", guidingQuestions: [], goal: "", goals: [] };

/** What the event is about, at length. */
export const content = {
  fields: {},
  initial: {},
  translated: { fields, initial },
  missing: (event) => withoutEnglish(event, ["body"]),
} satisfies Section;
