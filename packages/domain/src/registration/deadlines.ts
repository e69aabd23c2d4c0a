import { isNotYetKnown } from "../occurrence/times.ts";
import { instantOf, wallTimeOf } from "../time/wall-time.ts";
import type { RegistrationPolicy } from "./policy.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long people have to say whether a new date suits. */
export const NEW_DATE_DAYS = 7;

export type Quiet = Pick<RegistrationPolicy, "quietFrom" | "quietUntil" | "timezone">;

/** Until when an unconfirmed registration keeps its place: `holdMinutes`, but never beyond the event's beginning. */
export function holdEnd(event: { holdMinutes: number; startsAt: Date }, now: Date): Date {
  return earlier(new Date(now.getTime() + event.holdMinutes * MINUTE), event.startsAt);
}

/** Is it an hour at which nobody is to be woken by a mail? By the wall clock of the event's zone; 21:00–08:00 crosses midnight. */
export function isQuiet({ quietFrom, quietUntil, timezone }: Quiet, now: Date): boolean {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false;
  const clock = wallTimeOf(now, timezone).slice(11);
  return quietFrom < quietUntil
    ? clock >= quietFrom && clock < quietUntil
    : clock >= quietFrom || clock < quietUntil;
}

/** The end of the quiet hours that `instant` lies in, or the instant itself. */
export function afterQuiet(quiet: Quiet, instant: Date): Date {
  if (!isQuiet(quiet, instant) || quiet.quietUntil === null) return instant;
  const [date, clock] = wallTimeOf(instant, quiet.timezone).split("T") as [string, string];
  const day = clock < quiet.quietUntil ? date : dayAfter(date, 1);
  const end = instantOf(`${day}T${quiet.quietUntil}`, quiet.timezone);
  if (end > instant) return end;
  // In the hour that comes twice (end of summer time) the first of the two is over already; the second is meant.
  const minute = Math.floor(instant.getTime() / MINUTE) * MINUTE;
  return new Date(minute + (minutesOf(quiet.quietUntil) - minutesOf(clock)) * MINUTE);
}

/** The beginning of the quiet hours that `instant` lies in; null outside of them. */
export function quietSince(quiet: Quiet, instant: Date): Date | null {
  if (!isQuiet(quiet, instant) || quiet.quietFrom === null) return null;
  const [date, clock] = wallTimeOf(instant, quiet.timezone).split("T") as [string, string];
  const day = clock >= quiet.quietFrom ? date : dayAfter(date, -1);
  return earlier(instantOf(`${day}T${quiet.quietFrom}`, quiet.timezone), instant);
}

/**
 * Until when an offered place is kept: `offerMinutes`, not ending in the quiet hours, and never beyond the event's
 * beginning.
 */
export function offerEnd(policy: RegistrationPolicy, now: Date): Date {
  const end = new Date(now.getTime() + policy.offerMinutes * MINUTE);
  return earlier(afterQuiet(policy, end), policy.startsAt);
}

/**
 * May places be given to the waiting list at this moment? Also when nobody can join it any more: the people on it were
 * promised a place that becomes free. Staff may promote at any time before the event begins.
 */
export function promotesNow(policy: RegistrationPolicy, now: Date): boolean {
  return now < lastPromotion(policy) && !isQuiet(policy, now);
}

/** From then on nobody is promoted by itself, and nobody joins the queue any more. */
export function lastPromotion({
  startsAt,
  lastPromotionHours,
}: Pick<RegistrationPolicy, "startsAt" | "lastPromotionHours">): Date {
  return new Date(startsAt.getTime() - lastPromotionHours * HOUR);
}

/** When attendees are asked whether they still come, and until when they have to answer. Null: nobody is asked. */
export function reconfirmation(
  policy: Pick<RegistrationPolicy, "reconfirmDays" | "reconfirmHours" | "startsAt">,
): { asksAt: Date } | null {
  return policy.reconfirmDays === null
    ? null
    : { asksAt: new Date(policy.startsAt.getTime() - policy.reconfirmDays * DAY) };
}

/** Counted from the moment of asking, which a worker that was down may have missed; never beyond the beginning. */
export function reconfirmEnd(policy: RegistrationPolicy, askedAt: Date): Date {
  const end = new Date(askedAt.getTime() + policy.reconfirmHours * HOUR);
  return earlier(afterQuiet(policy, end), policy.startsAt);
}

/** Until when people answer whether a new date suits: a week, not ending in the quiet hours, never beyond the beginning. */
export function newDateEnd(policy: Quiet & Pick<RegistrationPolicy, "startsAt">, askedAt: Date): Date {
  return earlier(afterQuiet(policy, new Date(askedAt.getTime() + NEW_DATE_DAYS * DAY)), policy.startsAt);
}

/** A deadline as somebody is told it. Null: there is none, or it rests while the event has no date. */
export function runningDeadline(holdUntil: Date | null): Date | null {
  return holdUntil && !isNotYetKnown(holdUntil) ? holdUntil : null;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** @param date "YYYY-MM-DD" */
function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** @param clock "HH:MM" */
function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
