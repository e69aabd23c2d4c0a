import { z } from "zod";
import { approvalModes, waitlistPolicies } from "../registration/policy.ts";
import { clockTime, orNull, wholeNumber } from "./fields.ts";

const DAY_HOURS = 24;
export const HOLD_MINUTES_MAX = 7 * DAY_HOURS * 60;
export const OFFER_MINUTES_MAX = 14 * DAY_HOURS * 60;
export const LAST_PROMOTION_HOURS_MAX = 14 * DAY_HOURS;
export const RECONFIRM_DAYS_MAX = 60;
/** The longest time before an event at which anybody is reminded. */
export const REMINDER_HOURS_MAX = 30 * DAY_HOURS;
export const REMINDERS_MAX = 5;

/** How an event deals with its places; part of its form. domain/registration/policy says what the words mean. */
export const policyFields = {
  holdMinutes: wholeNumber(1, HOLD_MINUTES_MAX),
  approvalMode: z.enum(approvalModes, { error: "choiceInvalid" }),
  approveAgain: z.boolean(),
  waitlistPolicy: z.enum(waitlistPolicies, { error: "choiceInvalid" }),
  offerMinutes: wholeNumber(1, OFFER_MINUTES_MAX),
  /** Both null: there are no quiet hours. */
  quietFrom: orNull(clockTime),
  quietUntil: orNull(clockTime),
  lastPromotionHours: wholeNumber(0, LAST_PROMOTION_HOURS_MAX),
  /** Null: nobody is asked whether he or she still comes. */
  reconfirmDays: wholeNumber(1, RECONFIRM_DAYS_MAX).nullable(),
  reconfirmHours: wholeNumber(1, RECONFIRM_DAYS_MAX * DAY_HOURS),
  /** Hours before the start, each once, the earliest reminder first. */
  reminderHours: z
    .array(wholeNumber(1, REMINDER_HOURS_MAX))
    .max(REMINDERS_MAX, { error: "tooMany" })
    .transform((hours) => [...new Set(hours)].sort((one, other) => other - one)),
};

type Policy = {
  quietFrom: string | null;
  quietUntil: string | null;
  reconfirmDays: number | null;
  reconfirmHours: number;
};

/** Quiet hours have a beginning and an end; who is asked can answer before the event begins. */
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
