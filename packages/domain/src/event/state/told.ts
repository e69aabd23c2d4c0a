import { expectantStates, liveStates, type RegistrationState } from "../../registration/states.ts";

/** Whose registrations are told of what happens to the event: those that end with it, or those who count on it. */
export const toldStates = {
  cancel: liveStates,
  withdraw: expectantStates,
  postpone: expectantStates,
  resume: expectantStates,
} as const satisfies Record<string, readonly RegistrationState[]>;

export type TellingAction = keyof typeof toldStates;
