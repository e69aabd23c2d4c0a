/** A moment in time: ISO 8601 with an offset, or a Date. */
export type Instant = string | Date;
/** How to write it: language of the reader (BCP 47, "de" or "en") and IANA name of the event's zone. */
export type Place = { locale: string; timeZone: string };

/** English as in Europe: day before month, "am" and "pm". */
const regions: Record<string, string> = { de: "de-DE", en: "en-GB" };
const region = (locale: string) => regions[locale] ?? locale;
const date = (instant: Instant) => (typeof instant === "string" ? new Date(instant) : instant);

/** Making a formatter costs a hundred times as much as using it; there are few languages, zones and styles. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(instant: Instant, { locale, timeZone }: Place, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(region(locale), { timeZone, ...options });
  formatters.set(key, formatter);
  return formatter.format(date(instant));
}

/** "Donnerstag, 14. November 2024", "Thursday, 14 November 2024" */
export function formatDate(instant: Instant, place: Place): string {
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  return `${format(instant, place, { weekday: "long" })}, ${format(instant, place, parts)}`;
}

/** "14. November 2024" */
export function formatDay(instant: Instant, place: Place): string {
  return format(instant, place, { day: "numeric", month: "long", year: "numeric" });
}

/** "14.11.2024", "14/11/2024" */
export function formatShortDate(instant: Instant, place: Place): string {
  return format(instant, place, { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** "November 2024" */
export function formatMonth(instant: Instant, place: Place): string {
  return format(instant, place, { month: "long", year: "numeric" });
}

/** The parts of a date block: "14", "Nov", "Do" – short, without points. */
export function formatDateBlock(
  instant: Instant,
  place: Place,
): { day: string; month: string; weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes) =>
    new Intl.DateTimeFormat(region(place.locale), { timeZone: place.timeZone, ...options })
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
export function formatClock(instant: Instant, place: Place): string {
  return place.locale === "en"
    ? format(instant, place, { hour: "numeric", minute: "2-digit", hour12: true })
    : format(instant, place, { hour: "2-digit", minute: "2-digit" });
}

const clockWord = ({ locale }: Place) => (locale === "de" ? " Uhr" : "");

/** "09:30 Uhr", "9:30 am" */
export function formatTime(instant: Instant, place: Place): string {
  return `${formatClock(instant, place)}${clockWord(place)}`;
}

/** "09:30–16:30 Uhr", "9:30 am–4:30 pm"; of one day */
export function formatTimeRange(from: Instant, to: Instant, place: Place): string {
  return `${formatClock(from, place)}–${formatTime(to, place)}`;
}

/** "Donnerstag, 14. November 2024, 09:30 Uhr" */
export function formatDateTime(instant: Instant, place: Place): string {
  return `${formatDate(instant, place)}, ${formatTime(instant, place)}`;
}

/** "Donnerstag, 14. November 2024, 09:30–16:30 Uhr"; over midnight both days are written out */
export function formatDateTimeRange(from: Instant, to: Instant, place: Place): string {
  return isSameDay(from, to, place.timeZone)
    ? `${formatDate(from, place)}, ${formatTimeRange(from, to, place)}`
    : `${formatDateTime(from, place)} – ${formatDateTime(to, place)}`;
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
export function formatShortDateTime(instant: Instant, place: Place): string {
  return `${formatShortDate(instant, place)}, ${formatTime(instant, place)}`;
}
