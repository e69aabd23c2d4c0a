import { accepted, type Judgement, refused } from "../refusal.ts";
import { isLive, type RegistrationState } from "./states.ts";

/** What the judgement needs to know of an event. Instants in UTC. */
export type RegistrationFacts = {
  status: "DRAFT" | "PUBLISHED" | "CANCELLED";
  startsAt: Date;
  mode: "HERE" | "EXTERNAL" | "NONE";
  opensAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  /** Places left in the fullest pool of the category; null is unlimited. */
  placesLeft: number | null;
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
  if (now >= closesAt) return refused("registration.closed", { closesAt: closesAt.toISOString() });
  if (facts.paused) return refused("registration.paused");
  if (facts.placesLeft !== null && facts.placesLeft <= 0) return refused("registration.full");
  return accepted;
}

/** The link of the first mail was used. Using it again is no error: the place is confirmed already. */
export function judgeConfirmation(
  registration: { state: RegistrationState; holdUntil: Date | null },
  now: Date,
): Judgement {
  if (registration.state === "CONFIRMED") return accepted;
  if (registration.state !== "UNCONFIRMED") return refused("registration.holdExpired");
  if (registration.holdUntil && now >= registration.holdUntil) return refused("registration.holdExpired");
  return accepted;
}

/** Somebody gives a place back, or staff take it back. Possible until the event begins; staff may do it later, too. */
export function judgeCancellation(
  registration: { state: RegistrationState },
  event: { startsAt: Date },
  by: "ATTENDEE" | "ORGANISER",
  now: Date,
): Judgement {
  if (!isLive(registration.state)) return refused("registration.notCancellable");
  if (by === "ATTENDEE" && now >= event.startsAt) return refused("event.ended");
  return accepted;
}
