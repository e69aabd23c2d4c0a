import { listOf, wholeNumber } from "../../../fields.ts";
import { initialPolicy, policyFields } from "../../../registration/policy.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

const DAY_HOURS = 24;
/** The longest time before an event at which anybody is reminded. */
export const REMINDER_HOURS_MAX = 30 * DAY_HOURS;
export const REMINDERS_MAX = 5;

const fields = {
  /** Hours before the start, each once, the earliest reminder first. */
  reminderHours: listOf(wholeNumber(1, REMINDER_HOURS_MAX), REMINDERS_MAX).transform((hours) =>
    [...new Set(hours)].sort((one, other) => other - one),
  ),
  reconfirmDays: policyFields.reconfirmDays,
  reconfirmHours: policyFields.reconfirmHours,
};
const initial: Typed<typeof fields> = {
  reminderHours: [DAY_HOURS],
  reconfirmDays: initialPolicy.reconfirmDays,
  reconfirmHours: initialPolicy.reconfirmHours,
};

/** What attendees get before the day, and whether they have to say that they still come. */
export const reminders = {
  fields,
  initial,
  /** A question about coming can be answered before the event begins. */
  check({ reconfirmDays, reconfirmHours }: Parsed<typeof fields>, report: Report) {
    if (reconfirmDays !== null && reconfirmHours > reconfirmDays * DAY_HOURS)
      report(["reconfirmHours"], "afterStart");
  },
} satisfies Section;
