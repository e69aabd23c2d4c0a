import type { Locale } from "@podium/domain/locale";

const tags: Record<Locale, string> = { de: "de-DE", en: "en-GB" };

function day(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  })
    .format(instant)
    .replace(/^(\p{L}+) /u, "$1, ");
}

function time(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    hour: locale === "de" ? "2-digit" : "numeric",
    minute: "2-digit",
    hour12: locale === "en",
    timeZone,
  }).format(instant);
}

const oclock: Record<Locale, string> = { de: " Uhr", en: "" };

/** "Samstag, 21. November 2026, 10:00 Uhr", "Saturday, 21 November 2026, 10:00 am" */
export function moment(instant: Date, locale: Locale, timeZone: string): string {
  return `${day(instant, locale, timeZone)}, ${time(instant, locale, timeZone)}${oclock[locale]}`;
}

/** "Samstag, 21. November 2026, 10:00–16:00 Uhr"; over several days both ends with their day. */
export function period(from: Date, to: Date, locale: Locale, timeZone: string): string {
  if (day(from, locale, timeZone) !== day(to, locale, timeZone)) {
    return `${moment(from, locale, timeZone)} – ${moment(to, locale, timeZone)}`;
  }
  return `${day(from, locale, timeZone)}, ${time(from, locale, timeZone)}–${time(to, locale, timeZone)}${oclock[locale]}`;
}
