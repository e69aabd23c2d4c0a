/** Whether staff decide who comes, and when an applicant takes a place. */
export const approvalModes = ["NONE", "PLACE_KEPT", "PLACE_ON_APPROVAL"] as const;
export type ApprovalMode = (typeof approvalModes)[number];

/** What happens to a place that becomes free. OFF: nobody joins a list; who is on one from before goes on moving up. */
export const waitlistPolicies = ["OFF", "DIRECT", "OFFER"] as const;
export type WaitlistPolicy = (typeof waitlistPolicies)[number];

/** How an event deals with its places; part of the event's row. Wall times "HH:MM" in the event's zone. */
export type RegistrationPolicy = {
  approvalMode: ApprovalMode;
  approveAgain: boolean;
  waitlistPolicy: WaitlistPolicy;
  holdMinutes: number;
  offerMinutes: number;
  quietFrom: string | null;
  quietUntil: string | null;
  lastPromotionHours: number;
  reconfirmDays: number | null;
  reconfirmHours: number;
  startsAt: Date;
  timezone: string;
};

/** Somebody who lets so many offers run out leaves the queue: nobody else may be kept waiting by silence. */
export const MISSED_OFFERS_MAX = 2;
