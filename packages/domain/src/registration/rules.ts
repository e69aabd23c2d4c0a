import { isNotYetKnown } from "../occurrence/times.ts";
import { accepted, type Judgement, refused } from "../refusal.ts";
import { type Agent, actions, type RegistrationAction } from "./actions.ts";
import { type RoomFacts, seat } from "./capacity/room.ts";
import { type Channel, judgeChannel } from "./channel.ts";
import {
  type CompanionMode,
  type Companions,
  judgeCompanions,
  nobodyAlong,
  sizeOfCompanions,
} from "./companion/mode.ts";
import type { ApprovalMode } from "./policy.ts";
import { type EventStanding, isLive, type RegistrationState } from "./states.ts";

/** What the judgement needs to know of one category of an event. Instants in UTC. */
export type RegistrationFacts = RoomFacts & {
  status: EventStanding;
  /** The clock has taken the event's page offline. */
  unpublished: boolean;
  /** It was postponed, and no new date is known. */
  postponed: boolean;
  /** Of the first of its dates; where there are none of its own, of the event's. */
  startsAt: Date;
  /** It does not take place itself, or none of its dates does. */
  cancelled: "CATEGORY" | "DATES" | null;
  /** Null: no way to take part is offered, and nothing is said of one. */
  channel: Channel | null;
  opensAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  approvalMode: ApprovalMode;
  /** Until when one can join the waiting list; null: there is none. */
  waitlistUntil: Date | null;
  minPersons: number;
  maxPersons: number;
  companions: CompanionMode;
};

/**
 * May somebody register now, and if not, why not? Pages ask it before the form, the mutation asks it again when it
 * acts. `now` is the database's clock.
 */
export function judgeRegistration(facts: RegistrationFacts, now: Date): Judgement {
  const window = judgeWindow(facts, now);
  if (window.ok && !prospectOf(facts, { persons: facts.minPersons, maySplit: false }, now))
    return refused("registration.full");
  return window;
}

/** The same without the question whether there is room. */
export function judgeWindow(facts: Omit<RegistrationFacts, keyof RoomFacts>, now: Date): Judgement {
  if (facts.status === "DRAFT") return refused("event.notFound");
  if (facts.status === "CANCELLED") return refused("event.cancelled");
  if (facts.status === "WITHDRAWN" || facts.unpublished) return refused("event.offline");
  if (facts.postponed) return refused("event.postponed");
  const held = judgeHeld(facts);
  if (!held.ok) return held;
  if (facts.channel === null || facts.channel === "NONE") return judgeChannel(facts.channel);
  const end = registrationEnd(facts);
  if (facts.opensAt && now < facts.opensAt)
    return refused("registration.notYetOpen", { opensAt: facts.opensAt.toISOString() });
  if (end && now >= end)
    return end === facts.closesAt
      ? refused("registration.closed", { closesAt: end.toISOString() })
      : refused("registration.begun");
  if (facts.paused) return refused("registration.paused");
  return judgeChannel(facts.channel);
}

/** Does a category take place? */
export function judgeHeld({ cancelled }: Pick<RegistrationFacts, "cancelled">): Judgement {
  if (cancelled === null) return accepted;
  return refused(cancelled === "DATES" ? "registration.dateCancelled" : "registration.categoryCancelled");
}

/**
 * Until when one can register for a category: the deadline that was set, and here never beyond the beginning. Null:
 * elsewhere, where none was set, it is not known, nor here before the date is; where nobody has to register there is none.
 */
export function registrationEnd({
  channel,
  closesAt,
  startsAt,
}: Pick<RegistrationFacts, "channel" | "closesAt" | "startsAt">): Date | null {
  if (channel === "HERE")
    return closesAt ? earlier(closesAt, startsAt) : isNotYetKnown(startsAt) ? null : startsAt;
  return channel === "NONE" || channel === null ? null : closesAt;
}

/**
 * The deadline that a page tells: as above if one was set, since until it begins goes without saying. Where one would only
 * wait it is the end of joining the waiting list, if that comes first.
 */
export function toldDeadline(
  facts: Pick<RegistrationFacts, "channel" | "closesAt" | "startsAt" | "waitlistUntil">,
  wouldWait: boolean,
): Date | null {
  const end = registrationEnd(facts);
  if (end && wouldWait && facts.waitlistUntil) return earlier(end, facts.waitlistUntil);
  return facts.closesAt && end;
}

/**
 * What so many persons who come now will get: a place each that is kept for them, a place in the queue, a decision by staff,
 * or a place that is theirs only by confirming.
 */
export type Prospect = { places: number; waiting: number; applying: number; onConfirmation: number };

/** What one gets who comes to several dates at once. */
export function sumOf(prospects: readonly Prospect[]): Prospect {
  const sum = (part: keyof Prospect) => prospects.reduce((total, prospect) => total + prospect[part], 0);
  return {
    places: sum("places"),
    waiting: sum("waiting"),
    applying: sum("applying"),
    onConfirmation: sum("onConfirmation"),
  };
}

/** So many persons who come together, companions among them. */
type Coming = {
  persons: number;
  /** They agree that some get a place now and the others wait; a contact and companions stay together all the same. */
  maySplit: boolean;
  companions?: Companions;
};

/** May so many persons register together, and what will they get? */
export function judgeParty(
  facts: RegistrationFacts,
  coming: Coming,
  now: Date,
): { judgement: Judgement; prospect: Prospect } {
  const none = { places: 0, waiting: 0, applying: 0, onConfirmation: 0 };
  const { persons, companions = nobodyAlong } = coming;
  const open = judgeRegistration(facts, now);
  const judgement = open.ok ? judgeCompanions(facts.companions, companions) : open;
  if (!judgement.ok) return { judgement, prospect: none };
  if (persons < facts.minPersons)
    return { judgement: refused("registration.tooFewPersons", { min: facts.minPersons }), prospect: none };
  if (persons > facts.maxPersons)
    return { judgement: refused("registration.tooManyPersons", { max: facts.maxPersons }), prospect: none };
  const prospect = prospectOf(facts, coming, now);
  if (prospect) return { judgement: accepted, prospect };
  return { judgement: refused("registration.notEnoughPlaces", { persons }), prospect: none };
}

/** @returns null when there is neither room nor a waiting list that can still be joined */
export function prospectOf(
  facts: Pick<RegistrationFacts, "approvalMode" | "waitlistUntil" | keyof RoomFacts>,
  { persons, maySplit, companions = nobodyAlong }: Coming,
  now: Date,
): Prospect | null {
  if (facts.approvalMode === "PLACE_ON_APPROVAL")
    return { places: 0, waiting: 0, applying: persons, onConfirmation: 0 };
  const queue = facts.waitlistUntil !== null && now < facts.waitlistUntil;
  const inseparable = 1 + sizeOfCompanions(companions);
  const seats = seat(facts, persons, { queue, maySplit, inseparable });
  return seats && { ...seats, applying: 0, onConfirmation: 0 };
}

function earlier(one: Date, other: Date): Date {
  return one <= other ? one : other;
}

/**
 * May this be done at this moment? The state is the transitions' matter; here are the deadlines, and the event.
 *
 * @param event `cancelled`: of the registration's category
 * @param by visitors act until the event begins; staff also later, for what was forgotten at the desk
 */
export function judgeMoment(
  action: RegistrationAction,
  registration: { state: RegistrationState; holdUntil: Date | null },
  event: { status: EventStanding; startsAt: Date; cancelled?: RegistrationFacts["cancelled"] },
  by: Agent,
  now: Date,
): Judgement {
  if (event.status === "CANCELLED" && action !== "cancelWithEvent") return refused("event.cancelled");
  if (event.cancelled && action === "reinstate") return judgeHeld({ cancelled: event.cancelled });
  const { late } = actions[action];
  // Whether one comes cannot be said of a date that is not known.
  if (action === "reconfirm" && registration.holdUntil && isNotYetKnown(registration.holdUntil))
    return refused("event.postponed");
  const waitsForAnswer = ["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"].includes(registration.state);
  if (late && waitsForAnswer && registration.holdUntil && now >= registration.holdUntil) return refused(late);
  if (
    (action === "runOut" || action === "askAgain") &&
    (!registration.holdUntil || now < registration.holdUntil)
  )
    return refused("registration.notPossible");
  if (by === "VISITOR" && now >= event.startsAt && isLive(registration.state)) return refused("event.ended");
  return accepted;
}
