import { z } from "zod";
import { joinedLineOrEmpty, lineOrEmpty, lineOrNull } from "../../../fields.ts";
import { FACT_MAX, KIND_MAX, SUMMARY_MAX, TITLE_MAX } from "../../limits.ts";
import { withoutEnglish } from "../../missing-fields.ts";
import type { Section, Typed } from "../../section.ts";

/** All but the German title may be empty in a draft; the schema of the whole form insists on that one. */
const fields = {
  title: lineOrEmpty(TITLE_MAX),
  subtitle: lineOrNull(TITLE_MAX),
  motto: lineOrNull(TITLE_MAX),
  kind: lineOrEmpty(KIND_MAX),
  audience: lineOrEmpty(FACT_MAX),
  summary: joinedLineOrEmpty(SUMMARY_MAX),
  host: lineOrNull(FACT_MAX),
};
/** Offered in English, too: what is typed in that language is kept either way. */
const own = { inEnglish: z.boolean() };
const initial = {
  title: "",
  subtitle: "",
  motto: "",
  kind: "",
  audience: "",
  summary: "",
  host: "",
} satisfies Typed<typeof fields>;

/** Title and short texts. */
export const texts = {
  fields: own,
  initial: { inEnglish: false } satisfies Typed<typeof own>,
  translated: { fields, initial },
  missing: (event) => [
    ...(event.translations.de.title.trim() ? [] : (["translations.de.title"] as const)),
    ...withoutEnglish(event, ["title", "kind", "audience", "summary"]),
  ],
} satisfies Section;
