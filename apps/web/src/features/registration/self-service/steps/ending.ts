import type { SelfServiceRegistration } from "../registration.ts";

/** What a person gives up, by the state: a place, the waiting, or an offer. Each has its own words. */
export type Ending = "cancel" | "leave" | "decline";

export function endingOf({ state }: Pick<SelfServiceRegistration, "state">): Ending {
  if (state === "OFFERED") return "decline";
  return state === "WAITLISTED" ? "leave" : "cancel";
}
