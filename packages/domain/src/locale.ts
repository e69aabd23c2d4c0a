import { z } from "zod";

/** Languages of the screens and mails; the first is the default. BCP 47. */
export const locales = ["de", "en"] as const;
export type Locale = (typeof locales)[number];
export const localeSchema = z.enum(locales);

/**
 * What a room says, as a function of the language. German is the measure: what another language lacks does not
 * compile.
 */
export function byLanguage<Words>(german: Words, english: NoInfer<Words>): (locale: Locale) => Words {
  const words: Record<Locale, Words> = { de: german, en: english };
  return (locale) => words[locale];
}
