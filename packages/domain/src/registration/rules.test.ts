import { describe, expect, test } from "vitest";
import { accepted } from "../refusal.ts";
import { fullestPool, holdEnd, registrationFacts } from "./facts.ts";
import { judgeCancellation, judgeConfirmation, judgeRegistration, type RegistrationFacts } from "./rules.ts";
import { isLive, liveStates, placeStates, type RegistrationState, takesPlace } from "./states.ts";

const now = new Date("2026-11-21T12:00:00Z");
const before = new Date("2026-11-21T11:59:59Z");
const after = new Date("2026-11-21T12:00:01Z");
const tomorrow = new Date("2026-11-22T12:00:00Z");

const open: RegistrationFacts = {
  status: "PUBLISHED",
  startsAt: tomorrow,
  mode: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  placesLeft: null,
};

const states: RegistrationState[] = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
  "CANCELLED",
  "REJECTED",
  "EXPIRED",
];

describe("judgeRegistration", () => {
  test.each<[string, Partial<RegistrationFacts>]>([
    ["without a limit", {}],
    ["with one place left", { placesLeft: 1 }],
    ["from the very instant it opens", { opensAt: now }],
    ["until just before it closes", { closesAt: after }],
  ])("lets register %s", (_, facts) => {
    expect(judgeRegistration({ ...open, ...facts }, now)).toEqual(accepted);
  });

  test.each<[Partial<RegistrationFacts>, string]>([
    [{ status: "DRAFT" }, "event.notFound"],
    [{ status: "CANCELLED" }, "event.cancelled"],
    [{ mode: "EXTERNAL" }, "registration.elsewhere"],
    [{ mode: "NONE" }, "registration.none"],
    [{ opensAt: after }, "registration.notYetOpen"],
    [{ closesAt: now }, "registration.closed"],
    [{ closesAt: before }, "registration.closed"],
    [{ startsAt: now }, "registration.closed"],
    [{ paused: true }, "registration.paused"],
    [{ placesLeft: 0 }, "registration.full"],
    [{ placesLeft: -1 }, "registration.full"],
    [{ status: "CANCELLED", placesLeft: 0, paused: true, mode: "NONE" }, "event.cancelled"],
    [{ closesAt: before, placesLeft: 0 }, "registration.closed"],
  ])("refuses %j with %s", (facts, code) => {
    expect(judgeRegistration({ ...open, ...facts }, now)).toMatchObject({ ok: false, code });
  });

  test("says when it opens and when it closed, as instants", () => {
    expect(judgeRegistration({ ...open, opensAt: after }, now)).toMatchObject({
      details: { opensAt: after.toISOString() },
    });
    expect(judgeRegistration({ ...open, closesAt: before }, now)).toMatchObject({
      details: { closesAt: before.toISOString() },
    });
  });
});

describe("judgeConfirmation", () => {
  test.each(states)("%s: only a live hold or a confirmed place goes through", (state) => {
    const possible = state === "UNCONFIRMED" || state === "CONFIRMED";
    expect(judgeConfirmation({ state, holdUntil: after }, now).ok).toBe(possible);
  });

  test("a hold ends at its very instant", () => {
    expect(judgeConfirmation({ state: "UNCONFIRMED", holdUntil: now }, now)).toMatchObject({
      code: "registration.holdExpired",
    });
    expect(judgeConfirmation({ state: "UNCONFIRMED", holdUntil: after }, now)).toEqual(accepted);
  });

  test("confirming again is no error, whatever became of the hold", () => {
    expect(judgeConfirmation({ state: "CONFIRMED", holdUntil: null }, now)).toEqual(accepted);
  });
});

describe("judgeCancellation", () => {
  test.each(states)("%s: what is live can be cancelled, what has ended cannot", (state) => {
    for (const by of ["ATTENDEE", "ORGANISER"] as const) {
      expect(judgeCancellation({ state }, { startsAt: tomorrow }, by, now).ok).toBe(isLive(state));
    }
  });

  test("attendees cancel until the event begins, organisers later, too", () => {
    const begun = { startsAt: now };
    expect(judgeCancellation({ state: "CONFIRMED" }, begun, "ATTENDEE", now)).toMatchObject({
      code: "event.ended",
    });
    expect(judgeCancellation({ state: "CONFIRMED" }, begun, "ORGANISER", now)).toEqual(accepted);
  });
});

describe("states", () => {
  test("whoever holds a place is live; who waits is live without a place", () => {
    expect(placeStates.every(isLive)).toBe(true);
    expect(liveStates.filter((state) => !takesPlace(state))).toEqual(["WAITLISTED"]);
  });
});

describe("registrationFacts", () => {
  const event = { ...open, opensAt: before, closesAt: tomorrow };
  const category = { opensAt: null, closesAt: null, paused: false, pools: [] };

  test("a category's own window goes before the event's, a pause of either holds", () => {
    expect(registrationFacts({ event, category })).toMatchObject({
      opensAt: before,
      closesAt: tomorrow,
      paused: false,
    });
    expect(
      registrationFacts({ event, category: { ...category, closesAt: after, paused: true } }),
    ).toMatchObject({
      opensAt: before,
      closesAt: after,
      paused: true,
    });
    expect(registrationFacts({ event: { ...event, paused: true }, category })).toMatchObject({
      paused: true,
    });
  });

  test("without a category there is nothing to register for here", () => {
    expect(registrationFacts({ event, category: null }).mode).toBe("NONE");
    expect(registrationFacts({ event: { ...event, mode: "EXTERNAL" }, category: null }).mode).toBe(
      "EXTERNAL",
    );
  });

  test("the fullest pool decides; no limit is not zero places", () => {
    expect(fullestPool([])).toBeNull();
    expect(fullestPool([{ size: null, taken: 5 }])).toBeNull();
    expect(
      fullestPool([
        { size: null, taken: 5 },
        { size: 10, taken: 7 },
        { size: 4, taken: 3 },
      ]),
    ).toEqual({ size: 4, placesLeft: 1 });
  });
});

describe("holdEnd", () => {
  test("a hold lasts its minutes, but not beyond the beginning", () => {
    expect(holdEnd({ holdMinutes: 60, startsAt: tomorrow }, now)).toEqual(new Date("2026-11-21T13:00:00Z"));
    expect(holdEnd({ holdMinutes: 60 * 48, startsAt: tomorrow }, now)).toEqual(tomorrow);
  });
});
