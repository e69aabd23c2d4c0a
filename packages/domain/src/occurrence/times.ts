import { nextDay, wallTimeOf } from "../time/wall-time.ts";

export const startPrecisions = ["EXACT", "ABOUT", "DAY"] as const;
export type StartPrecision = (typeof startPrecisions)[number];

export const endPrecisions = ["EXACT", "ABOUT", "DAY", "OPEN"] as const;
export type EndPrecision = (typeof endPrecisions)[number];

export const occurrencePlaces = ["EVENT", "VENUE", "ELSEWHERE", "ONLINE", "NOT_YET_KNOWN"] as const;
export type OccurrencePlace = (typeof occurrencePlaces)[number];

/**
 * When one occurrence takes place, as far as it is known. Of a DAY the instant is its first moment on the event's clock,
 * also where it is the last day of several.
 */
export type OccurrenceTime<Instant = Date> = {
  /** Null: not yet known. */
  startsAt: Instant | null;
  startPrecision: StartPrecision;
  /** Null: open, or not said. */
  endsAt: Instant | null;
  endPrecision: EndPrecision;
};

/** What a line says of the dates of an event, instants as ISO 8601: the first that is known, how many others, by which clock. */
export type Dates = { timezone: string; first: OccurrenceTime<string>; others: number };

/** From when to when something counts as going on, instants in UTC. */
export type Bounds = { begunAt: Date; overAt: Date };

const HOUR_MS = 3_600_000;

/** A date that is not yet known lies ahead of everything, and is never shown. */
const notYetKnown: Bounds = {
  begunAt: new Date("9999-01-01T00:00:00Z"),
  overAt: new Date("9999-01-02T00:00:00Z"),
};

/** As a deadline: the time rests, and nothing runs out. */
export const resting = notYetKnown.begunAt;

/** Nobody plans so far ahead; whatever is counted back from a date that is not yet known lies behind it. */
const beyondPlans = new Date("9000-01-01T00:00:00Z");

/** Whether an instant stands for a date that is not yet known, or is counted from one. */
export function isNotYetKnown(instant: Date): boolean {
  return instant >= beyondPlans;
}

/** Without an end something lasts to the end of its day, late in the evening so many hours. */
const AT_LEAST_MS = 4 * HOUR_MS;

/**
 * From when to when an occurrence counts as going on, for order, deadlines and "over". A day begins and ends at midnight.
 *
 * @param timezone of the event, an IANA name
 */
export function boundsOf(
  { startsAt, startPrecision, endsAt, endPrecision }: OccurrenceTime,
  timezone: string,
): Bounds {
  if (!startsAt) return notYetKnown;
  if (endsAt && endPrecision !== "DAY") return { begunAt: startsAt, overAt: after(endsAt, startsAt) };
  const dayEnds = nextDay(endsAt ?? startsAt, timezone);
  const atLeast = startPrecision === "DAY" || endsAt ? startsAt : new Date(startsAt.getTime() + AT_LEAST_MS);
  return { begunAt: startsAt, overAt: latest([dayEnds, atLeast]) };
}

/** What has no length counts as one minute. */
function after(end: Date, start: Date): Date {
  return end > start ? end : new Date(start.getTime() + 60_000);
}

/** The bounds of an event: of all its occurrences that take place, or of all when none does. */
export function spanOf(occurrences: readonly (Bounds & { isCancelled: boolean })[]): Bounds {
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  const counted = held.length > 0 ? held : occurrences;
  if (counted.length === 0) return notYetKnown;
  return {
    begunAt: new Date(Math.min(...counted.map(({ begunAt }) => begunAt.getTime()))),
    overAt: latest(counted.map(({ overAt }) => overAt)),
  };
}

/**
 * An occurrence as calendars write it (RFC 5545, 3.6.1). Without a clock time it is of whole days: `start` and `end` are
 * then midnights in UTC of the days on the event's calendar, the end the one after the last. Null: its date is not yet
 * known. An end that is open or not said is null.
 */
export function calendarTime(
  { startsAt, startPrecision, endsAt, endPrecision }: OccurrenceTime,
  timezone: string,
): { isAllDay: boolean; start: Date; end: Date | null } | null {
  if (!startsAt) return null;
  const dayAfter = (instant: Date) => nextDay(instant, timezone);
  if (startPrecision !== "DAY")
    return {
      isAllDay: false,
      start: startsAt,
      end: endsAt && endPrecision === "DAY" ? dayAfter(endsAt) : endsAt,
    };
  const asDay = (instant: Date) => new Date(`${wallTimeOf(instant, timezone).slice(0, 10)}T00:00:00Z`);
  return { isAllDay: true, start: asDay(startsAt), end: asDay(dayAfter(endsAt ?? startsAt)) };
}

/**
 * Rows of occurrences in the order of time, from 1, each with its bounds and until when lists name it.
 *
 * @param timezone of the event, an IANA name
 */
export function arranged<Row extends OccurrenceTime & { isOpening: boolean }>(
  rows: readonly Row[],
  timezone: string,
): (Row & Bounds & { position: number; listedUntil: Date | null })[] {
  const inOrder = rows
    .map((row) => ({ ...row, ...boundsOf(row, timezone) }))
    .sort((one, other) => one.begunAt.getTime() - other.begunAt.getTime());
  const until = listing(inOrder, (instant) => wallTimeOf(instant, timezone).slice(0, 10));
  return inOrder.map((row, index) => ({ ...row, position: index + 1, listedUntil: until[index] ?? null }));
}

type Listable = Bounds & { isOpening: boolean };

/**
 * Which occurrences lists name, and until when. Each day is named once, opening hours once for as long as they last, and a
 * date that is not yet known only where there is no other.
 *
 * @param occurrences in the order of time
 * @param dayOf the day on the event's calendar
 * @returns for each the end of what it stands for; null where another one stands for it
 */
export function listing(occurrences: readonly Listable[], dayOf: (instant: Date) => string): (Date | null)[] {
  const keys = occurrences.map(({ begunAt, isOpening }) =>
    isNotYetKnown(begunAt) ? "not yet known" : isOpening ? "opening" : dayOf(begunAt),
  );
  const isDated = keys.some((key) => key !== "not yet known");
  return occurrences.map((_, index) => {
    const key = keys[index];
    if (keys.indexOf(key ?? "") !== index || (isDated && key === "not yet known")) return null;
    return latest(occurrences.filter((__, other) => keys[other] === key).map(({ overAt }) => overAt));
  });
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
