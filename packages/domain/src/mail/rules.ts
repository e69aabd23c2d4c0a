import type { BarrierMailKind } from "../barrier/mails.ts";
import { commentMails } from "../comment/mails.ts";
import type { CommentState } from "../comment/rules.ts";
import { isNotYetKnown } from "../occurrence/times.ts";
import { type RegistrationMail, registrationMails } from "../registration/mails.ts";
import type { EventStanding, RegistrationState } from "../registration/states.ts";
import type { MailKind } from "./kinds.ts";
import { remindsOf } from "./reminders.ts";

/** What a mail refers to, as it is now; null: the mail refers to none, or it was anonymised. */
export type MailSubject = {
  registration: { state: RegistrationState; holdUntil: Date | null } | null;
  comment: { state: CommentState } | null;
  /** Of the registration or the comment: when each of its occurrences begins, and whether it is online, and postponed without a date. */
  event?: { begins: readonly Date[]; status: EventStanding; postponed?: boolean } | null;
  /** What the mail is sent for once. */
  occasion?: string | null;
};

/** In these an answer is awaited until the deadline. */
const awaitingAnswer: readonly RegistrationState[] = ["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"];

/**
 * Does a queued mail still say something true? Between queueing and sending somebody may have cancelled, a hold may
 * have run out, a moderator may have changed the decision, the event may have begun; such a mail is discarded.
 *
 * @param now by the database's clock, which deadlines go by
 */
export function stillTrue(kind: MailKind, subject: MailSubject, now: Date): boolean {
  if (isOneOf(registrationMails, kind)) return registrationMailIsTrue(registrationMails[kind], subject, now);
  if (isOneOf(commentMails, kind)) return subject.comment?.state === commentMails[kind].state;
  kind satisfies BarrierMailKind;
  return true;
}

function isOneOf<Mails extends object>(mails: Mails, kind: PropertyKey): kind is keyof Mails {
  return Object.hasOwn(mails, kind);
}

function registrationMailIsTrue(mail: RegistrationMail, subject: MailSubject, now: Date): boolean {
  const { registration } = subject;
  if (!registration || !mail.states.includes(registration.state)) return false;
  if (mail.eventIs && subject.event?.status !== mail.eventIs) return false;
  if (mail.dateIs && mail.dateIs !== (subject.event?.postponed ? "OPEN" : "SET")) return false;
  if (mail.beforeStart && !remindsInTime(subject, now)) return false;
  const { state, holdUntil } = registration;
  // The time to answer rests: nothing is asked, and no deadline can be named.
  if (awaitingAnswer.includes(state) && holdUntil && isNotYetKnown(holdUntil))
    return mail.afterDeadline !== "discard";
  const deadlineIsOver = awaitingAnswer.includes(state) && holdUntil !== null && now >= holdUntil;
  if (!deadlineIsOver) return true;
  switch (mail.afterDeadline) {
    case "discard":
      return false;
    case "sendWhilePlaceIsKept":
      return state === "RECONFIRM_DUE";
    case "send":
      return true;
  }
}

/** Before it begins, and for a beginning that the event has now. */
function remindsInTime({ event, occasion }: MailSubject, now: Date): boolean {
  const ahead = event?.begins.filter((begin) => now < begin) ?? [];
  return ahead.some((begin) => !occasion || remindsOf(occasion, begin));
}
