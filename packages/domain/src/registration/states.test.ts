import { describe, expect, test } from "vitest";
import {
  alwaysHoldsPlace,
  attendingStates,
  expectantStates,
  isAttending,
  isConfirmedAddress,
  isLive,
  liveStates,
  mayHoldPlace,
  namedState,
  registrationStates,
} from "./states.ts";

test("whoever holds or may hold a place is live; who waits is live without one", () => {
  expect(registrationStates.filter(mayHoldPlace).every(isLive)).toBe(true);
  expect(liveStates.filter((state) => !mayHoldPlace(state))).toEqual(["WAITLISTED"]);
});

test("whoever is expected at the event holds a place for certain", () => {
  expect(attendingStates.every(alwaysHoldsPlace)).toBe(true);
  expect(registrationStates.filter(isAttending)).toEqual(["CONFIRMED", "RECONFIRM_DUE"]);
});

test("whoever is live counts on the event, but for those who have not confirmed yet", () => {
  const others = liveStates.filter((state) => !new Set<string>(expectantStates).has(state));
  expect(others).toEqual(["UNCONFIRMED"]);
  expect(expectantStates.every(isLive)).toBe(true);
});

test("what has ended is not live: an address is free for a new registration", () => {
  expect(registrationStates.filter((state) => !isLive(state))).toEqual(["CANCELLED", "REJECTED", "EXPIRED"]);
});

test.each([
  ["UNCONFIRMED", 0, false],
  ["UNCONFIRMED", 1, false],
  ["PENDING", 0, true],
  ["CONFIRMED", 1, true],
  ["RECONFIRM_DUE", 1, true],
  ["WAITLISTED", 0, true],
  ["OFFERED", 0, true],
  ["CANCELLED", 2, true],
  ["REJECTED", 2, true],
  ["EXPIRED", 2, true],
  ["CANCELLED", 0, false],
  ["REJECTED", 0, false],
  ["EXPIRED", 0, false],
] as const)(
  "P5 · whose address is certain may be named to whom he or she entered: %s, %i",
  (state, calendarSequence, certain) => {
    expect(isConfirmedAddress({ state, calendarSequence })).toBe(certain);
  },
);

describe("P8 · what who named somebody sees of that person", () => {
  const until = new Date("2026-12-01T12:00:00Z");
  const before = new Date("2026-12-01T11:59:59Z");
  const after = new Date("2026-12-01T12:00:00Z");

  test.each([
    [null, "UNCONFIRMED", "ENDED"],
    ["UNCONFIRMED", "UNCONFIRMED", "ENDED"],
    ["PENDING", "PENDING", "PENDING"],
    ["CONFIRMED", "CONFIRMED", "CONFIRMED"],
    ["RECONFIRM_DUE", "RECONFIRM_DUE", "RECONFIRM_DUE"],
    ["WAITLISTED", "WAITLISTED", "WAITLISTED"],
    ["OFFERED", "OFFERED", "OFFERED"],
    ["CANCELLED", "ENDED", "ENDED"],
    ["REJECTED", "ENDED", "ENDED"],
    ["EXPIRED", "ENDED", "ENDED"],
  ] as const)("%s", (state, early, late) => {
    expect([namedState(state, until, before), namedState(state, until, after)]).toEqual([early, late]);
  });

  test("who is registered already looks at every moment like somebody who does not confirm", () => {
    for (const now of [before, until, after])
      expect(namedState(null, until, now)).toBe(namedState("UNCONFIRMED", until, now));
  });
});
