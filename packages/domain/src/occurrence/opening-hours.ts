import { wallTimeOf } from "../time/wall-time.ts";
import { dayAfter, type Weekday, weekdayOf } from "./recurrence.ts";
import type { OccurrenceTime } from "./times.ts";

/** On which days of the week something is open, at which times. Days are "YYYY-MM-DD", times "HH:MM" on the event's clock. */
export type OpeningHours = {
  weekdays: Weekday[];
  from: string;
  /** Null: nothing is said of an end. */
  to: string | null;
  firstDay: string;
  lastDay: string;
  /** Days in between on which it is closed although their weekday is one of these. */
  closedOn: string[];
};

type Opening = Pick<OccurrenceTime<Date>, "startsAt" | "endsAt">;

/**
 * Many days of opening hours in a few lines: those with the same times together, with their weekdays and the days left
 * out. Every day that is said to be open is one, and no other.
 *
 * @param openings with a known start, in the order of time
 * @param timezone of the event
 */
export function openingHours(openings: readonly Opening[], timezone: string): OpeningHours[] {
  const days = openings.flatMap(({ startsAt, endsAt }) => {
    if (!startsAt) return [];
    const [day = "", from = ""] = wallTimeOf(startsAt, timezone).split("T");
    return { day, from, to: endsAt && wallTimeOf(endsAt, timezone).slice(11) };
  });
  const byTimes = Map.groupBy(days, ({ from, to }) => `${from} ${to}`);
  return [...byTimes.values()].map((group) => {
    const open = new Set(group.map(({ day }) => day));
    const [{ from, to, day: firstDay } = { from: "", to: null, day: "" }] = group;
    const lastDay = group.at(-1)?.day ?? firstDay;
    const weekdays = [...new Set([...open].map(weekdayOf))].sort();
    const closedOn = [];
    for (let day = firstDay; day <= lastDay; day = dayAfter(day))
      if (weekdays.includes(weekdayOf(day)) && !open.has(day)) closedOn.push(day);
    return { weekdays, from, to, firstDay, lastDay, closedOn };
  });
}
