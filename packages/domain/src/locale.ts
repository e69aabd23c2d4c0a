import { z } from "zod";

/** Languages of the screens and mails; the first is the default. BCP 47. */
export const locales = ["de", "en"] as const;
export type Locale = (typeof locales)[number];
/**
 * Texts of an event in easy language: no language of the screens. "simple" is a registered variant (RFC 5646, IANA's registry
 * of subtags), so it stands in `lang` as well.
 */
export const easyLanguage = "de-simple";
export const localeSchema = z.enum(locales);

/** Words in a language, perhaps not the one asked for: `lang` says so on a page (WCAG 3.1.2). */
export type Wording = { text: string; language: Locale };

/**
 * What somebody typed in German and perhaps in English: in the language asked for, else in the one in which it is said.
 * Null: it is not said.
 */
export function wording(locale: Locale, de: string, en: string | null): Wording;
export function wording(locale: Locale, de: string | null, en: string | null): Wording | null;
export function wording(locale: Locale, de: string | null, en: string | null): Wording | null {
  const texts = { de, en };
  const language = [locale, ...locales].find((each) => texts[each]);
  return language ? { text: texts[language] ?? "", language } : null;
}

/** The same without its language. */
export function localised(locale: Locale, de: string, en: string | null): string;
export function localised(locale: Locale, de: string | null, en: string | null): string | null;
export function localised(locale: Locale, de: string | null, en: string | null): string | null {
  return wording(locale, de, en)?.text ?? null;
}
