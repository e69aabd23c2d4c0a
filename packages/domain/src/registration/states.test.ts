import { expect, test } from "vitest";
import {
  alwaysHoldsPlace,
  attendingStates,
  expectantStates,
  isAttending,
  isLive,
  liveStates,
  mayHoldPlace,
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
