/** States of one person's registration; domain/registration/transitions says which follows which. */
export const registrationStates = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
  "CANCELLED",
  "REJECTED",
  "EXPIRED",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Live: at most one per event and normalised address (the partial unique index names the same states). */
export const liveStates = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
] as const satisfies readonly RegistrationState[];

/** People in these states are expected at the event: each has a ticket, a calendar entry and the link to take part from afar. */
export const attendingStates = ["CONFIRMED", "RECONFIRM_DUE"] as const satisfies readonly RegistrationState[];

/**
 * People in these states count on the event: they come, or hope to. They are told when it moves; a person who has not
 * confirmed yet reads the new date when confirming.
 */
export const expectantStates = [
  "PENDING",
  ...attendingStates,
  "WAITLISTED",
  "OFFERED",
] as const satisfies readonly RegistrationState[];

/** In these a place is always held (the CHECK of the table says the same). */
const holdingStates = [
  "CONFIRMED",
  "RECONFIRM_DUE",
  "OFFERED",
] as const satisfies readonly RegistrationState[];

/** In these it depends on how they were reached: with a place, or to wait, or to apply for one. */
const openStates = ["UNCONFIRMED", "PENDING"] as const satisfies readonly RegistrationState[];

export function isLive(state: RegistrationState): boolean {
  return has(liveStates, state);
}

/**
 * Has somebody confirmed this registration's address? Of one that has ended it is certain where there was a place.
 *
 * @param registration `calendarSequence`: rises with each place that is won or lost
 */
export function isConfirmedAddress({
  state,
  calendarSequence,
}: {
  state: RegistrationState;
  calendarSequence: number;
}): boolean {
  return has(expectantStates, state) || (!isLive(state) && calendarSequence > 0);
}

/** What who named somebody may see of that person: of an end, that it is one, and nothing of how it came. */
export const namedStates = [...liveStates, "ENDED"] as const;
export type NamedState = (typeof namedStates)[number];

/**
 * @param state of the registration that was made; null: there was one already, and this looks like somebody who does not
 *   confirm
 * @param until by when the person could confirm
 */
export function namedState(state: RegistrationState | null, until: Date, now: Date): NamedState {
  if (state === null || state === "UNCONFIRMED") return now < until ? "UNCONFIRMED" : "ENDED";
  return liveStates.find((live) => live === state) ?? "ENDED";
}

export function isAttending(state: RegistrationState): boolean {
  return has(attendingStates, state);
}

export function alwaysHoldsPlace(state: RegistrationState): boolean {
  return has(holdingStates, state);
}

export function mayHoldPlace(state: RegistrationState): boolean {
  return has(holdingStates, state) || has(openStates, state);
}

function has(states: readonly RegistrationState[], state: RegistrationState): boolean {
  return states.includes(state);
}

/** The event's status, as far as registrations go by it. */
export type EventStanding = "DRAFT" | "PUBLISHED" | "CANCELLED" | "WITHDRAWN";
