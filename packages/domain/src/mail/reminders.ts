const HOUR_MS = 3_600_000;

/** A reminder whose time has come. */
export type DueReminder = {
  /** Who has a place since this moment or before is reminded; later ones have just had a mail. */
  dueAt: Date;
  /** What it is sent for once. */
  occasion: string;
};

/**
 * The one reminder of an event that is due: the latest whose time has come. Earlier ones that nobody sent, because the
 * worker was down, have nothing left to say. None once the event has begun.
 *
 * @param event `reminderHours` before the start, in any order
 */
export function dueReminder(
  { reminderHours, startsAt }: { reminderHours: readonly number[]; startsAt: Date },
  now: Date,
): DueReminder | null {
  if (now >= startsAt) return null;
  const at = (hours: number) => new Date(startsAt.getTime() - hours * HOUR_MS);
  const due = reminderHours.filter((hours) => at(hours) <= now);
  if (due.length === 0) return null;
  const hours = Math.min(...due);
  return { dueAt: at(hours), occasion: reminderOccasion(hours, startsAt) };
}

/** An event that is moved is reminded of again: the occasion names its beginning. */
export function reminderOccasion(hours: number, startsAt: Date): string {
  return `${hours}h ${startsAt.toISOString()}`;
}

/** Was the reminder queued for the beginning that the event has now? */
export function remindsOf(occasion: string, startsAt: Date): boolean {
  return occasion.endsWith(` ${startsAt.toISOString()}`);
}
