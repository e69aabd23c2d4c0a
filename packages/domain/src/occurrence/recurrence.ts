/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Of a month the first to fourth of a weekday, or its last. */
export const inMonth = [1, 2, 3, 4, -1] as const;
export type InMonth = (typeof inMonth)[number];

/** By which many dates are made at once. Days are "YYYY-MM-DD", times "HH:MM", of no zone. */
export type Recurrence = {
  firstDay: string;
  /** The last one is among them. */
  lastDay: string;
  weekdays: readonly Weekday[];
  /** Null: every week. */
  inMonth: InMonth | null;
  from: string;
  /** "": nothing is said of an end. */
  to: string;
  /** From `from` to `to` one after the other, so many minutes each. Null: one a day. */
  slotMinutes: number | null;
};

/** A day with its times; "" is not said. */
export type MadeDate = { date: string; time: string; endTime: string };

/**
 * The dates that a rule makes: opening hours, hourly tours, every first Tuesday.
 *
 * @param max with more the list ends
 */
export function datesOf(rule: Recurrence, max: number): MadeDate[] {
  const made: MadeDate[] = [];
  for (let day = rule.firstDay; day <= rule.lastDay; day = dayAfter(day)) {
    if (!isDayOf(rule, day)) continue;
    for (const { from, to } of slotsOf(rule)) {
      if (made.length === max) return made;
      made.push({ date: day, time: from, endTime: to });
    }
  }
  return made;
}

function isDayOf({ weekdays, inMonth: which }: Recurrence, day: string): boolean {
  if (!weekdays.includes(weekdayOf(day))) return false;
  if (which === null) return true;
  const date = Number(day.slice(8));
  return which === -1 ? dayAfter(day, 7).slice(0, 7) !== day.slice(0, 7) : Math.ceil(date / 7) === which;
}

function slotsOf({ from, to, slotMinutes }: Recurrence): { from: string; to: string }[] {
  if (slotMinutes === null || to === "") return [{ from, to }];
  const end = minutesOf(to) || 24 * 60;
  const slots = [];
  for (let start = minutesOf(from); start + slotMinutes <= end; start += slotMinutes)
    slots.push({ from: clockOf(start), to: clockOf(start + slotMinutes) });
  return slots;
}

/** @param day "YYYY-MM-DD" */
export function weekdayOf(day: string): Weekday {
  return (new Date(`${day}T00:00Z`).getUTCDay() || 7) as Weekday;
}

/** @param day "YYYY-MM-DD" */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Midnight at the end of a day is its "00:00". */
function clockOf(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
