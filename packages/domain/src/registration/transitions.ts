import type { RefusalCode } from "../refusal.ts";
import { actions, type RegistrationAction } from "./actions.ts";
import type { Room } from "./capacity/room.ts";
import type { RegistrationMailKind } from "./mails.ts";
import { MISSED_OFFERS_MAX, type RegistrationPolicy } from "./policy.ts";
import type { RegistrationState } from "./states.ts";

/** What is known of the registration that something happens to. */
export type Standing = {
  state: RegistrationState;
  holdsPlace: boolean;
  approved: boolean;
  missedOffers: number;
  /** Asked about a new date: no answer keeps the place. */
  silenceKeeps?: boolean;
};

export type Circumstances = Pick<RegistrationPolicy, "approvalMode" | "approveAgain" | "waitlistPolicy"> & {
  room: Room;
};

/** Where a registration gets to. A deadline is the business of `deadlines`; here stands only which one. */
export type Step = {
  state: RegistrationState;
  holdsPlace: boolean;
  mail: RegistrationMailKind | null;
  /** Staff have agreed: nobody is asked a second time. False: what they agreed to is not so any more. */
  approved?: boolean;
  /** Goes to the end of the queue. */
  queued?: true;
  missedOffer?: true;
  /** The same once more, with a new deadline. */
  anew?: true;
};

type Rule = (standing: Standing, given: Circumstances) => Step | RefusalCode;

const ended =
  (mail: RegistrationMailKind | null, state: RegistrationState = "CANCELLED"): Rule =>
  () => ({ state, holdsPlace: false, mail });

/** A place is there: is it the person's at once, or do staff look at it first? */
const seated =
  (mail: RegistrationMailKind): Rule =>
  ({ approved }, { approvalMode }) =>
    approved || approvalMode === "NONE"
      ? { state: "CONFIRMED", holdsPlace: true, mail }
      : { state: "PENDING", holdsPlace: true, mail: "registration.pending" };

const waits = (mail: RegistrationMailKind): Step => ({ state: "WAITLISTED", holdsPlace: false, mail });

/** Nothing to do, and no error: a link that is used twice, a button that is pressed twice. */
const already: Rule = ({ state, holdsPlace }) => ({ state, holdsPlace, mail: null });

/** Without a kept place there is one while one is free that nobody waits for; later, there is the waiting list. */
const confirm: Rule = (standing, given) => {
  if (!standing.holdsPlace && given.approvalMode === "PLACE_ON_APPROVAL" && !standing.approved)
    return { state: "PENDING", holdsPlace: false, mail: "registration.pending" };
  if (standing.holdsPlace || given.room === "free") return seated("registration.confirmed")(standing, given);
  return given.waitlistPolicy === "OFF" ? "registration.full" : waits("registration.waitlisted");
};

const approve: Rule = (standing, { room, waitlistPolicy }) => {
  if (standing.holdsPlace || room === "free")
    return { state: "CONFIRMED", holdsPlace: true, mail: "registration.approved", approved: true };
  if (waitlistPolicy === "OFF") return "registration.full";
  return { ...waits("registration.waitlisted"), approved: true, queued: true };
};

/** Out of the queue by a place that became free, or by staff out of order. */
const promote: Rule = (standing, given) => {
  if (given.room === "full") return "registration.full";
  if (given.waitlistPolicy === "OFFER")
    return { state: "OFFERED", holdsPlace: true, mail: "registration.offered" };
  return seated("registration.promoted")(standing, given);
};

const reinstate: Rule = (_, { room }) => {
  if (room === "full") return "registration.full";
  if (room === "waited") return "registration.somebodyWaits";
  return { state: "CONFIRMED", holdsPlace: true, mail: "registration.reinstated", approved: true };
};

const change: Rule = ({ state, holdsPlace }, { approvalMode, approveAgain }) => {
  if (!approveAgain || approvalMode === "NONE") return { state, holdsPlace, mail: "registration.changed" };
  return state === "CONFIRMED" || state === "RECONFIRM_DUE"
    ? { state: "PENDING", holdsPlace, mail: "registration.pending" }
    : // A waiting person goes on waiting, and is looked at when there is a place.
      { state, holdsPlace, mail: "registration.changed", approved: false };
};

const offerRunsOut: Rule = ({ missedOffers }) =>
  missedOffers + 1 < MISSED_OFFERS_MAX
    ? { ...waits("registration.offerLapsed"), queued: true, missedOffer: true }
    : { state: "EXPIRED", holdsPlace: false, mail: "registration.offerLapsed", missedOffer: true };

/** A new date was not this person's doing. */
const questionRunsOut: Rule = (standing, given) =>
  standing.silenceKeeps
    ? { state: "CONFIRMED", holdsPlace: true, mail: null }
    : ended("registration.notReconfirmed")(standing, given);

const asked = (mail: RegistrationMailKind): Step => ({ state: "RECONFIRM_DUE", holdsPlace: true, mail });

const everyLive = (rule: Rule) => ({
  UNCONFIRMED: rule,
  PENDING: rule,
  CONFIRMED: rule,
  RECONFIRM_DUE: rule,
  WAITLISTED: rule,
  OFFERED: rule,
});

/**
 * The life of a registration: action × state → where it gets to, or why it may not. A pair that is missing is refused
 * with `registration.notPossible`.
 */
export const transitions: Record<RegistrationAction, Partial<Record<RegistrationState, Rule>>> = {
  confirm: {
    UNCONFIRMED: confirm,
    PENDING: already,
    CONFIRMED: already,
    RECONFIRM_DUE: already,
    WAITLISTED: already,
    OFFERED: already,
    EXPIRED: () => "registration.holdExpired",
    CANCELLED: () => "registration.ended",
    REJECTED: () => "registration.ended",
  },
  accept: {
    OFFERED: seated("registration.confirmed"),
    CONFIRMED: already,
    RECONFIRM_DUE: already,
    PENDING: already,
    WAITLISTED: () => "registration.offerExpired",
    EXPIRED: () => "registration.offerExpired",
  },
  decline: {
    // Who wants nothing of it wants no mail about it either.
    UNCONFIRMED: ended(null),
    OFFERED: ended("registration.cancelledByAttendee"),
    CANCELLED: already,
    EXPIRED: already,
  },
  reconfirm: {
    RECONFIRM_DUE: () => ({ state: "CONFIRMED", holdsPlace: true, mail: "registration.confirmed" }),
    CONFIRMED: already,
    CANCELLED: () => "registration.ended",
  },
  change: everyLive(change),
  handOver: {
    CONFIRMED: ended("registration.handedOver"),
    RECONFIRM_DUE: ended("registration.handedOver"),
  },
  // Nobody who has not confirmed yet is written to once more.
  withdrawHandOver: { UNCONFIRMED: ended(null) },
  cancel: { ...everyLive(ended("registration.cancelledByAttendee")), CANCELLED: already },
  approve: { PENDING: approve },
  reject: {
    PENDING: ended("registration.rejected", "REJECTED"),
    WAITLISTED: ended("registration.rejected", "REJECTED"),
  },
  reinstate: { CANCELLED: reinstate, REJECTED: reinstate, EXPIRED: reinstate },
  cancelByOrganiser: everyLive(ended("registration.cancelledByOrganiser")),
  promote: { WAITLISTED: promote },
  askReconfirmation: {
    CONFIRMED: () => asked("registration.reconfirm"),
  },
  // Also of those who still owe the answer about the former date.
  askNewDate: {
    CONFIRMED: () => ({ ...asked("registration.rescheduled"), anew: true }),
    RECONFIRM_DUE: () => ({ ...asked("registration.rescheduled"), anew: true }),
  },
  // Of those whom the question did not reach in time.
  askAgain: {
    OFFERED: () => ({ state: "OFFERED", holdsPlace: true, mail: "registration.offered", anew: true }),
    RECONFIRM_DUE: () => ({ ...asked("registration.reconfirm"), anew: true }),
  },
  runOut: {
    UNCONFIRMED: () => ({ state: "EXPIRED", holdsPlace: false, mail: null }),
    OFFERED: offerRunsOut,
    RECONFIRM_DUE: questionRunsOut,
  },
  cancelWithEvent: everyLive(ended("registration.eventCancelled")),
  cancelWithCategory: everyLive(ended("registration.categoryCancelled")),
};

/** @returns the step, or the code of the refusal */
export function nextStep(
  action: RegistrationAction,
  standing: Standing,
  given: Circumstances,
): Step | RefusalCode {
  const rule = transitions[action][standing.state];
  return rule ? rule(standing, given) : (actions[action].missing ?? "registration.notPossible");
}
