import { z } from "zod";
import { orNull } from "../../fields.ts";
import { atMost } from "../../person/text.ts";
import { SLUG, SLUG_MAX } from "../slug.ts";
import { audiences } from "../vocabulary.ts";
import type { Section, Typed } from "./section.ts";

const fields = {
  slug: z
    .string()
    .trim()
    .min(1, { error: "required" })
    .check(atMost(SLUG_MAX))
    .regex(SLUG, { error: "slugInvalid" }),
  seriesId: orNull(z.uuid()),
  audiences: z.array(z.enum(audiences, { error: "choiceInvalid" })),
};
const initial: Typed<typeof fields> = { slug: "", seriesId: null, audiences: [] };

/** Address, series, audiences: by what the event is found. */
export const classification = {
  fields,
  initial,
  missing: (event) => (event.audiences.length === 0 ? ["audiences"] : []),
} satisfies Section;
