import type { RegistrationState } from "@podium/domain/registration/states";

/** The sentence for a registration's state, by its key in the catalogue. */
export type StateText =
  | RegistrationState
  | "UNCONFIRMED_WAITING"
  | "UNCONFIRMED_NO_PLACE"
  | "UNCONFIRMED_APPLYING"
  | "PENDING_APPLYING"
  | "OFFERED_RESTING"
  | "RECONFIRM_DUE_RESTING"
  | "RECONFIRM_DUE_KEPT"
  | "OVERDUE"
  | "PAST"
  | "CANCELLED_BY_ORGANISER"
  | "CANCELLED_BY_EVENT"
  | "CANCELLED_BY_CATEGORY"
  | "CANCELLED_BY_SYSTEM";

type Stand = {
  state: RegistrationState;
  holdsPlace: boolean;
  /** Null while the event has no date: the time to answer rests. */
  holdUntil: string | null;
  /** No answer keeps the place. */
  silenceKeeps: boolean;
  onConfirmation: boolean;
  applying: boolean;
  cancelledBy: "ATTENDEE" | "ORGANISER" | "EVENT" | "SYSTEM" | null;
  can: { confirm: boolean; accept: boolean; reconfirm: boolean };
  event: { startsAt: string; endsAt: string; cancelled: boolean };
};

/** @param now the moment of looking: an event that is over is no longer looked forward to */
export function stateText(
  { state, holdsPlace, holdUntil, silenceKeeps, onConfirmation, applying, cancelledBy, can, event }: Stand,
  now: Date,
): StateText {
  // A question that nobody ended before the event began has no deadline any more: the place is kept.
  const begun = new Date(event.startsAt) <= now;
  switch (state === "RECONFIRM_DUE" && begun ? "CONFIRMED" : state) {
    case "UNCONFIRMED":
      if (!can.confirm && !event.cancelled) return "OVERDUE";
      if (holdsPlace) return "UNCONFIRMED";
      if (applying) return "UNCONFIRMED_APPLYING";
      return onConfirmation ? "UNCONFIRMED_NO_PLACE" : "UNCONFIRMED_WAITING";
    case "OFFERED":
      if (holdUntil === null && can.accept) return "OFFERED_RESTING";
      return can.accept || event.cancelled ? "OFFERED" : "OVERDUE";
    case "RECONFIRM_DUE":
      if (holdUntil === null && !event.cancelled) return "RECONFIRM_DUE_RESTING";
      if (silenceKeeps && can.reconfirm) return "RECONFIRM_DUE_KEPT";
      return can.reconfirm || event.cancelled ? "RECONFIRM_DUE" : "OVERDUE";
    case "PENDING":
      return holdsPlace ? "PENDING" : "PENDING_APPLYING";
    case "CONFIRMED":
      return new Date(event.endsAt) <= now ? "PAST" : "CONFIRMED";
    case "CANCELLED":
      // The event takes place, only without what was chosen.
      if (cancelledBy === "EVENT" && !event.cancelled) return "CANCELLED_BY_CATEGORY";
      return cancelledBy === null || cancelledBy === "ATTENDEE" ? "CANCELLED" : `CANCELLED_BY_${cancelledBy}`;
    default:
      return state;
  }
}

/** Its time is over, but its state does not say so yet. It is shown as ended. */
export function shownState({ state }: Pick<Stand, "state">, text: StateText): RegistrationState {
  if (text === "OVERDUE") return "EXPIRED";
  return text === "CONFIRMED" ? text : state;
}
