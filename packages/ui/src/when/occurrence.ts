import {
  type FormatOptions,
  formatDate,
  formatDateTimeRange,
  formatEndTime,
  formatTime,
  formatTimeRange,
  isWithinDay,
} from "../text/date.ts";

/** What is known of when something takes place. A DAY is given by its first moment; without a start nothing is known yet. */
export type OccurrenceTime = {
  startsAt: Date | string | null;
  startPrecision: "EXACT" | "ABOUT" | "DAY";
  endsAt: Date | string | null;
  endPrecision: "EXACT" | "ABOUT" | "DAY" | "OPEN";
};

const german = {
  about: (time: string) => `ca. ${time}`,
  openEnd: "Ende offen",
  notYetKnown: (count: number) =>
    count === 1 ? "Termin steht noch nicht fest" : `${count} Termine stehen noch nicht fest`,
  others: (count: number) => (count === 1 ? "und ein weiterer Termin" : `und ${count} weitere Termine`),
};
const english: typeof german = {
  about: (time) => `about ${time}`,
  openEnd: "open end",
  notYetKnown: (count) => (count === 1 ? "Date not yet known" : `${count} dates not yet known`),
  others: (count) => (count === 1 ? "and one more date" : `and ${count} more dates`),
};
const wordsOf = (locale: string) => (locale === "de" ? german : english);

/**
 * When an occurrence takes place, as far as it is known: "Dienstag, 3. März 2026, ca. 18:00 Uhr, Ende offen". What is not
 * said is not written.
 */
export function formatOccurrence(time: OccurrenceTime, options: FormatOptions): string {
  const { day, clock } = occurrenceText(time, options);
  return clock === null ? day : `${day}, ${clock}`;
}

/** The same in two lines; of several days all stands in the first. */
export function occurrenceText(
  { startsAt, startPrecision, endsAt, endPrecision }: OccurrenceTime,
  options: FormatOptions,
): { day: string; clock: string | null } {
  const { about, openEnd, notYetKnown } = wordsOf(options.locale);
  if (startsAt === null) return { day: notYetKnown(1), clock: null };
  const day = formatDate(startsAt, options);
  if (startPrecision === "DAY")
    return { day: endsAt ? `${day} – ${formatDate(endsAt, options)}` : day, clock: null };
  const [isAbout, isEndAbout] = [startPrecision === "ABOUT", endPrecision === "ABOUT"];
  const start = isAbout ? about(formatTime(startsAt, options)) : formatTime(startsAt, options);
  if (endsAt === null) return { day, clock: endPrecision === "OPEN" ? `${start}, ${openEnd}` : start };
  if (endPrecision === "DAY")
    return { day: `${day}, ${start} – ${formatDate(endsAt, options)}`, clock: null };
  const isOneDay = isWithinDay(startsAt, endsAt, options);
  if (isEndAbout || (isAbout && !isOneDay)) {
    const time = formatEndTime(startsAt, endsAt, options);
    const end = isEndAbout ? about(time) : time;
    return isOneDay
      ? { day, clock: `${start} – ${end}` }
      : { day: `${day}, ${start} – ${formatDate(endsAt, options)}, ${end}`, clock: null };
  }
  if (!isOneDay) return { day: formatDateTimeRange(startsAt, endsAt, options), clock: null };
  const clock = formatTimeRange(startsAt, endsAt, options);
  return { day, clock: isAbout ? about(clock) : clock };
}

/**
 * "Dienstag, 3. März 2026, 18:00–20:00 Uhr und 3 weitere Termine"; "4 Termine stehen noch nicht fest".
 *
 * @param first without a start: none of them has one
 */
export function formatDates(
  { first, others, timezone }: { first: OccurrenceTime; others: number; timezone: string },
  locale: string,
): string {
  if (first.startsAt === null) return wordsOf(locale).notYetKnown(1 + others);
  const text = formatOccurrence(first, { locale, timeZone: timezone });
  return others === 0 ? text : `${text} ${wordsOf(locale).others(others)}`;
}

/** What is one of several dates, with its date: "Führung · Samstag, 12. Dezember 2026, 10:00 – 12:00 Uhr". */
export function datedName(
  { name, date }: { name: string; date: OccurrenceTime | null },
  options: FormatOptions,
): string {
  return date ? `${name} · ${formatOccurrence(date, options)}` : name;
}
