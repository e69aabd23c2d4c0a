import type { AvailabilityState } from "@podium/domain/event/availability";

/** The form can be filled in: for a place, for one of the last, or for the waiting list. */
export function isOpen(state: AvailabilityState): state is "open" | "almostFull" | "waitlist" {
  return state === "open" || state === "almostFull" || state === "waitlist";
}

/** One can register, only not here. */
export function isOpenElsewhere(state: AvailabilityState): boolean {
  return ["external", "email", "phone", "post", "counter"].includes(state);
}
