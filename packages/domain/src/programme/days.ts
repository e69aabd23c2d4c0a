import { dayAfter } from "../occurrence/recurrence.ts";
import { wallAfter } from "../time/wall-time.ts";

/** Of which occurrence a session is (none: the first), and of which of its days, from 1. */
export type OnDay = { occurrenceId?: string | null | undefined; day: number };
type Timed = OnDay & { from?: string | null | undefined };

/** An occurrence with its day, "YYYY-MM-DD" in the event's zone; without: not known yet. */
export type Dated = { id?: string | null | undefined; date?: string | null | undefined };

const DAY_MS = 86_400_000;

/** The occurrence that a session belongs to; undefined where the event has none. */
export function occurrenceOf<Occurrence extends Dated>(
  { occurrenceId }: OnDay,
  occurrences: readonly Occurrence[],
): Occurrence | undefined {
  return occurrences.find(({ id }) => id === occurrenceId && id) ?? occurrences[0];
}

/** "YYYY-MM-DD": the day of a session; null while the date of its occurrence is not known. */
export function dateOf(session: OnDay, occurrences: readonly Dated[]): string | null {
  const date = occurrenceOf(session, occurrences)?.date;
  return date ? dayAfter(date, session.day - 1) : null;
}

/** Of a date with a strange end no more days are offered: there are as many as a month has. */
const DAYS_MAX = 31;

/** The days of an occurrence, as sessions name them: one at least. */
export function daysOf({ id, date, endDate }: Dated & { endDate?: string | null | undefined }): OnDay[] {
  const span = date && endDate ? (Date.parse(endDate) - Date.parse(date)) / DAY_MS + 1 : 1;
  const count = span >= 1 ? Math.min(Math.floor(span), DAYS_MAX) : 1;
  return Array.from({ length: count }, (_, index) => ({ occurrenceId: id ?? null, day: index + 1 }));
}

/** The days of a programme in order, each with its sessions. */
export type ProgrammeDay<Session> = {
  /** Null: not known yet. */
  date: string | null;
  /** Of the first session; of a day that is not known the sessions of one occurrence stand together. */
  occurrenceId: string | null;
  sessions: Session[];
};

/**
 * Sessions by days, in the order of time. One without a time stays behind the one that it was put behind; days that are
 * not known come last, in the order of their occurrences.
 */
export function programmeDays<Session extends Timed>(
  sessions: readonly Session[],
  occurrences: readonly Dated[],
): ProgrammeDay<Session>[] {
  const placed = sessions.map((session) => {
    const occurrence = occurrenceOf(session, occurrences);
    const date = dateOf(session, occurrences);
    const turn = occurrence ? occurrences.indexOf(occurrence) : 0;
    return { session, date, key: date ?? `~${String(turn).padStart(4, "0")} ${session.day}` };
  });
  const days = [...Map.groupBy(placed, ({ key }) => key)].toSorted(([one], [other]) => compare(one, other));
  return days.map(([, given]) => ({
    date: given[0]?.date ?? null,
    occurrenceId: given[0]?.session.occurrenceId ?? null,
    sessions: byTime(given.map(({ session }) => session)),
  }));
}

/** All sessions in the order of the days and of time. */
export function inOrder<Session extends Timed>(
  sessions: readonly Session[],
  occurrences: readonly Dated[],
): Session[] {
  return programmeDays(sessions, occurrences).flatMap((day) => day.sessions);
}

/** A programme as it fits a single date: of several dates each becomes a day of it. */
export function onOneDate<Session extends Timed>(
  sessions: readonly Session[],
  occurrences: readonly Dated[],
): Session[] {
  const isOfOne = new Set(sessions.map((each) => occurrenceOf(each, occurrences))).size < 2;
  return programmeDays(sessions, occurrences).flatMap((day, index) =>
    day.sessions.map((each) => ({ ...each, occurrenceId: null, day: isOfOne ? each.day : index + 1 })),
  );
}

/**
 * A session whose date begins at another time of day: it is as far from that beginning as it was. Times cannot be said
 * of the day before the date, nor an end behind midnight; these are left out.
 *
 * @param minutes by which the date moves on the clock, days among them
 */
export function movedWith<Session extends Timed & { to?: string | null | undefined }>(
  session: Session,
  { from, to, minutes }: { from: Dated; to: Dated; minutes: number },
): Session {
  if (!from.date || !to.date || !(session.from || session.to)) return session;
  const was = dayAfter(from.date, session.day - 1);
  const [begins, ends] = [session.from, session.to].map((clock) => {
    const [date = "", time = ""] = clock ? wallAfter(`${was}T${clock}`, minutes).split("T") : [];
    return { date, time };
  }) as [At, At];
  const date = begins.date || ends.date;
  const day = (Date.parse(date) - Date.parse(to.date)) / DAY_MS + 1;
  if (day < 1) return { ...session, day: 1, from: "", to: "" };
  return { ...session, day, from: begins.time, to: ends.date === date ? ends.time : "" };
}

type At = { date: string; time: string };

function byTime<Session extends Timed>(sessions: readonly Session[]): Session[] {
  let before = "";
  const timed = sessions.map((session) => {
    before = session.from || before;
    return { session, time: before };
  });
  return timed.toSorted((one, other) => compare(one.time, other.time)).map(({ session }) => session);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
