import type { RefusalCode } from "../../refusal.ts";
import type { RegistrationAction } from "../actions.ts";
import { isAttending, isLive, type RegistrationState } from "../states.ts";
import { type Circumstances, nextStep, type Standing, type Step } from "../transitions.ts";

// A companion is a registration of its own, with a place and a ticket. What happens to the contact happens to the
// companions who stand alike, and what ends the contact ends all of them.

/**
 * What becomes of a companion when something happened to its contact. Whoever joined later may stand differently, as on
 * the waiting list behind a contact who has a place, and is left there.
 *
 * @param contact where the contact stood, and where that one got to
 * @returns null: nothing
 */
export function alongWith(
  action: RegistrationAction,
  contact: { before: Standing; step: Step },
  companion: Standing,
  given: Circumstances,
): Step | null {
  if (!isLive(companion.state)) return null;
  const { before, step } = contact;
  if (isLive(before.state) && !isLive(step.state))
    return { state: step.state, holdsPlace: false, mail: null };
  if (!isAlike(before, companion)) return null;
  const own = nextStep(action, companion, given);
  if (typeof own === "string") return null;
  const moves = own.anew || own.state !== companion.state || own.holdsPlace !== companion.holdsPlace;
  return moves ? { ...own, mail: null } : null;
}

/** Do a contact and a companion stand alike, so that they get on together? */
export function isAlike(
  one: Pick<Standing, "state" | "holdsPlace">,
  other: Pick<Standing, "state" | "holdsPlace">,
): boolean {
  return one.state === other.state && one.holdsPlace === other.holdsPlace;
}

/** These give a companion something that the contact has to have first. */
const gives: readonly RegistrationAction[] = ["approve", "promote", "reinstate"];

/**
 * May this be done to a companion alone? Nobody has a place before the contact; an approval of somebody who then waits
 * beside the contact takes none.
 */
export function judgeAlone(
  action: RegistrationAction,
  contact: RegistrationState,
): Extract<RefusalCode, "registration.contactFirst"> | null {
  if (!gives.includes(action) || isAttending(contact)) return null;
  return action === "approve" && contact === "WAITLISTED" ? null : "registration.contactFirst";
}

/** A contact whose companions may become more: one whose address is sure, and who has no question to answer first. */
export function maySeekCompany(state: RegistrationState): boolean {
  return isAttending(state) || state === "PENDING" || state === "WAITLISTED";
}

/**
 * Where a companion stands who joins later. Behind a contact who waits, or applies without a place, it does the same; with
 * one who has a place it takes one if there is one, and staff look at it as at everybody.
 *
 * @param prospect what one more person would get now
 */
export function joining(
  contact: Pick<Standing, "state" | "holdsPlace">,
  prospect: { places: number; waiting: number; applying: number },
  { approvalMode }: Pick<Circumstances, "approvalMode">,
): { state: "CONFIRMED" | "PENDING" | "WAITLISTED"; holdsPlace: boolean } {
  if (contact.state === "WAITLISTED") return { state: "WAITLISTED", holdsPlace: false };
  if (!contact.holdsPlace || prospect.applying > 0) return { state: "PENDING", holdsPlace: false };
  if (prospect.places === 0) return { state: "WAITLISTED", holdsPlace: false };
  return approvalMode === "NONE" && contact.state !== "PENDING"
    ? { state: "CONFIRMED", holdsPlace: true }
    : { state: "PENDING", holdsPlace: true };
}
