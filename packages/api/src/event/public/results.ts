import type { Prisma } from "@podium/db/generated/client";
import { showsResults } from "@podium/domain/event/sections/words/results";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import { results } from "../sections/words/results.ts";
import { type FileView, mediaSelect, toFile } from "./media.ts";

/** What came of an event that is over. */
export type EventResults = {
  /** As typed; `markup/` reads its marks. */
  text: Wording | null;
  figures: { value: string; label: Wording }[];
  /** `file`: it lies here. */
  documents: { label: Wording; url: string; file: FileView | null }[];
  recording: { url: string; hasCaptions: boolean; hasSigning: boolean } | null;
};

export const resultsSelect = {
  ...results.select,
  documents: {
    ...results.select.documents,
    select: { ...results.select.documents.select, media: { select: mediaSelect } },
  },
  status: true,
  endsAt: true,
} as const satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof resultsSelect }> & {
  translations: readonly { locale: string; results: string | null }[];
};

/** Null: nothing was said, or it is not over yet. @param token of the preview in which they are shown */
export function resultsOf(row: Row, locale: Locale, now: Date, token?: string): EventResults | null {
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
    documents: row.documents.map(({ labelDe, labelEn, url, media }) => {
      const file = media && toFile(media, token);
      return { label: wording(locale, labelDe, labelEn), url: file?.address ?? url ?? "", file };
    }),
    recording: recordingUrl
      ? { url: recordingUrl, hasCaptions: recordingHasCaptions, hasSigning: recordingHasSigning }
      : null,
  };
  const isSaid = said.text || said.recording || said.figures.length > 0 || said.documents.length > 0;
  return isSaid ? said : null;
}
