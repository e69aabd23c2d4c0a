/** A moment in time: ISO 8601 with an offset, or a Date. */
export type Instant = string | Date;
/** How to write it: language of the reader (BCP 47, "de" or "en") and IANA name of the event's zone. */
export type FormatOptions = { locale: string; timeZone: string };

/** English as in Europe: day before month, "am" and "pm". */
const regions: Record<string, string> = { de: "de-DE", en: "en-GB" };
const region = (locale: string) => regions[locale] ?? locale;
const date = (instant: Instant) => (typeof instant === "string" ? new Date(instant) : instant);

/** Making a formatter costs a hundred times as much as using it; there are few languages, zones and styles. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(
  instant: Instant,
  { locale, timeZone }: FormatOptions,
  parts: Intl.DateTimeFormatOptions,
): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(parts)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(region(locale), { timeZone, ...parts });
  formatters.set(key, formatter);
  return formatter.format(date(instant));
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

/** "14.11.2024", "14/11/2024" */
export function formatShortDate(instant: Instant, options: FormatOptions): string {
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

/** "09:30", "9:30 am": as it stands in a table */
export function formatClock(instant: Instant, options: FormatOptions): string {
  return options.locale === "en"
    ? format(instant, options, { hour: "numeric", minute: "2-digit", hour12: true })
    : format(instant, options, { hour: "2-digit", minute: "2-digit" });
}

const clockWord = ({ locale }: FormatOptions) => (locale === "de" ? " Uhr" : "");

/** "09:30 Uhr", "9:30 am" */
export function formatTime(instant: Instant, options: FormatOptions): string {
  return `${formatClock(instant, options)}${clockWord(options)}`;
}

/** "09:30–16:30 Uhr", "9:30 am–4:30 pm"; of one day */
export function formatTimeRange(from: Instant, to: Instant, options: FormatOptions): string {
  return `${formatClock(from, options)}–${formatTime(to, options)}`;
}

/** "Donnerstag, 14. November 2024, 09:30 Uhr" */
export function formatDateTime(instant: Instant, options: FormatOptions): string {
  return `${formatDate(instant, options)}, ${formatTime(instant, options)}`;
}

/** "Donnerstag, 14. November 2024, 09:30–16:30 Uhr"; over midnight both days are written out */
export function formatDateTimeRange(from: Instant, to: Instant, options: FormatOptions): string {
  return isSameDay(from, to, options.timeZone)
    ? `${formatDate(from, options)}, ${formatTimeRange(from, to, options)}`
    : `${formatDateTime(from, options)} – ${formatDateTime(to, options)}`;
}

/** Whether two instants fall on one calendar day of the zone. */
export function isSameDay(one: Instant, other: Instant, timeZone: string): boolean {
  return dayNumber(one, timeZone) === dayNumber(other, timeZone);
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

/** Days since the epoch on the zone's calendar. */
function dayNumber(instant: Instant, timeZone: string): number {
  // sv-SE writes ISO dates.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(date(instant));
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** "21.11.2026, 10:00 Uhr", "21/11/2026, 10:00 am": as it stands in a table */
export function formatShortDateTime(instant: Instant, options: FormatOptions): string {
  return `${formatShortDate(instant, options)}, ${formatTime(instant, options)}`;
}
