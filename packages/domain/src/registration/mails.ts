import {
  attendingStates,
  type EventStanding,
  expectantStates,
  liveStates,
  type RegistrationState,
  registrationStates,
} from "./states.ts";

/** When a mail about a registration may be sent. It may have waited, and much may have happened meanwhile. */
export type RegistrationMail = {
  /** The mail is true in these states only. */
  states: readonly RegistrationState[];
  /**
   * What becomes of it when the time to answer is over.
   *
   * - `discard`: it asks for the answer, or names the deadline.
   * - `sendWhilePlaceIsKept`: it tells of the place. A person who was asked to come keeps the place after the deadline,
   *   as long as nobody ends the registration.
   * - `send`: it asks for no answer.
   */
  afterDeadline: "discard" | "sendWhilePlaceIsKept" | "send";
  /** Sent only before the event begins, and only for the beginning for which it was queued. */
  beforeStart?: true;
  /** The person learns from it that he or she has a place: no reminder is needed just after it. */
  announcesPlace?: true;
  /** True only of an event with this status; without it, of any. */
  eventIs?: EventStanding;
  /** `OPEN`: true only while the event is postponed and has no date. `SET`: true only while it is not. */
  dateIs?: "OPEN" | "SET";
  /** Whoever types an address causes it, also a stranger: one mailbox gets few of them. */
  byAnybody?: true;
  /** Answered for one date, by a link and until a deadline of its own: who is asked about several gets several. */
  forOneDate?: true;
  /** Goes to thousands at once: mails for which somebody waits at the screen are sent first. */
  lowPriority?: true;
};

/** Every mail about a registration. The mail package has a letter for each, in every language. */
const mails = {
  // Made, not confirmed yet.
  "registration.confirm": { states: ["UNCONFIRMED"], afterDeadline: "discard", byAnybody: true },
  "registration.takeOver": { states: ["UNCONFIRMED"], afterDeadline: "discard", byAnybody: true },
  "registration.known": { states: liveStates, afterDeadline: "sendWhilePlaceIsKept", byAnybody: true },
  "registration.link": { states: registrationStates, afterDeadline: "sendWhilePlaceIsKept", byAnybody: true },
  // Where it got to.
  "registration.confirmed": { states: attendingStates, afterDeadline: "discard", announcesPlace: true },
  "registration.pending": { states: ["PENDING"], afterDeadline: "discard" },
  "registration.approved": { states: attendingStates, afterDeadline: "discard", announcesPlace: true },
  "registration.rejected": { states: ["REJECTED"], afterDeadline: "discard" },
  "registration.waitlisted": { states: ["WAITLISTED"], afterDeadline: "discard" },
  "registration.promoted": { states: attendingStates, afterDeadline: "discard", announcesPlace: true },
  "registration.offered": { states: ["OFFERED"], afterDeadline: "discard", forOneDate: true },
  "registration.offerLapsed": {
    states: ["WAITLISTED", "EXPIRED"],
    afterDeadline: "discard",
    forOneDate: true,
  },
  "registration.entered": {
    states: [...attendingStates, "WAITLISTED"],
    afterDeadline: "discard",
    announcesPlace: true,
  },
  "registration.reinstated": { states: attendingStates, afterDeadline: "discard", announcesPlace: true },
  "registration.changed": { states: liveStates, afterDeadline: "send" },
  "registration.companions": { states: liveStates, afterDeadline: "send" },
  "registration.handedOver": { states: ["CANCELLED"], afterDeadline: "discard" },
  // Before the day.
  "registration.reconfirm": {
    states: ["RECONFIRM_DUE"],
    afterDeadline: "discard",
    eventIs: "PUBLISHED",
    forOneDate: true,
  },
  "registration.reconfirmReminder": {
    states: ["RECONFIRM_DUE"],
    afterDeadline: "discard",
    eventIs: "PUBLISHED",
    lowPriority: true,
  },
  "registration.notReconfirmed": { states: ["CANCELLED"], afterDeadline: "discard" },
  "registration.reminder": {
    states: attendingStates,
    afterDeadline: "sendWhilePlaceIsKept",
    beforeStart: true,
    eventIs: "PUBLISHED",
    lowPriority: true,
  },
  // It says a new date besides: late is better than never.
  "registration.rescheduled": {
    states: ["RECONFIRM_DUE"],
    afterDeadline: "sendWhilePlaceIsKept",
    eventIs: "PUBLISHED",
    dateIs: "SET",
    forOneDate: true,
  },
  "registration.postponed": {
    states: expectantStates,
    afterDeadline: "send",
    eventIs: "PUBLISHED",
    dateIs: "OPEN",
  },
  "registration.eventChanged": { states: expectantStates, afterDeadline: "send" },
  "registration.eventWithdrawn": { states: expectantStates, afterDeadline: "send", eventIs: "WITHDRAWN" },
  "registration.message": { states: registrationStates, afterDeadline: "send" },
  // Ended.
  "registration.cancelledByAttendee": { states: ["CANCELLED"], afterDeadline: "discard" },
  "registration.cancelledByOrganiser": { states: ["CANCELLED"], afterDeadline: "discard" },
  "registration.eventCancelled": { states: ["CANCELLED"], afterDeadline: "discard" },
  "registration.categoryCancelled": { states: ["CANCELLED"], afterDeadline: "discard" },
} as const satisfies Record<`registration.${string}`, RegistrationMail>;

export type RegistrationMailKind = keyof typeof mails;

export const registrationMails: Record<RegistrationMailKind, RegistrationMail> = mails;

const kindsWith = (mark: "announcesPlace" | "lowPriority" | "forOneDate") =>
  (Object.keys(mails) as RegistrationMailKind[]).filter((kind) => registrationMails[kind][mark]);

/** A person learns from these that he or she has a place. */
export const placeAnnouncements = kindsWith("announcesPlace");

/** These go out last. */
export const lowPriorityMails = kindsWith("lowPriority");

/** These are never about several dates at once. */
export const mailsForOneDate = kindsWith("forOneDate");
