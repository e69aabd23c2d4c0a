/** Zones of Germany: everybody takes their clock for granted. */
const german = new Set(["Europe/Berlin", "Europe/Busingen"]);

const HOUR_MS = 3_600_000;

/**
 * A zone by its name and the offset that it has at an instant: "Westeuropäische Zeit, UTC+0". Nothing for Germany's.
 *
 * @param region of the reader: "de-DE", "en-GB"
 */
export function zoneName(instant: Date, region: string, timeZone: string): string {
  if (german.has(timeZone)) return "";
  const offset = offsetName(instant, timeZone);
  const name = part(instant, region, timeZone, "shortGeneric");
  // A short name in capitals ("WEZ") is nobody's word; the long one is.
  const known = /^\p{Lu}+$/u.test(name) ? part(instant, region, timeZone, "longGeneric") : name;
  // Zones that are nothing but an offset.
  if (/^(?:GMT|UTC)/u.test(known)) return offset;
  return `${known.replace(/^(.+) \((.+)\)$/u, "$2 $1")}, ${offset}`;
}

/**
 * What is written behind a moment so that its zone is known: " (Westeuropäische Zeit, UTC+0)". Nothing for Germany's,
 * except in the hour that comes twice when clocks are set back; the short name says which one is meant: " MESZ".
 */
export function zoneOfMoment(instant: Date, region: string, timeZone: string): string {
  const name = zoneName(instant, region, timeZone);
  if (name) return ` (${name})`;
  return comesTwice(instant, timeZone) ? ` ${part(instant, region, timeZone, "short")}` : "";
}

/** "UTC+0", "UTC−3:30" */
function offsetName(instant: Date, timeZone: string): string {
  return part(instant, "en-GB", timeZone, "shortOffset").replace(/^GMT/u, "UTC").replace("-", "−");
}

/** Whether the clock shows the same an hour earlier or later. */
function comesTwice(instant: Date, timeZone: string): boolean {
  const clock = formatterOf("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const shown = (shift: number) => clock.format(instant.getTime() + shift);
  return [-HOUR_MS, HOUR_MS].some((shift) => shown(shift) === shown(0));
}

function part(
  instant: Date,
  region: string,
  timeZone: string,
  timeZoneName: Intl.DateTimeFormatOptions["timeZoneName"],
): string {
  const parts = formatterOf(region, { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** Making a formatter costs a hundred times as much as using it; there are few languages, zones and styles. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** @param region of the reader: "de-DE", "en-GB" */
export function formatterOf(region: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${region} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(region, options);
  formatters.set(key, formatter);
  return formatter;
}
