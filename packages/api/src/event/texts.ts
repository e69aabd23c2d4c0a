import type { Locale } from "@podium/domain/locale";

/** The texts of the language asked for and of German, which every event has. */
export function inLanguage(locale: Locale) {
  return { where: { locale: { in: [locale, "de"] } } };
}

/** The text in the language asked for, else the German one. */
export function pick<Text extends { locale: string }>(texts: readonly Text[], locale: Locale): Text {
  const text = texts.find((candidate) => candidate.locale === locale) ?? texts[0];
  if (!text) throw new Error("an event without texts");
  return text;
}

export function localised<Value>(locale: Locale, de: Value, en: Value): Value {
  return locale === "de" ? de : en;
}
