import type { CommentState } from "../comment/rules.ts";
import { isLive, type RegistrationState } from "../registration/states.ts";
import type { MailKind } from "./kinds.ts";

/** What a mail refers to, as it is now; null: the mail refers to none, or it was anonymised. */
export type MailSubject = {
  registration: { state: RegistrationState; holdUntil: Date | null } | null;
  comment: { state: CommentState } | null;
};

/**
 * Does a queued mail still say something true? Between queueing and sending somebody may have cancelled, a hold may
 * have run out, a moderator may have changed the decision; such a mail is discarded.
 */
export function stillTrue(kind: MailKind, { registration, comment }: MailSubject, now: Date): boolean {
  const held =
    registration?.state === "UNCONFIRMED" && (!registration.holdUntil || now < registration.holdUntil);
  switch (kind) {
    case "registration.confirm":
      return held;
    case "registration.known":
      return (
        registration !== null && isLive(registration.state) && (held || registration.state !== "UNCONFIRMED")
      );
    case "registration.confirmed":
      return registration?.state === "CONFIRMED" || registration?.state === "RECONFIRM_DUE";
    case "registration.cancelledByAttendee":
    case "registration.cancelledByOrganiser":
    case "registration.eventCancelled":
      return registration?.state === "CANCELLED";
    case "comment.released":
      return comment?.state === "PUBLISHED";
    case "comment.rejected":
      return comment?.state === "REJECTED";
    case "comment.hidden":
      return comment?.state === "HIDDEN";
    case "barrier.reported":
      return true;
  }
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
