import type { RefusalCode } from "../refusal.ts";
import type { Permission } from "../staff/permissions.ts";
import type { RegistrationState } from "./states.ts";

/** A person by the link to the registration, staff in the panel, or the clock and the waiting list. */
export type Agent = "VISITOR" | "STAFF" | "SYSTEM";

/** Everything about an action but its rule, which stands in `transitions`. */
type ActionRecord = {
  /** May ask for it. */
  by: readonly Agent[];
  /** Verb of the audit trail; where it depends on what the registration was and became, a function of both. */
  verb: string | ((before: RegistrationState, after: RegistrationState) => string);
  /** Needed by staff. */
  permission?: Permission;
  /** Takes something away: the person reads a reason, and staff have to give one. */
  reason?: true;
  /** Something is typed for it, or it is done to another one's; for the visitor's others one's own link is all that is needed. */
  input?: true;
  /** What an answer after the deadline is told. */
  late?: RefusalCode;
  /** What is said where `transitions` has no entry; without it `registration.notPossible`. */
  missing?: RefusalCode;
};

/** Everything that can happen to one person's registration after it was made. Staff see theirs in this order. */
const records = {
  confirm: { by: ["VISITOR"], verb: "confirmed", late: "registration.holdExpired" },
  accept: { by: ["VISITOR"], verb: "accepted", late: "registration.offerExpired" },
  // To an offer, or to a registration that was not confirmed: perhaps somebody else has made it.
  decline: { by: ["VISITOR"], verb: (before) => (before === "UNCONFIRMED" ? "notWanted" : "declined") },
  reconfirm: { by: ["VISITOR"], verb: "reconfirmed", late: "registration.holdExpired" },
  change: { by: ["VISITOR"], verb: "changed", input: true },
  // To somebody else, who has the place by confirming: nothing happens before.
  handOver: { by: ["VISITOR"], verb: "handedOver", input: true },
  // To that one, when the other keeps the place after all.
  withdrawHandOver: { by: ["VISITOR"], verb: "handOverWithdrawn", input: true },
  cancel: { by: ["VISITOR"], verb: "cancelled", missing: "registration.notCancellable" },
  approve: { by: ["STAFF"], verb: "approved", permission: "registration.decide" },
  reject: { by: ["STAFF"], verb: "rejected", permission: "registration.decide", reason: true },
  promote: {
    by: ["STAFF", "SYSTEM"],
    verb: (_, after) => (after === "OFFERED" ? "offered" : "promoted"),
    permission: "registration.decide",
  },
  reinstate: { by: ["STAFF"], verb: "reinstated", permission: "registration.decide" },
  cancelByOrganiser: {
    by: ["STAFF"],
    verb: "cancelled",
    permission: "registration.cancel",
    reason: true,
    missing: "registration.notCancellable",
  },
  askReconfirmation: { by: ["SYSTEM"], verb: "reconfirmationAsked" },
  askNewDate: { by: ["SYSTEM"], verb: "newDateAsked" },
  askAgain: {
    by: ["SYSTEM"],
    verb: (_, after) => (after === "OFFERED" ? "offered" : "reconfirmationAsked"),
  },
  runOut: {
    by: ["SYSTEM"],
    verb: (before, after) => (after === "CONFIRMED" ? "placeKept" : (ranOut[before] ?? "expired")),
  },
  cancelWithEvent: { by: ["SYSTEM"], verb: "cancelled" },
  // The category, or the dates that it is for, do not take place.
  cancelWithCategory: { by: ["SYSTEM"], verb: "cancelled" },
} as const satisfies Record<string, ActionRecord>;

export type RegistrationAction = keyof typeof records;
export const actions: Record<RegistrationAction, ActionRecord> = records;
export const registrationActions = Object.keys(records) as RegistrationAction[];

/** The actions that an agent may ask for. */
export type ActionOf<By extends Agent> = {
  [Action in RegistrationAction]: By extends (typeof records)[Action]["by"][number] ? Action : never;
}[RegistrationAction];

/** Of these the person reads a reason. */
export type ActionWithReason = {
  [Action in RegistrationAction]: (typeof records)[Action] extends { reason: true } ? Action : never;
}[RegistrationAction];

export function actionsOf<By extends Agent>(by: By): ActionOf<By>[] {
  return registrationActions.filter((action): action is ActionOf<By> => actions[action].by.includes(by));
}

/** The visitor's steps for which the link is enough. */
export type LinkStep = {
  [Action in ActionOf<"VISITOR">]: (typeof records)[Action] extends { input: true } ? never : Action;
}[ActionOf<"VISITOR">];
export const linkSteps = actionsOf("VISITOR").filter(
  (action): action is LinkStep => actions[action].input !== true,
);

/** @returns a value for each of the actions */
export function forEach<Action extends RegistrationAction, Value>(
  list: readonly Action[],
  value: (action: Action) => Value,
): Record<Action, Value> {
  return Object.fromEntries(list.map((action) => [action, value(action)])) as Record<Action, Value>;
}

export function needsReason(action: RegistrationAction): action is ActionWithReason {
  return actions[action].reason === true;
}

/** What the audit trail says of an action that led from one state to another. */
export function verbOf(
  action: RegistrationAction,
  before: RegistrationState,
  after: RegistrationState,
): string {
  const { verb } = actions[action];
  return typeof verb === "string" ? verb : verb(before, after);
}

const ranOut: Partial<Record<RegistrationState, string>> = {
  OFFERED: "offerLapsed",
  RECONFIRM_DUE: "notReconfirmed",
};
