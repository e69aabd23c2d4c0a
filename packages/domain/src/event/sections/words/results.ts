import { z } from "zod";
import { lineOrNull, listOf, orNull, paragraphsOrNull, webAddress } from "../../../fields.ts";
import { line } from "../../../person/text.ts";
import { BODY_MAX, LIST_MAX, TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

const FIGURE_MAX = 40;

/** A number as it is printed: "120", "rund 4.000", "12 %". */
const figure = z.strictObject({
  value: line(FIGURE_MAX),
  labelDe: line(TITLE_MAX),
  labelEn: lineOrNull(TITLE_MAX),
});
const document = z.strictObject({
  labelDe: line(TITLE_MAX),
  labelEn: lineOrNull(TITLE_MAX),
  /** Where it lies on another website; null: it lies here. */
  url: orNull(webAddress),
  /** One of the event's media. */
  mediaId: orNull(z.uuid()).default(null),
});

// Forms that were kept before there were results say nothing of them.
const fields = {
  figures: listOf(figure, LIST_MAX).default([]),
  documents: listOf(document, LIST_MAX).default([]),
  recordingUrl: orNull(webAddress).default(null),
  recordingHasCaptions: z.boolean().default(false),
  recordingHasSigning: z.boolean().default(false),
};
const initial: Typed<typeof fields> = {
  figures: [],
  documents: [],
  recordingUrl: "",
  recordingHasCaptions: false,
  recordingHasSigning: false,
};
/** As typed; `markup/` reads its marks. */
const words = { results: paragraphsOrNull(BODY_MAX).default(null) };

/** What came of the event. Typed at any time, shown when it is over. */
export const results = {
  fields,
  initial,
  translated: { fields: words, initial: { results: "" } satisfies Typed<typeof words> },
  check(
    { documents, recordingUrl, recordingHasCaptions, recordingHasSigning }: Parsed<typeof fields>,
    report: Report,
  ) {
    for (const [index, { url, mediaId }] of documents.entries()) {
      if (!url && !mediaId) report(["documents", index, "url"], "documentMissing");
      if (url && mediaId) report(["documents", index, "url"], "documentTwice");
    }
    if (!recordingUrl && (recordingHasCaptions || recordingHasSigning)) report(["recordingUrl"], "required");
  },
} satisfies Section;

/** Are results shown? Of what was cancelled there are none. @param now and endsAt by one clock */
export function showsResults({ status, endsAt }: { status: string; endsAt: Date }, now: Date): boolean {
  return status !== "CANCELLED" && endsAt <= now;
}
