import { instantOf, wallTimeOf } from "@podium/domain/time/wall-time";

const DAY = 86_400_000;
const ZONE = "Europe/Berlin";

/** Fixed holidays of all federal states and the days on which offices are closed, month and day. */
const CLOSED = ["01-01", "05-01", "10-03", "12-24", "12-25", "12-26", "12-31"];

/** The first working day that lies at least so many days after `now`, as "YYYY-MM-DD" in Berlin. */
export function workingDay(now: Date, days: number): string {
  const date = wallTimeOf(new Date(now.getTime() + days * DAY), ZONE).slice(0, 10);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const works = weekday !== 0 && weekday !== 6 && !CLOSED.includes(date.slice(5));
  return works ? date : workingDay(now, days + 1);
}

/** Clock times in Berlin on such a day. */
export function during(date: string, from: string, to: string): { startsAt: Date; endsAt: Date } {
  return { startsAt: instantOf(`${date}T${from}`, ZONE), endsAt: instantOf(`${date}T${to}`, ZONE) };
}
