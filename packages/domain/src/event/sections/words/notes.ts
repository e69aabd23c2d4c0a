import { z } from "zod";
import { listOf, paragraphsOrNull } from "../../../fields.ts";
import { paragraphs } from "../../../person/text.ts";
import { ADVICE_MAX, LIST_MAX } from "../../limits.ts";
import type { Section, Typed } from "../../section.ts";
import { noteKinds } from "../../vocabulary.ts";

/** As typed; `markup/` reads its marks. */
const note = z.strictObject({
  kind: z.enum(noteKinds, { error: "choiceInvalid" }),
  textDe: paragraphs(ADVICE_MAX),
  textEn: paragraphsOrNull(ADVICE_MAX),
});

const fields = { notes: listOf(note, LIST_MAX) };
const initial: Typed<typeof fields> = { notes: [] };

/** What is good to know before one comes. */
export const notes = { fields, initial } satisfies Section;
