import { may, type StaffRole } from "../staff/permissions.ts";
import { actions } from "./actions.ts";
import { type StaffAction, staffActions } from "./staff-schema.ts";
import { isLive, type RegistrationState } from "./states.ts";
import { transitions } from "./transitions.ts";

/** May somebody with these roles do it at all? */
export function mayAct(roles: readonly StaffRole[], action: StaffAction): boolean {
  const { permission } = actions[action];
  return permission !== undefined && may(roles, permission);
}

/** What can be done with a registration in this state, as far as the state goes; places and deadlines are judged later. */
export function staffActionsIn(state: RegistrationState): StaffAction[] {
  return staffActions.filter((action) => transitions[action][state] !== undefined);
}

/**
 * May staff write to this person's address, or send a ticket there? Until somebody has confirmed an address it may be
 * anybody's: by typing it in, one could make the organisation write to strangers. A person who was offered a place had
 * confirmed the address before.
 *
 * @param registration `endedUnconfirmed`: it was over before the address was confirmed
 */
export function mayBeWrittenTo({
  state,
  missedOffers,
  endedUnconfirmed,
}: {
  state: RegistrationState;
  missedOffers: number;
  endedUnconfirmed: boolean;
}): boolean {
  if (isLive(state)) return state !== "UNCONFIRMED";
  return !endedUnconfirmed && (state !== "EXPIRED" || missedOffers > 0);
}
