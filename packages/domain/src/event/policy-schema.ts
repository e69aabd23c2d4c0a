import { z } from "zod";
import { wholeNumber } from "../fields.ts";

const DAY_HOURS = 24;
/** The longest time before an event at which anybody is reminded. */
export const REMINDER_HOURS_MAX = 30 * DAY_HOURS;
export const REMINDERS_MAX = 5;

/** Hours before the start, each once, the earliest reminder first. */
export const reminderHours = z
  .array(wholeNumber(1, REMINDER_HOURS_MAX))
  .max(REMINDERS_MAX, { error: "tooMany" })
  .transform((hours) => [...new Set(hours)].sort((one, other) => other - one));

type Policy = {
  quietFrom: string | null;
  quietUntil: string | null;
  reconfirmDays: number | null;
  reconfirmHours: number;
};

/** Quiet hours have a beginning and an end; a question about coming can be answered before the event begins. */
export function checkPolicy(
  { quietFrom, quietUntil, reconfirmDays, reconfirmHours }: Policy,
  report: (path: string[], message: string) => void,
): void {
  if (quietFrom && !quietUntil) report(["quietUntil"], "required");
  if (quietUntil && !quietFrom) report(["quietFrom"], "required");
  if (quietFrom && quietFrom === quietUntil) report(["quietUntil"], "timesEqual");
  if (reconfirmDays !== null && reconfirmHours > reconfirmDays * DAY_HOURS)
    report(["reconfirmHours"], "afterStart");
}
