import { type Quiet, quietSince } from "../registration/deadlines.ts";

const HOUR_MS = 3_600_000;

/** A reminder whose time has come. */
export type DueReminder = {
  /** People with a place since this moment or before are reminded; the others have just had a mail. */
  dueAt: Date;
  /** What it is sent for once. */
  occasion: string;
};

/** Long enough to be caught by a worker that starts anew, short enough to be the evening before. */
const BEFORE_QUIET_MS = HOUR_MS;

/**
 * The one reminder of an event that is due: the latest whose time has come. Earlier ones that were not sent, because the
 * worker was down, have nothing left to say. There is none once the event has begun. Quiet hours may last until the
 * event begins. Then a reminder that is due in them, or just before, is due an hour before they begin.
 *
 * @param event `reminderHours` before the start, in any order
 */
export function dueReminder(event: Reminded, now: Date): DueReminder | null {
  const { reminderHours, startsAt } = event;
  if (now >= startsAt) return null;
  const quiet = quietSince(event, new Date(startsAt.getTime() - 1))?.getTime() ?? Number.POSITIVE_INFINITY;
  const at = (hours: number) => Math.min(startsAt.getTime() - hours * HOUR_MS, quiet - BEFORE_QUIET_MS);
  const due = reminderHours.filter((hours) => at(hours) <= now.getTime());
  if (due.length === 0) return null;
  const hours = Math.min(...due);
  return { dueAt: new Date(at(hours)), occasion: reminderOccasion(hours, startsAt) };
}

/** An event as far as its reminders go by it. */
export type Reminded = Quiet & { reminderHours: readonly number[]; startsAt: Date };

/** An event that is moved is reminded of again: the occasion names its beginning. */
export function reminderOccasion(hours: number, startsAt: Date): string {
  return `${hours}h ${startsAt.toISOString()}`;
}

/** Was the reminder queued for the beginning that the event has now? */
export function remindsOf(occasion: string, startsAt: Date): boolean {
  return occasion.endsWith(` ${startsAt.toISOString()}`);
}
