import { describe, expect, test } from "vitest";
import { datesFacts, fullestPool, type RegistrationColumns, registrationFacts } from "./facts.ts";

const before = new Date("2026-11-21T11:59:59Z");
const after = new Date("2026-11-21T12:00:01Z");
const tomorrow = new Date("2026-11-22T12:00:00Z");

const event: RegistrationColumns["event"] = {
  status: "PUBLISHED",
  unpublished: false,
  postponed: false,
  startsAt: tomorrow,
  approvalMode: "NONE",
  opensAt: before,
  closesAt: tomorrow,
  paused: false,
  waitlistPolicy: "DIRECT",
  lastPromotionHours: 2,
};
const category: NonNullable<RegistrationColumns["category"]> = {
  channel: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  minPersons: 1,
  maxPersons: 4,
  companions: "NONE",
  startsAt: null,
  cancelled: null,
  someoneWaits: false,
  pools: [],
};

describe("registrationFacts", () => {
  test("a category's own window goes before the event's, a pause of either holds", () => {
    expect(registrationFacts({ event, category })).toMatchObject({
      opensAt: before,
      closesAt: tomorrow,
      paused: false,
    });
    const own = { ...category, closesAt: after, paused: true };
    expect(registrationFacts({ event, category: own })).toMatchObject({
      opensAt: before,
      closesAt: after,
      paused: true,
    });
    expect(registrationFacts({ event: { ...event, paused: true }, category })).toMatchObject({
      paused: true,
    });
  });

  test("without a category nothing is said of taking part", () => {
    expect(registrationFacts({ event, category: null }).channel).toBeNull();
  });

  test("one can join the waiting list as long as somebody is still promoted from it", () => {
    expect(registrationFacts({ event, category }).waitlistUntil).toEqual(new Date("2026-11-22T10:00:00Z"));
    const none = registrationFacts({ event: { ...event, waitlistPolicy: "OFF" }, category });
    expect(none.waitlistUntil).toBeNull();
  });

  test("those who wait keep newcomers from a place, also when nobody can join them any more", () => {
    const waiting = { ...category, someoneWaits: true };
    expect(registrationFacts({ event, category: waiting }).someoneWaits).toBe(true);
    const off = { ...event, waitlistPolicy: "OFF" as const };
    expect(registrationFacts({ event: off, category: waiting }).someoneWaits).toBe(true);
  });

  test("the fullest pool decides; no limit is not zero places", () => {
    expect(fullestPool([])).toBeNull();
    expect(fullestPool([{ size: null, taken: 5 }])).toBeNull();
    const pools = [
      { size: null, taken: 5 },
      { size: 10, taken: 7 },
      { size: 4, taken: 3 },
    ];
    expect(fullestPool(pools)).toEqual({ size: 4, placesLeft: 1 });
    expect(registrationFacts({ event, category: { ...category, pools } }).placesLeft).toBe(1);
  });
});

describe("dates of its own", () => {
  const at = (day: number, isCancelled = false) => ({
    begunAt: new Date(Date.UTC(2026, 11, day)),
    isCancelled,
  });

  test.each([
    ["none: those of the event", [], null, null],
    ["the first of them", [at(5), at(3)], at(3).begunAt, null],
    ["the first that takes place", [at(3, true), at(5)], at(5).begunAt, null],
    ["none that takes place", [at(3, true), at(5, true)], at(3).begunAt, "DATES"],
  ])("%s", (_, dates, startsAt, cancelled) => {
    expect(datesFacts(dates)).toEqual({ startsAt, cancelled });
  });

  test("a category that is cancelled itself says so, whatever its dates say", () => {
    for (const dates of [[], [at(3)], [at(3, true)]])
      expect(datesFacts(dates, true).cancelled).toBe("CATEGORY");
  });
});
