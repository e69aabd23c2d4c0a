/** A wall clock's date and time without a zone, as `<input type="datetime-local">` has it: "2024-11-14T09:30". */
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

const MINUTE = 60_000;

/** Whether a text is a date and time that a calendar has: not 30 February, not 24:30. */
export function isWallTime(text: string): boolean {
  const instant = WALL_TIME.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** A year typed with two digits is one of the first century; nobody plans or reviews beyond these. */
const years = { first: 1900, last: 2199 };

/** Whether the year is one that somebody may mean. */
export function hasPlausibleYear(wall: string): boolean {
  const year = Number(wall.slice(0, 4));
  return year >= years.first && year <= years.last;
}

/**
 * The instant at which clocks in a zone show this wall time. Of an hour that comes twice (end of summer time) the
 * first is meant; in an hour that is left out the clock is read as if it had not been set yet.
 *
 * @param wall "YYYY-MM-DDTHH:MM"
 * @param zone IANA name, such as "Europe/Berlin"
 */
export function instantOf(wall: string, zone: string): Date {
  const asUtc = Date.parse(`${wall}:00Z`);
  const before = offset(asUtc - 24 * 60 * MINUTE, zone);
  const early = asUtc - before;
  return new Date(offset(early, zone) === before ? early : asUtc - later(asUtc, zone, before));
}

/** @returns "YYYY-MM-DDTHH:MM" as clocks in the zone show it */
export function wallTimeOf(instant: Date, zone: string): string {
  return new Date(instant.getTime() + offset(instant.getTime(), zone)).toISOString().slice(0, 16);
}

/**
 * So many minutes later or, negative, earlier on a clock that is never changed.
 *
 * @param wall "YYYY-MM-DDTHH:MM"
 */
export function wallAfter(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

/** The first midnight after an instant, as clocks in the zone show it. */
export function nextDay(instant: Date, zone: string): Date {
  const today = wallTimeOf(instant, zone).slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);
  return instantOf(`${tomorrow}T00:00`, zone);
}

/** After a change of the clock its new offset holds, unless that instant lies before the change: then it was a gap. */
function later(asUtc: number, zone: string, before: number): number {
  const after = offset(asUtc + 24 * 60 * MINUTE, zone);
  return offset(asUtc - after, zone) === after ? after : before;
}

/** Milliseconds by which the zone is ahead of UTC at an instant. */
function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}
