import type { OccurrencePlace } from "../occurrence/times.ts";
import type { ChannelWords } from "../registration/channel.ts";
import type { OnlineWay } from "./attendance.ts";
import type { EventFormat } from "./vocabulary.ts";

const translatedTexts = ["title", "kind", "summary", "body", "audience"] as const;

/** Paths of fields that an event may lack, in the order in which a list names them. */
export const missingFields = [
  "translations.de.title",
  ...translatedTexts.map((text) => `translations.en.${text}` as const),
  ...(["occurrences", "venue", "onlineUrl", "categories"] as const),
];
export type MissingField = (typeof missingFields)[number];

/** By what the sections say what is missing; the form's values and the stored event both fit. */
export type PublicationFacts = {
  occurrences: readonly { date?: string | null; isDateOpen: boolean; place: OccurrencePlace }[];
  format: EventFormat;
  venue: object | null;
  onlineUrl: string | null;
  categories: readonly (ChannelWords & OnlineWay)[];
  inEnglish: boolean;
  translations: Record<"de" | "en", Record<(typeof translatedTexts)[number], string>>;
};

/** What an event that is offered in English says in German alone. What German does not say may stay open there, too. */
export function withoutEnglish(
  { inEnglish, translations: { de, en } }: PublicationFacts,
  names: readonly (typeof translatedTexts)[number][],
): MissingField[] {
  return names
    .filter((name) => inEnglish && de[name].trim() && !en[name].trim())
    .map((name) => `translations.en.${name}` as const);
}
