import type { OccurrencePlace } from "../occurrence/times.ts";
import type { ChannelWords } from "../registration/channel.ts";
import type { OnlineWay } from "./attendance.ts";
import type { EventFormat } from "./vocabulary.ts";

const neededTexts = ["title", "kind", "summary", "body", "audience"] as const;
const inLanguage = <Language extends "de" | "en">(language: Language) =>
  neededTexts.map((text) => `translations.${language}.${text}` as const);

/** Paths of fields that an event may lack, in the order in which a list names them. */
export const missingFields = [
  ...inLanguage("de"),
  ...inLanguage("en"),
  ...(["occurrences", "audiences", "venue", "onlineUrl", "categories", "contacts"] as const),
];
export type MissingField = (typeof missingFields)[number];

/** By what the sections say what is missing; the form's values and the stored event both fit. */
export type PublicationFacts = {
  occurrences: readonly { date?: string | null; isDateOpen: boolean; place: OccurrencePlace }[];
  format: EventFormat;
  venue: object | null;
  onlineUrl: string | null;
  categories: readonly (ChannelWords & OnlineWay)[];
  audiences: readonly string[];
  contacts: readonly object[];
  inEnglish: boolean;
  translations: Record<"de" | "en", Record<(typeof neededTexts)[number], string>>;
};

/** Texts that are blank in a language in which the event is offered, with their paths. */
export function blankTexts(
  { inEnglish, translations }: PublicationFacts,
  names: readonly (typeof neededTexts)[number][],
): MissingField[] {
  const languages = inEnglish ? (["de", "en"] as const) : (["de"] as const);
  return languages.flatMap((language) =>
    names
      .filter((name) => !translations[language][name].trim())
      .map((name) => `translations.${language}.${name}` as const),
  );
}
