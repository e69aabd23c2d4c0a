import { z } from "zod";
import { clockTime, orNull, wholeNumber } from "../fields.ts";

/** Whether staff decide about registrations, and when an applicant takes a place. */
export const approvalModes = ["NONE", "PLACE_KEPT", "PLACE_ON_APPROVAL"] as const;
export type ApprovalMode = (typeof approvalModes)[number];

/** What happens to a place that becomes free. OFF: nobody joins a list; people on an older list go on moving up. */
export const waitlistPolicies = ["OFF", "DIRECT", "OFFER"] as const;
export type WaitlistPolicy = (typeof waitlistPolicies)[number];

const DAY_HOURS = 24;
export const HOLD_MINUTES_MAX = 7 * DAY_HOURS * 60;
export const OFFER_MINUTES_MAX = 14 * DAY_HOURS * 60;
export const LAST_PROMOTION_HOURS_MAX = 14 * DAY_HOURS;
export const RECONFIRM_DAYS_MAX = 60;

/**
 * How an event deals with its places. Each entry is a column of the event's row, a field of its form and a fact for the
 * rules: selects, SQL and types are made from here. Wall times "HH:MM" in the event's zone.
 */
export const policyFields = {
  /** How long an unconfirmed registration keeps its place. */
  holdMinutes: wholeNumber(1, HOLD_MINUTES_MAX),
  approvalMode: z.enum(approvalModes, { error: "choiceInvalid" }),
  /** Changed data are looked at again. */
  approveAgain: z.boolean(),
  waitlistPolicy: z.enum(waitlistPolicies, { error: "choiceInvalid" }),
  /** How long an offered place is kept. */
  offerMinutes: wholeNumber(1, OFFER_MINUTES_MAX),
  /** So many hours before the start the queue stops moving by itself. */
  lastPromotionHours: wholeNumber(0, LAST_PROMOTION_HOURS_MAX),
  /** Between these times nobody is promoted and no offer ends. Both null: there are no quiet hours. */
  quietFrom: orNull(clockTime),
  quietUntil: orNull(clockTime),
  /** So many days before the start all attendees are asked whether they still come. Null: nobody is asked. */
  reconfirmDays: wholeNumber(1, RECONFIRM_DAYS_MAX).nullable(),
  /** How long they have to answer. */
  reconfirmHours: wholeNumber(1, RECONFIRM_DAYS_MAX * DAY_HOURS),
};

const policySettings = z.strictObject(policyFields);
export type PolicySettings = z.output<typeof policySettings>;

/** Names of the columns. */
export const policyColumns = policySettings.keyof().options;

/** Those by which the queue moves: their change may give places to waiting people. */
export const queueColumns = [
  "approvalMode",
  "waitlistPolicy",
  "lastPromotionHours",
  "quietFrom",
  "quietUntil",
] as const satisfies readonly (keyof PolicySettings)[];

/** What a new event begins with. */
export const initialPolicy: PolicySettings = {
  holdMinutes: 24 * 60,
  approvalMode: "NONE",
  approveAgain: false,
  waitlistPolicy: "DIRECT",
  offerMinutes: 2 * 24 * 60,
  lastPromotionHours: 2,
  quietFrom: "21:00",
  quietUntil: "08:00",
  reconfirmDays: null,
  reconfirmHours: 3 * 24,
};

/** The settings with the event's time, by which the rules judge. */
export type RegistrationPolicy = PolicySettings & { startsAt: Date; timezone: string };

/** So many offers without an answer end the waiting: nobody else may be kept waiting by silence. */
export const MISSED_OFFERS_MAX = 2;
