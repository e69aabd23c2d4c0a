import { may, type Permission, type StaffRole } from "../staff/permissions.ts";
import { type StaffAction, staffActions } from "./staff-schema.ts";
import { isLive, type RegistrationState } from "./states.ts";
import { transitions } from "./transitions.ts";

const permissionOf: Record<StaffAction, Permission> = {
  approve: "registration.decide",
  reject: "registration.decide",
  promote: "registration.decide",
  reinstate: "registration.decide",
  cancelByOrganiser: "registration.cancel",
};

/** May somebody with these roles do it at all? */
export function mayAct(roles: readonly StaffRole[], action: StaffAction): boolean {
  return may(roles, permissionOf[action]);
}

/** What can be done with a registration in this state, as far as the state goes; places and deadlines are judged later. */
export function staffActionsIn(state: RegistrationState): StaffAction[] {
  return staffActions.filter((action) => transitions[action][state] !== undefined);
}

/**
 * May staff write to this person's address, or send a ticket there? Until somebody has confirmed an address it may be
 * anybody's: whoever typed it in could make the body write to strangers. Whoever was offered a place had confirmed it
 * before.
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
