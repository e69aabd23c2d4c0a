import { formatterOf, zoneName, zoneOfMoment } from "./zone.ts";

/** A moment in time: ISO 8601 with an offset, or a Date. */
type Instant = string | Date;
/** How to write it: language of the reader (BCP 47, "de" or "en") and IANA name of the event's zone. */
export type FormatOptions = { locale: string; timeZone: string };

/** English as in Europe: day before month, "am" and "pm". */
const regions: Record<string, string> = { de: "de-DE", en: "en-GB" };
const region = (locale: string) => regions[locale] ?? locale;
const date = (instant: Instant) => (typeof instant === "string" ? new Date(instant) : instant);

function format(
  instant: Instant,
  { locale, timeZone }: FormatOptions,
  parts: Intl.DateTimeFormatOptions,
): string {
  return formatterOf(region(locale), { timeZone, ...parts }).format(date(instant));
}

/** "Donnerstag, 14. November 2024", "Thursday, 14 November 2024" */
export function formatDate(instant: Instant, options: FormatOptions): string {
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  return `${format(instant, options, { weekday: "long" })}, ${format(instant, options, parts)}`;
}

/** "14. November 2024" */
export function formatDay(instant: Instant, options: FormatOptions): string {
  return format(instant, options, { day: "numeric", month: "long", year: "numeric" });
}

/** A day of no zone, "2024-11-14", in the same words. */
export function formatPlainDay(day: string, locale: string): string {
  return formatDay(`${day}T12:00:00Z`, { locale, timeZone: "UTC" });
}

/** "Donnerstag" and "14. November" of a day of no zone. */
export function formatPlainWeekday(day: string, locale: string): { weekday: string; date: string } {
  const [instant, options] = [`${day}T12:00:00Z`, { locale, timeZone: "UTC" }];
  return {
    weekday: format(instant, options, { weekday: "long" }),
    date: format(instant, options, { day: "numeric", month: "long" }),
  };
}

/** "14.11.2024", "14/11/2024" */
function formatShortDate(instant: Instant, options: FormatOptions): string {
  return format(instant, options, { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** "November 2024" */
export function formatMonth(instant: Instant, options: FormatOptions): string {
  return format(instant, options, { month: "long", year: "numeric" });
}

/** The parts of a date block: "14", "Nov", "Do" – short, without points. */
export function formatDateBlock(
  instant: Instant,
  options: FormatOptions,
): { day: string; month: string; weekday: string } {
  const part = (parts: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes) =>
    new Intl.DateTimeFormat(region(options.locale), { timeZone: options.timeZone, ...parts })
      .formatToParts(date(instant))
      .find((candidate) => candidate.type === type)
      ?.value.replace(/\.$/u, "") ?? "";
  return {
    day: part({ day: "numeric" }, "day"),
    month: part({ day: "numeric", month: "short" }, "month"),
    weekday: part({ weekday: "short" }, "weekday"),
  };
}

/** "09:30", "9:30 am": the clock alone, as it stands in a table whose zone is known */
export function formatClock(instant: Instant, options: FormatOptions): string {
  return options.locale === "en"
    ? format(instant, options, { hour: "numeric", minute: "2-digit", hour12: true })
    : format(instant, options, { hour: "2-digit", minute: "2-digit" });
}

/** Wall times without a day, as of a programme: "09:30–10:15", "9:30 am–midnight". Either may be missing. */
export function formatWallTimes(from: string | null, to: string | null, locale: string): string {
  const options = { locale, timeZone: "UTC" };
  const clock = (time: string) => formatClock(`1970-01-01T${time}:00Z`, options);
  const end = to === "00:00" ? midnight(options) : to && clock(to);
  return [from && clock(from), end].filter((time) => time !== null).join("–");
}

/** "Ortszeit Japan, UTC+9": the zone of a table of times; nothing for Germany's. */
export function formatZone(instant: Instant, { locale, timeZone }: FormatOptions): string {
  return zoneName(date(instant), region(locale), timeZone);
}

/** "08:00 Uhr (Ortszeit Japan, UTC+9)": a time of every day; `near` says which offset holds. */
export function formatWallTime(time: string, near: Instant, options: FormatOptions): string {
  const zone = formatZone(near, options);
  const clock = formatWallTimes(time, null, options.locale);
  return timeOf({ day: near, clock, zone: zone && ` (${zone})` }, options);
}

const clockWord = ({ locale }: FormatOptions) => (locale === "de" ? " Uhr" : "");
const midnight = ({ locale }: FormatOptions) => (locale === "de" ? "24:00" : "midnight");

/** A moment as it is written: its day, its clock, its zone where that has to be named. */
type Written = { day: Instant; clock: string; zone: string };

const moment = (instant: Instant, options: FormatOptions): Written => ({
  day: instant,
  clock: formatClock(instant, options),
  zone: zoneOfMoment(date(instant), region(options.locale), options.timeZone),
});

/** Midnight at the end of a span or a deadline belongs to the day that ends with it: "24:00 Uhr". */
function ending(instant: Instant, options: FormatOptions): Written {
  const before = new Date(date(instant).getTime() - 1);
  const isMidnight =
    format(instant, options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) === "00:00" &&
    dayNumber(before, options.timeZone) < dayNumber(instant, options.timeZone);
  const written = moment(instant, options);
  return isMidnight ? { ...written, day: before, clock: midnight(options) } : written;
}

/** A span without length ends as it begins. */
const endOf = (from: Instant, to: Instant, options: FormatOptions) =>
  date(from) < date(to) ? ending(to, options) : moment(to, options);

const timeOf = ({ clock, zone }: Written, options: FormatOptions) => `${clock}${clockWord(options)}${zone}`;

const dateTimeOf = (written: Written, options: FormatOptions) =>
  `${formatDate(written.day, options)}, ${timeOf(written, options)}`;

/** "09:30 Uhr", "9:30 am" */
export function formatTime(instant: Instant, options: FormatOptions): string {
  return timeOf(moment(instant, options), options);
}

/** The end of a span by itself: "16:30 Uhr", "24:00 Uhr" */
export function formatEndTime(from: Instant, to: Instant, options: FormatOptions): string {
  return timeOf(endOf(from, to, options), options);
}

/** "09:30–16:30 Uhr", "9:30 am–4:30 pm"; of one day. Where the zone changes in between, each end names its own. */
export function formatTimeRange(from: Instant, to: Instant, options: FormatOptions): string {
  const [start, end] = [moment(from, options), endOf(from, to, options)];
  return start.zone === end.zone
    ? `${start.clock}–${timeOf(end, options)}`
    : `${timeOf(start, options)} – ${timeOf(end, options)}`;
}

/** "Donnerstag, 14. November 2024, 09:30 Uhr" */
export function formatDateTime(instant: Instant, options: FormatOptions): string {
  return dateTimeOf(moment(instant, options), options);
}

/** The end of a time to do something: as `formatDateTime`, but midnight is "24:00 Uhr" of the day before. */
export function formatDeadline(instant: Instant, options: FormatOptions): string {
  return dateTimeOf(ending(instant, options), options);
}

/** "Donnerstag, 14. November 2024, 09:30–16:30 Uhr"; of several days both are written out */
export function formatDateTimeRange(from: Instant, to: Instant, options: FormatOptions): string {
  if (isWithinDay(from, to, options))
    return `${formatDate(from, options)}, ${formatTimeRange(from, to, options)}`;
  const [start, end] = [moment(from, options), endOf(from, to, options)];
  const once = start.zone === end.zone ? { ...start, zone: "" } : start;
  return `${dateTimeOf(once, options)} – ${dateTimeOf(end, options)}`;
}

/** Whether a span lies within one calendar day of the zone; the midnight that ends a day is part of it. */
export function isWithinDay(from: Instant, to: Instant, options: FormatOptions): boolean {
  const { timeZone } = options;
  return dayNumber(from, timeZone) === dayNumber(endOf(from, to, options).day, timeZone);
}

/** Calendar days of the zone from `now` to the instant: 0 today, 1 tomorrow, negative when past. */
export function daysUntil(instant: Instant, now: Instant, timeZone: string): number {
  return dayNumber(instant, timeZone) - dayNumber(now, timeZone);
}

/** "heute", "morgen", "in 3 Tagen" */
export function formatDaysUntil(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(region(locale), { numeric: "auto" }).format(days, "day");
}

/** "1.234", "1,234" */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(region(locale)).format(value);
}

/** The day on the zone's calendar, as ISO 8601 and machines write it: "2026-11-21". */
export function isoDay(instant: Instant, timeZone: string): string {
  // sv-SE writes ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(date(instant));
}

/** Days since the epoch on the zone's calendar. */
function dayNumber(instant: Instant, timeZone: string): number {
  return Date.parse(`${isoDay(instant, timeZone)}T00:00:00Z`) / 86_400_000;
}

/** "21.11.2026, 10:00 Uhr", "21/11/2026, 10:00 am": as it stands in a table */
export function formatShortDateTime(instant: Instant, options: FormatOptions): string {
  return `${formatShortDate(instant, options)}, ${formatTime(instant, options)}`;
}

/** The end of a time to do something, as it stands in a table. */
export function formatShortDeadline(instant: Instant, options: FormatOptions): string {
  const end = ending(instant, options);
  return `${formatShortDate(end.day, options)}, ${timeOf(end, options)}`;
}
