import type { CommentState } from "../comment/rules.ts";
import {
  attendingStates,
  expectantStates,
  liveStates,
  type RegistrationState,
  registrationStates,
} from "../registration/states.ts";
import type { MailKind } from "./kinds.ts";
import { remindsOf } from "./reminders.ts";

/** What a mail refers to, as it is now; null: the mail refers to none, or it was anonymised. */
export type MailSubject = {
  registration: { state: RegistrationState; holdUntil: Date | null } | null;
  comment: { state: CommentState } | null;
  /** Of the registration or the comment. */
  event?: { startsAt: Date } | null;
  /** What the mail is sent for once. */
  occasion?: string | null;
};

/** A mail about a registration says something true only in these states. */
const statesOf: Partial<Record<MailKind, readonly RegistrationState[]>> = {
  "registration.confirm": ["UNCONFIRMED"],
  "registration.takeOver": ["UNCONFIRMED"],
  "registration.known": liveStates,
  "registration.link": registrationStates,
  "registration.confirmed": attendingStates,
  "registration.pending": ["PENDING"],
  "registration.approved": attendingStates,
  "registration.rejected": ["REJECTED"],
  "registration.waitlisted": ["WAITLISTED"],
  "registration.promoted": attendingStates,
  "registration.offered": ["OFFERED"],
  "registration.offerLapsed": ["WAITLISTED", "EXPIRED"],
  "registration.entered": ["CONFIRMED", "RECONFIRM_DUE", "WAITLISTED"],
  "registration.reinstated": attendingStates,
  "registration.changed": liveStates,
  "registration.handedOver": ["CANCELLED"],
  "registration.reconfirm": ["RECONFIRM_DUE"],
  "registration.reconfirmReminder": ["RECONFIRM_DUE"],
  "registration.notReconfirmed": ["CANCELLED"],
  "registration.reminder": attendingStates,
  "registration.eventChanged": expectantStates,
  "registration.message": registrationStates,
  "registration.cancelledByAttendee": ["CANCELLED"],
  "registration.cancelledByOrganiser": ["CANCELLED"],
  "registration.eventCancelled": ["CANCELLED"],
};

/** In these an answer is awaited; after the deadline a mail that asks for it, or names it, would mislead. */
const untilDeadline: readonly RegistrationState[] = ["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"];

/** These ask for no answer. */
const withoutDeadline: readonly MailKind[] = [
  "registration.message",
  "registration.eventChanged",
  "registration.changed",
];

/** These tell whoever was asked to come of the place, which is kept after the deadline, too, as long as nobody ends it. */
const tellsOfPlace: readonly MailKind[] = [
  "registration.link",
  "registration.known",
  "registration.reminder",
];

/**
 * Does a queued mail still say something true? Between queueing and sending somebody may have cancelled, a hold may
 * have run out, a moderator may have changed the decision, the event may have begun; such a mail is discarded.
 *
 * @param now by the database's clock, which deadlines go by
 */
export function stillTrue(kind: MailKind, subject: MailSubject, now: Date): boolean {
  const { registration, comment } = subject;
  switch (kind) {
    case "comment.released":
      return comment?.state === "PUBLISHED";
    case "comment.rejected":
      return comment?.state === "REJECTED";
    case "comment.hidden":
      return comment?.state === "HIDDEN";
    case "barrier.reported":
      return true;
    default: {
      if (!registration || !statesOf[kind]?.includes(registration.state)) return false;
      if (kind === "registration.reminder" && !remindsInTime(subject, now)) return false;
      const { state, holdUntil } = registration;
      const open = !untilDeadline.includes(state) || holdUntil === null || now < holdUntil;
      const kept = state === "RECONFIRM_DUE" && tellsOfPlace.includes(kind);
      return open || kept || withoutDeadline.includes(kind);
    }
  }
}

/** Before the event, and for the beginning that it has now. */
function remindsInTime({ event, occasion }: MailSubject, now: Date): boolean {
  if (!event || now >= event.startsAt) return false;
  return !occasion || remindsOf(occasion, event.startsAt);
}

const DAY_MS = 86_400_000;
const RETRY_FIRST_MS = 2_000;
const RETRY_LAST_MS = 60_000;
const GIVE_UP_MS = 5 * DAY_MS;

/** How long to wait before the next try after so many vain ones, in milliseconds: doubling, one minute at most. */
export function retryDelay(attempts: number): number {
  return Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** Math.max(0, attempts - 1));
}

/** Is it time to give up? RFC 5321, 4.5.4.1: after four to five days. */
export function givesUp(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() >= GIVE_UP_MS;
}
