import { describe, expect, it } from "vitest";
import { staffRoles } from "../staff/permissions.ts";
import { needsReason } from "./actions.ts";
import { mayAct, mayBeWrittenTo, staffActionsIn } from "./staff-rules.ts";
import { actInput, staffActions } from "./staff-schema.ts";
import { liveStates, registrationStates } from "./states.ts";

const eventId = "0b2f9a2c-7f0d-4a52-9d3b-4f2f6a8f1c11";

describe("what staff can do", () => {
  it("is offered where the table of states has it", () => {
    expect(staffActionsIn("PENDING")).toEqual(["approve", "reject", "cancelByOrganiser"]);
    expect(staffActionsIn("WAITLISTED")).toEqual(["reject", "promote", "cancelByOrganiser"]);
    expect(staffActionsIn("CANCELLED")).toEqual(["reinstate"]);
    for (const state of liveStates) expect(staffActionsIn(state)).toContain("cancelByOrganiser");
  });

  it("belongs to those who lead the event, whatever it is", () => {
    for (const action of staffActions) {
      expect(staffRoles.filter((role) => mayAct([role], action))).toEqual(["ADMINISTRATOR", "EVENT_LEAD"]);
    }
  });

  it("takes nothing away without a reason", () => {
    for (const action of staffActions) {
      const without = { eventId, action, registrationIds: [eventId] };
      expect(actInput.safeParse(without).success).toBe(!needsReason(action));
      expect(actInput.safeParse({ ...without, reason: "  " }).success).toBe(!needsReason(action));
      expect(actInput.safeParse({ ...without, reason: "Doppelt" }).success).toBe(true);
    }
  });
});

it("nobody writes to an address that was never confirmed", () => {
  const silent = (missedOffers: number, endedUnconfirmed = false) =>
    registrationStates.filter((state) => !mayBeWrittenTo({ state, missedOffers, endedUnconfirmed }));
  expect(silent(0)).toEqual(["UNCONFIRMED", "EXPIRED"]);
  expect(silent(2)).toEqual(["UNCONFIRMED"]);
  expect(silent(0, true)).toEqual(["UNCONFIRMED", "CANCELLED", "REJECTED", "EXPIRED"]);
});
