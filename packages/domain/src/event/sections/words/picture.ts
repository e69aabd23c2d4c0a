import { z } from "zod";
import { lineOrNull, orNull } from "../../../fields.ts";
import { TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { pictureFocuses } from "../../vocabulary.ts";

// Forms that were kept before there was a picture say nothing of it.
const fields = {
  /** One of the event's media. */
  pictureId: orNull(z.uuid()).default(null),
  /** What it shows, for whoever does not see it. */
  pictureAltDe: lineOrNull(TITLE_MAX).default(null),
  pictureAltEn: lineOrNull(TITLE_MAX).default(null),
  /** Whose picture it is, and what may be done with it: "Foto: Kim Beispiel", "CC BY 4.0". */
  pictureCredit: lineOrNull(TITLE_MAX).default(null),
  pictureLicence: lineOrNull(TITLE_MAX).default(null),
  /** What stays to be seen where the picture has to be cut. */
  pictureFocus: z.enum(pictureFocuses, { error: "choiceInvalid" }).default("CENTRE"),
};
const initial: Typed<typeof fields> = {
  pictureId: null,
  pictureAltDe: "",
  pictureAltEn: "",
  pictureCredit: "",
  pictureLicence: "",
  pictureFocus: "CENTRE",
};

/** The picture that stands above the event. */
export const picture = {
  fields,
  initial,
  check({ pictureId, pictureAltDe }: Parsed<typeof fields>, report: Report) {
    if (pictureId && !pictureAltDe) report(["pictureAltDe"], "required");
  },
} satisfies Section;
