import { describe, expect, test } from "vitest";
import { accepted } from "../refusal.ts";
import { actionsOf, registrationActions } from "./actions.ts";
import { judgeMoment, judgeParty, judgeRegistration, type RegistrationFacts, toldDeadline } from "./rules.ts";
import { isLive, registrationStates } from "./states.ts";

const now = new Date("2026-11-21T12:00:00Z");
const before = new Date("2026-11-21T11:59:59Z");
const after = new Date("2026-11-21T12:00:01Z");
const tomorrow = new Date("2026-11-22T12:00:00Z");

const open: RegistrationFacts = {
  status: "PUBLISHED",
  unpublished: false,
  postponed: false,
  startsAt: tomorrow,
  cancelled: null,
  channel: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  someoneWaits: false,
  placesLeft: null,
  minPersons: 1,
  maxPersons: 20,
  companions: "NONE",
};

describe("the deadline", () => {
  const told = (facts: Partial<RegistrationFacts>, wouldWait = false) =>
    toldDeadline({ ...open, ...facts }, wouldWait);

  test("T5 · is the one that ends registration: what was set, and here never beyond the beginning", () => {
    expect(told({ closesAt: after })).toEqual(after);
    expect(told({ closesAt: tomorrow, startsAt: after })).toEqual(after);
    const closed = { code: "registration.closed", details: { closesAt: after.toISOString() } };
    for (const [facts, refusal] of [
      [{ closesAt: after }, closed],
      [{ closesAt: tomorrow, startsAt: after }, { code: "registration.begun" }],
    ] as const) {
      const last = new Date(after.getTime() - 1);
      expect(judgeRegistration({ ...open, ...facts }, last)).toEqual(accepted);
      expect(judgeRegistration({ ...open, ...facts }, after)).toMatchObject(refusal);
    }
  });

  test("is not said where none was set, or nobody has to register", () => {
    expect(told({})).toBeNull();
    expect(judgeRegistration(open, tomorrow)).toMatchObject({ code: "registration.begun" });
    expect(told({ channel: "EMAIL" })).toBeNull();
    expect(told({ channel: "EMAIL", closesAt: tomorrow, startsAt: after })).toEqual(tomorrow);
    expect(told({ channel: "NONE", closesAt: after })).toBeNull();
  });

  test("T6 · of those who would wait is the end of joining the waiting list, if that comes first", () => {
    expect(told({ waitlistUntil: after }, true)).toEqual(after);
    expect(told({ waitlistUntil: after }, false)).toBeNull();
    expect(told({ waitlistUntil: tomorrow, closesAt: after }, true)).toEqual(after);
    const full = { ...open, placesLeft: 0, waitlistUntil: after };
    expect(judgeRegistration(full, now)).toEqual(accepted);
    expect(judgeRegistration(full, after)).toMatchObject({ ok: false });
  });
});

describe("judgeRegistration", () => {
  test.each<[string, Partial<RegistrationFacts>]>([
    ["without a limit", {}],
    ["with one place left", { placesLeft: 1 }],
    ["from the very instant it opens", { opensAt: now }],
    ["until just before it closes", { closesAt: after }],
    ["when it is full, but has a waiting list", { placesLeft: 0, waitlistUntil: after }],
    ["when places are free, but others wait for them", { someoneWaits: true, waitlistUntil: after }],
    [
      "when it is full, but places are given on approval",
      { placesLeft: 0, approvalMode: "PLACE_ON_APPROVAL" },
    ],
  ])("lets register %s", (_, facts) => {
    expect(judgeRegistration({ ...open, ...facts }, now)).toEqual(accepted);
  });

  test.each<[Partial<RegistrationFacts>, string]>([
    [{ status: "DRAFT" }, "event.notFound"],
    [{ status: "CANCELLED" }, "event.cancelled"],
    [{ status: "WITHDRAWN" }, "event.offline"],
    [{ unpublished: true }, "event.offline"],
    [{ status: "CANCELLED", unpublished: true }, "event.cancelled"],
    [{ channel: null, closesAt: before }, "registration.notOffered"],
    [{ channel: "EXTERNAL" }, "registration.elsewhere"],
    [{ channel: "EMAIL" }, "registration.byEmail"],
    [{ channel: "PHONE" }, "registration.byPhone"],
    [{ channel: "POST" }, "registration.byPost"],
    [{ channel: "COUNTER" }, "registration.atCounter"],
    [{ channel: "EMAIL", closesAt: now }, "registration.closed"],
    [{ channel: "EMAIL", opensAt: after }, "registration.notYetOpen"],
    [{ channel: "EMAIL", startsAt: before }, "registration.byEmail"],
    [{ channel: "NONE" }, "registration.none"],
    [{ channel: "NONE", closesAt: before }, "registration.none"],
    [{ opensAt: after }, "registration.notYetOpen"],
    [{ closesAt: now }, "registration.closed"],
    [{ closesAt: before }, "registration.closed"],
    [{ startsAt: now }, "registration.begun"],
    [{ startsAt: now, closesAt: tomorrow }, "registration.begun"],
    [{ paused: true }, "registration.paused"],
    [{ placesLeft: 0 }, "registration.full"],
    [{ placesLeft: -1 }, "registration.full"],
    [{ placesLeft: 1, minPersons: 2 }, "registration.full"],
    [{ placesLeft: 0, approvalMode: "PLACE_KEPT" }, "registration.full"],
    [{ placesLeft: 0, waitlistUntil: now }, "registration.full"],
    [{ placesLeft: 5, someoneWaits: true, waitlistUntil: now }, "registration.full"],
    [{ status: "CANCELLED", placesLeft: 0, paused: true, channel: "NONE" }, "event.cancelled"],
    [{ closesAt: before, placesLeft: 0 }, "registration.closed"],
  ])("refuses %j with %s", (facts, code) => {
    expect(judgeRegistration({ ...open, ...facts }, now)).toMatchObject({ ok: false, code });
  });

  test("says when it opens and when it closed, as instants; the beginning closes it at the latest", () => {
    const details = (facts: Partial<RegistrationFacts>) => judgeRegistration({ ...open, ...facts }, now);
    expect(details({ opensAt: after })).toMatchObject({ details: { opensAt: after.toISOString() } });
    expect(details({ closesAt: before })).toMatchObject({ details: { closesAt: before.toISOString() } });
    // Nobody set that instant, so none is told.
    expect(details({ startsAt: before, closesAt: tomorrow })).toEqual({
      ok: false,
      code: "registration.begun",
    });
  });
});

describe("judgeParty", () => {
  const party = (facts: Partial<RegistrationFacts>, persons: number, maySplit = false) =>
    judgeParty({ ...open, ...facts }, { persons, maySplit }, now);

  test.each<[string, Partial<RegistrationFacts>, number, boolean, [number, number, number]]>([
    ["everybody gets a place while there are enough", { placesLeft: 3 }, 3, false, [3, 0, 0]],
    ["no limit is enough for all", {}, 20, false, [20, 0, 0]],
    [
      "those for whom it is too few wait together",
      { placesLeft: 2, waitlistUntil: after },
      3,
      false,
      [0, 3, 0],
    ],
    [
      "who agrees to be split takes what is there",
      { placesLeft: 2, waitlistUntil: after },
      3,
      true,
      [2, 1, 0],
    ],
    [
      "what is there belongs to those who wait",
      { placesLeft: 9, someoneWaits: true, waitlistUntil: after },
      1,
      true,
      [0, 1, 0],
    ],
    [
      "a place that is kept for an application is a place",
      { placesLeft: 1, approvalMode: "PLACE_KEPT" },
      1,
      false,
      [1, 0, 0],
    ],
    [
      "places on approval are applied for, however many there are",
      { placesLeft: 0, approvalMode: "PLACE_ON_APPROVAL" },
      2,
      false,
      [0, 0, 2],
    ],
  ])("%s", (_, facts, persons, maySplit, [places, waiting, applying]) => {
    expect(party(facts, persons, maySplit)).toEqual({
      judgement: accepted,
      prospect: { places, waiting, applying, onConfirmation: 0 },
    });
  });

  test.each<[Partial<RegistrationFacts>, number, boolean, string, object]>([
    [{ minPersons: 2 }, 1, false, "registration.tooFewPersons", { min: 2 }],
    [{ maxPersons: 2 }, 3, false, "registration.tooManyPersons", { max: 2 }],
    [{ placesLeft: 2 }, 3, false, "registration.notEnoughPlaces", { persons: 3 }],
    [{ placesLeft: 2 }, 3, true, "registration.notEnoughPlaces", { persons: 3 }],
    [{ placesLeft: 2, waitlistUntil: now }, 3, true, "registration.notEnoughPlaces", { persons: 3 }],
  ])("refuses with %j so many as %i (split: %s): %s", (facts, persons, maySplit, code, details) => {
    expect(party(facts, persons, maySplit)).toEqual({
      judgement: { ok: false, code, details },
      prospect: { places: 0, waiting: 0, applying: 0, onConfirmation: 0 },
    });
  });

  test("what is closed for one is closed for many, with the same words", () => {
    for (const facts of [{ paused: true }, { closesAt: now }, { status: "CANCELLED" as const }]) {
      expect(party(facts, 3).judgement).toEqual(judgeRegistration({ ...open, ...facts }, now));
    }
  });
});

describe("judgeMoment", () => {
  const published = { status: "PUBLISHED" as const, startsAt: tomorrow };
  const begun = { status: "PUBLISHED" as const, startsAt: now };

  test.each([
    ["confirm", "UNCONFIRMED", "registration.holdExpired"],
    ["accept", "OFFERED", "registration.offerExpired"],
    ["reconfirm", "RECONFIRM_DUE", "registration.holdExpired"],
  ] as const)("%s is in time until its deadline, and too late at its very instant", (action, state, code) => {
    expect(judgeMoment(action, { state, holdUntil: after }, published, "VISITOR", now)).toEqual(accepted);
    expect(judgeMoment(action, { state, holdUntil: now }, published, "VISITOR", now)).toMatchObject({ code });
  });

  test("a deadline of before does not matter once it was kept", () => {
    const confirmed = { state: "CONFIRMED" as const, holdUntil: before };
    expect(judgeMoment("confirm", confirmed, published, "VISITOR", now)).toEqual(accepted);
  });

  test("nothing runs out before its time", () => {
    const offered = (holdUntil: Date | null) => ({ state: "OFFERED" as const, holdUntil });
    expect(judgeMoment("runOut", offered(now), published, "SYSTEM", now)).toEqual(accepted);
    for (const early of [after, null]) {
      expect(judgeMoment("runOut", offered(early), published, "SYSTEM", now)).toMatchObject({
        code: "registration.notPossible",
      });
    }
  });

  test.each(actionsOf("VISITOR"))("%s is the visitor's until the event begins", (action) => {
    for (const state of registrationStates.filter(isLive)) {
      const standing = { state, holdUntil: after };
      expect(judgeMoment(action, standing, published, "VISITOR", now)).toEqual(accepted);
      expect(judgeMoment(action, standing, begun, "VISITOR", now)).toMatchObject({ code: "event.ended" });
    }
  });

  test("staff act also later, for what was forgotten at the desk", () => {
    for (const action of ["cancelByOrganiser", "approve", "reinstate"] as const) {
      const standing = { state: "PENDING" as const, holdUntil: null };
      expect(judgeMoment(action, standing, begun, "STAFF", now)).toEqual(accepted);
    }
  });

  test("in an event that is cancelled nothing happens any more but its end", () => {
    const cancelled = { status: "CANCELLED" as const, startsAt: tomorrow };
    for (const action of registrationActions) {
      const judgement = judgeMoment(action, { state: "OFFERED", holdUntil: now }, cancelled, "SYSTEM", now);
      if (action === "cancelWithEvent") expect(judgement).toEqual(accepted);
      else expect(judgement).toMatchObject({ code: "event.cancelled" });
    }
  });
});
