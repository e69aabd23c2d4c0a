import { easyLanguage, type Locale, locales } from "@podium/domain/locale";

/** The event's own language: every event has its texts. */
const OWN = locales[0];

/** The texts that readers get, in all languages. */
export const offered = { where: { OR: [{ locale: OWN }, { offered: true }] } };

/** Of these the ones in the language asked for and in the event's own. */
export function inLanguage(locale: Locale) {
  return { where: { OR: [{ locale: OWN }, { locale, offered: true }] } };
}

/** The same, and the one in easy language. */
export function andInEasyLanguage(locale: Locale) {
  return { where: { OR: [{ locale: OWN }, { locale: { in: [locale, easyLanguage] }, offered: true }] } };
}

/** The text in the language asked for, else in the event's own. */
export function pick<Text extends { locale: string; offered?: boolean }>(
  texts: readonly Text[],
  locale: string,
): Text {
  const text =
    texts.find((candidate) => candidate.locale === locale && candidate.offered !== false) ??
    texts.find((candidate) => candidate.locale === OWN);
  if (!text) throw new Error("an event without texts");
  return text;
}

/** The title in that language; a draft's may still be blank there, then the event's own. */
export function titleIn(
  texts: readonly { locale: string; offered?: boolean; title: string }[],
  locale: string,
): string {
  return pick(texts, locale).title || pick(texts, OWN).title;
}
