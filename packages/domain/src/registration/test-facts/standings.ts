import type { Room } from "../capacity/room.ts";
import { approvalModes, waitlistPolicies } from "../policy.ts";
import { alwaysHoldsPlace, mayHoldPlace, type RegistrationState } from "../states.ts";
import type { Circumstances, Standing } from "../transitions.ts";

export type Case = Standing & Circumstances;

const rooms: readonly Room[] = ["free", "waited", "full"];

/** Everything a registration in this state can be, under every policy. */
export function cases(state: RegistrationState): Case[] {
  const holding = alwaysHoldsPlace(state) ? [true] : mayHoldPlace(state) ? [true, false] : [false];
  return product<Case>({
    state: [state],
    holdsPlace: holding,
    approved: [true, false],
    missedOffers: [0, 1],
    silenceKeeps: [false, true],
    approvalMode: approvalModes,
    approveAgain: [true, false],
    waitlistPolicy: waitlistPolicies,
    room: rooms,
  });
}

function product<Row extends object>(lists: { [Key in keyof Row]: readonly Row[Key][] }): Row[] {
  return Object.entries(lists).reduce<object[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => (values as readonly unknown[]).map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row[];
}
