import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { About } from "../about.ts";

/** What the calendar entry needs beside the event. */
export type CalendarFacts = {
  /** The same for all mails about one registration. */
  uid: string;
  /** Higher than that of every earlier entry: the event's number and the registration's own, together. */
  sequence: number;
  /** When the mail was queued: DTSTAMP. */
  stamp: Date;
  attendee: { name: string; email: string };
};

/**
 * What a confirmed address leads to: a place that is kept; a place that is kept while staff decide; the waiting list;
 * a decision by staff who then give a place.
 */
export type Prospect = "PLACE" | "APPROVAL" | "WAITING" | "APPLICATION";

type Unconfirmed = About & {
  confirmUrl: string;
  holdUntil: Date;
  prospect: Prospect;
  /** Somebody else entered this person: the one who registered a group. */
  byAnother: boolean;
};

/** Somebody asked for what is there already. */
type Standing = About & {
  /** OVERDUE: was asked to come and did not answer in time; the place is kept until somebody ends it. */
  state: RegistrationState | "OVERDUE";
  /** Of what awaits an answer that can still be given: until when. */
  until: Date | null;
  /** The page where an unconfirmed one is confirmed; else the own page. */
  url: string;
};

/** The registration's own page; only its person has the link. */
type Own = About & { manageUrl: string };

type Attending = Own & {
  /** The page that asks whether to give the place back. */
  cancelUrl: string;
  ticketUrl: string;
  /** How to take part from afar; null: not from afar, or not known yet. */
  onlineUrl: string | null;
};

type Invited = Attending & { calendar: CalendarFacts };

/** What comes with a place, beside the own page. */
type Place = Omit<Invited, keyof Own>;

type WithDeadline = Own & { until: Date; cancelUrl: string };

/** The calendar entry that is withdrawn; null: there never was one. */
type Ended = About & { reason: string | null; calendar: CalendarFacts | null };

/** The same values for several kinds; each kind by itself, so that it can be told from the others. */
type Each<Kind extends string, Values> = Kind extends string ? Values & { kind: Kind } : never;

export type RegistrationValues =
  | Each<"registration.confirm" | "registration.takeOver", Unconfirmed>
  | Each<"registration.known" | "registration.link", Standing>
  | Each<
      | "registration.confirmed"
      | "registration.approved"
      | "registration.promoted"
      | "registration.reinstated",
      Invited
    >
  | (Attending & { kind: "registration.reminder"; arrival: string | null })
  | (Own & { kind: "registration.pending"; placeKept: boolean })
  | (Own & {
      kind: "registration.waitlisted";
      policy: WaitlistPolicy;
      /** Until when places are passed on by themselves. */
      promotesUntil: Date;
      cancelUrl: string;
    })
  | (Own & { kind: "registration.offerLapsed"; waitsOn: boolean })
  /** Staff entered somebody: with a place, or (`place` null) on the waiting list. */
  | (Own & { kind: "registration.entered"; place: Place | null })
  /** The event has moved; `place` null: for somebody who waits, for a place, a decision or with an offer. */
  | (Own & { kind: "registration.eventChanged"; place: Place | null })
  | (Own & { kind: "registration.changed"; calendar: CalendarFacts | null })
  | (Own & { kind: "registration.message"; subject: string; body: string })
  | Each<"registration.offered" | "registration.reconfirm" | "registration.reconfirmReminder", WithDeadline>
  | Each<
      | "registration.rejected"
      | "registration.handedOver"
      | "registration.notReconfirmed"
      | "registration.cancelledByAttendee"
      | "registration.cancelledByOrganiser"
      | "registration.eventCancelled",
      Ended
    >;
