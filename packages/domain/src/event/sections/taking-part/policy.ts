import { initialPolicy, policyFields } from "../../../registration/policy.ts";
import type { Parsed, Report, Section } from "../../section.ts";

// Asking again before the day stands with the reminders; every other column of the policy stands here.
const { reconfirmDays, reconfirmHours, ...fields } = policyFields;
const { reconfirmDays: _days, reconfirmHours: _hours, ...initial } = initialPolicy;

/** What becomes of places: holds, approval and the waiting list. */
export const policy = {
  fields,
  initial,
  /** Quiet hours have a beginning and an end. */
  check({ quietFrom, quietUntil }: Parsed<typeof fields>, report: Report) {
    if (quietFrom && !quietUntil) report(["quietUntil"], "required");
    if (quietUntil && !quietFrom) report(["quietFrom"], "required");
    if (quietFrom && quietFrom === quietUntil) report(["quietUntil"], "timesEqual");
  },
} satisfies Section;
