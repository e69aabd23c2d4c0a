/** States of one person's registration; domain/registration/rules has the transitions. */
export type RegistrationState =
  | "UNCONFIRMED"
  | "PENDING"
  | "CONFIRMED"
  | "RECONFIRM_DUE"
  | "WAITLISTED"
  | "OFFERED"
  | "CANCELLED"
  | "REJECTED"
  | "EXPIRED";

/** Live: at most one per event and normalised address (the partial unique index names the same states). */
export const liveStates = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
] as const satisfies readonly RegistrationState[];

/** These count in every pool of their category. */
export const placeStates = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "OFFERED",
] as const satisfies readonly RegistrationState[];

export function isLive(state: RegistrationState): boolean {
  return (liveStates as readonly string[]).includes(state);
}

export function takesPlace(state: RegistrationState): boolean {
  return (placeStates as readonly string[]).includes(state);
}
