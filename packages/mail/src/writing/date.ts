import type { Locale } from "@podium/domain/locale";
import { wallTimeOf } from "@podium/domain/time/wall-time";

const HOUR_MS = 3_600_000;

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

/**
 * In the night in which the clock is set back an hour comes twice: then the name of the time tells which one is meant
 * (" MESZ"), otherwise nothing.
 */
function whichHour(instant: Date, locale: Locale, timeZone: string): string {
  const clock = wallTimeOf(instant, timeZone);
  const twice = [-HOUR_MS, HOUR_MS].some(
    (shift) => wallTimeOf(new Date(instant.getTime() + shift), timeZone) === clock,
  );
  if (!twice) return "";
  const parts = new Intl.DateTimeFormat(tags[locale], { timeZone, timeZoneName: "short" }).formatToParts(
    instant,
  );
  return ` ${parts.find(({ type }) => type === "timeZoneName")?.value}`;
}

function clock(instant: Date, locale: Locale, timeZone: string): string {
  return `${time(instant, locale, timeZone)}${oclock[locale]}${whichHour(instant, locale, timeZone)}`;
}

/** "Samstag, 21. November 2026, 10:00 Uhr", "Saturday, 21 November 2026, 10:00 am" */
export function moment(instant: Date, locale: Locale, timeZone: string): string {
  return `${day(instant, locale, timeZone)}, ${clock(instant, locale, timeZone)}`;
}

/** "Samstag, 21. November 2026, 10:00–16:00 Uhr"; over several days both ends with their day. */
export function period(from: Date, to: Date, locale: Locale, timeZone: string): string {
  if (day(from, locale, timeZone) !== day(to, locale, timeZone)) {
    return `${moment(from, locale, timeZone)} – ${moment(to, locale, timeZone)}`;
  }
  if (whichHour(from, locale, timeZone) + whichHour(to, locale, timeZone) !== "") {
    return `${moment(from, locale, timeZone)} – ${clock(to, locale, timeZone)}`;
  }
  return `${day(from, locale, timeZone)}, ${time(from, locale, timeZone)}–${time(to, locale, timeZone)}${oclock[locale]}`;
}
