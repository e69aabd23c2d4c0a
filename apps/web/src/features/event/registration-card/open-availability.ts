import type { OfferState } from "@podium/domain/event/rules";

/** The form can be filled in: for a place, for one of the last, or for the waiting list. */
export function isOpen(state: OfferState): boolean {
  return state === "open" || state === "almostFull" || state === "waitlist";
}
