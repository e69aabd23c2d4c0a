import { accepted, type Judgement, refused } from "../refusal.ts";
import type { ApprovalMode } from "./policy.ts";
import { isLive, type RegistrationState } from "./states.ts";
import type { RegistrationAction } from "./transitions.ts";

/** What the judgement needs to know of one kind of participation in an event. Instants in UTC. */
export type RegistrationFacts = {
  status: "DRAFT" | "PUBLISHED" | "CANCELLED";
  startsAt: Date;
  mode: "HERE" | "EXTERNAL" | "NONE";
  opensAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  approvalMode: ApprovalMode;
  /** Until when one can join the waiting list; null: there is none. */
  waitlistUntil: Date | null;
  /** Somebody waits for a place in one of the category's pools: what is free is theirs. */
  someoneWaits: boolean;
  /** Places left in the fullest pool of the category; null is unlimited. */
  placesLeft: number | null;
  minPersons: number;
  maxPersons: number;
};

/**
 * May somebody register now, and if not, why not? Pages ask it before the form, the mutation asks it again when it
 * acts. `now` is the database's clock. Registration ends with `closesAt` or, without one, when the event begins.
 */
export function judgeRegistration(facts: RegistrationFacts, now: Date): Judgement {
  if (facts.status === "DRAFT") return refused("event.notFound");
  if (facts.status === "CANCELLED") return refused("event.cancelled");
  if (facts.mode === "EXTERNAL") return refused("registration.elsewhere");
  if (facts.mode === "NONE") return refused("registration.none");
  const closesAt = facts.closesAt ?? facts.startsAt;
  if (facts.opensAt && now < facts.opensAt)
    return refused("registration.notYetOpen", { opensAt: facts.opensAt.toISOString() });
  if (now >= closesAt || now >= facts.startsAt)
    return refused("registration.closed", { closesAt: earlier(closesAt, facts.startsAt).toISOString() });
  if (facts.paused) return refused("registration.paused");
  if (!placesFor(facts, facts.minPersons, false, now)) return refused("registration.full");
  return accepted;
}

/** What so many persons who come now will get: a place each, a place in the queue, or a decision by staff. */
export type Prospect = { places: number; waiting: number; applying: number };

/**
 * May so many persons register together, and what will they get?
 *
 * @param maySplit they agree that some get a place now and the others wait
 */
export function judgeParty(
  facts: RegistrationFacts,
  { persons, maySplit }: { persons: number; maySplit: boolean },
  now: Date,
): { judgement: Judgement; prospect: Prospect } {
  const none = { places: 0, waiting: 0, applying: 0 };
  const judgement = judgeRegistration(facts, now);
  if (!judgement.ok) return { judgement, prospect: none };
  if (persons < facts.minPersons)
    return { judgement: refused("registration.tooFewPersons", { min: facts.minPersons }), prospect: none };
  if (persons > facts.maxPersons)
    return { judgement: refused("registration.tooManyPersons", { max: facts.maxPersons }), prospect: none };
  const prospect = placesFor(facts, persons, maySplit, now);
  if (prospect) return { judgement: accepted, prospect };
  return { judgement: refused("registration.notEnoughPlaces", { persons }), prospect: none };
}

function placesFor(facts: RegistrationFacts, persons: number, maySplit: boolean, now: Date): Prospect | null {
  if (facts.approvalMode === "PLACE_ON_APPROVAL") return { places: 0, waiting: 0, applying: persons };
  const left = facts.someoneWaits ? 0 : Math.max(0, facts.placesLeft ?? Number.POSITIVE_INFINITY);
  if (left >= persons) return { places: persons, waiting: 0, applying: 0 };
  if (!facts.waitlistUntil || now >= facts.waitlistUntil) return null;
  const places = maySplit ? left : 0;
  return { places, waiting: persons - places, applying: 0 };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** The visitors' own steps that end with the event's beginning, and what a deadline that has passed is called. */
const lateCode: Partial<
  Record<RegistrationAction, "registration.holdExpired" | "registration.offerExpired">
> = {
  confirm: "registration.holdExpired",
  accept: "registration.offerExpired",
  reconfirm: "registration.holdExpired",
};

/**
 * May this be done at this moment? The state is the transitions' matter; here are the deadlines, and the event.
 *
 * @param by visitors act until the event begins; staff also later, for what was forgotten at the desk
 */
export function judgeMoment(
  action: RegistrationAction,
  registration: { state: RegistrationState; holdUntil: Date | null },
  event: { status: "DRAFT" | "PUBLISHED" | "CANCELLED"; startsAt: Date },
  by: "VISITOR" | "STAFF" | "SYSTEM",
  now: Date,
): Judgement {
  if (event.status === "CANCELLED" && action !== "cancelWithEvent") return refused("event.cancelled");
  const late = lateCode[action];
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
