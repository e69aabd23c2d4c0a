import type { Prisma } from "@podium/db/generated/client";
import { showsResults } from "@podium/domain/event/sections/words/results";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import { results } from "../sections/words/results.ts";

/** What came of an event that is over. */
export type EventResults = {
  /** As typed; `markup/` reads its marks. */
  text: Wording | null;
  figures: { value: string; label: Wording }[];
  documents: { label: Wording; url: string }[];
  recording: { url: string; hasCaptions: boolean; hasSigning: boolean } | null;
};

export const resultsSelect = {
  ...results.select,
  status: true,
  endsAt: true,
} as const satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof resultsSelect }> & {
  translations: readonly { locale: string; results: string | null }[];
};

/** Null: nothing was said, or it is not over yet. */
export function resultsOf(row: Row, locale: Locale, now: Date): EventResults | null {
  if (!showsResults(row, now)) return null;
  const textIn = (language: Locale) =>
    row.translations.find((each) => each.locale === language)?.results ?? null;
  const { recordingUrl, recordingHasCaptions, recordingHasSigning } = row;
  const said: EventResults = {
    text: wording(locale, textIn("de"), textIn("en")),
    figures: row.figures.map(({ value, labelDe, labelEn }) => ({
      value,
      label: wording(locale, labelDe, labelEn),
    })),
    documents: row.documents.map(({ labelDe, labelEn, url }) => ({
      label: wording(locale, labelDe, labelEn),
      url,
    })),
    recording: recordingUrl
      ? { url: recordingUrl, hasCaptions: recordingHasCaptions, hasSigning: recordingHasSigning }
      : null,
  };
  const isSaid = said.text || said.recording || said.figures.length > 0 || said.documents.length > 0;
  return isSaid ? said : null;
}
