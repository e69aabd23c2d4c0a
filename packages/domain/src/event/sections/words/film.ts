import { lineOrNull, orNull, webAddress } from "../../../fields.ts";
import { TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

const fields = {
  /** Where somebody tells of the event in German Sign Language. */
  signFilmUrl: orNull(webAddress),
  signFilmTitle: lineOrNull(TITLE_MAX),
};
const initial: Typed<typeof fields> = { signFilmUrl: "", signFilmTitle: "" };

/** A film in sign language, which lies elsewhere. */
export const film = {
  fields,
  initial,
  check({ signFilmUrl, signFilmTitle }: Parsed<typeof fields>, report: Report) {
    if (signFilmTitle && !signFilmUrl) report(["signFilmUrl"], "required");
  },
} satisfies Section;
