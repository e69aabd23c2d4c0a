import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AvailabilityFacts,
  type AvailabilityState,
  bestAvailability,
  judgeAvailability,
  turnsOfFacts,
} from "./availability.ts";

const noon = new Date("2026-05-04T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const facts: AvailabilityFacts = {
  status: "PUBLISHED",
  unpublished: false,
  postponed: false,
  startsAt: hours(48),
  cancelled: null,
  endsAt: hours(54),
  channel: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  someoneWaits: false,
  minPersons: 1,
  maxPersons: 1,
  companions: "NONE",
  placesLeft: 30,
  size: 100,
};

describe("the state of an event's registration", () => {
  test.each<[string, Partial<AvailabilityFacts>, string]>([
    ["places left", {}, "open"],
    ["without a limit", { placesLeft: null, size: null }, "open"],
    ["more than a tenth left", { placesLeft: 11 }, "open"],
    ["a tenth left", { placesLeft: 10 }, "almostFull"],
    ["the last place of a small event", { placesLeft: 1, size: 4 }, "almostFull"],
    ["no place left", { placesLeft: 0 }, "full"],
    ["no place left, but a waiting list", { placesLeft: 0, waitlistUntil: hours(46) }, "waitlist"],
    ["no place left, too late to wait", { placesLeft: 0, waitlistUntil: noon }, "full"],
    [
      "places left, but somebody waits for them",
      { someoneWaits: true, waitlistUntil: hours(46) },
      "waitlist",
    ],
    ["fewer places than come together", { placesLeft: 2, minPersons: 3 }, "full"],
    ["staff choose among all who apply", { placesLeft: 0, approvalMode: "PLACE_ON_APPROVAL" }, "open"],
    ["nobody ever let in", { placesLeft: 0, size: 0 }, "full"],
    ["opens tomorrow", { opensAt: hours(24) }, "notYetOpen"],
    ["closed an hour ago", { closesAt: hours(-1) }, "closed"],
    ["under way", { startsAt: hours(-1) }, "closed"],
    ["paused", { paused: true }, "paused"],
    ["registration elsewhere", { channel: "EXTERNAL" }, "external"],
    ["registration by e-mail", { channel: "EMAIL" }, "email"],
    ["registration by telephone", { channel: "PHONE" }, "phone"],
    ["registration by post", { channel: "POST" }, "post"],
    ["registration at a counter", { channel: "COUNTER" }, "counter"],
    ["by e-mail, after its deadline", { channel: "EMAIL", closesAt: hours(-1) }, "closed"],
    ["by e-mail without a deadline, under way", { channel: "EMAIL", startsAt: hours(-1) }, "email"],
    ["no registration", { channel: "NONE" }, "none"],
    ["no way to take part offered", { channel: null }, "notOffered"],
    ["no registration, whatever deadline stands there", { channel: "NONE", closesAt: hours(-1) }, "none"],
    ["over", { startsAt: hours(-3), endsAt: noon }, "ended"],
    [
      "over, registration elsewhere",
      { channel: "EXTERNAL", startsAt: hours(-3), endsAt: hours(-1) },
      "ended",
    ],
    ["cancelled", { status: "CANCELLED" }, "cancelled"],
    ["cancelled and over", { status: "CANCELLED", startsAt: hours(-3), endsAt: hours(-1) }, "cancelled"],
    ["a draft, as its preview shows it", { status: "DRAFT" }, "open"],
  ])("%s", (_, given, state) => {
    expect(judgeAvailability({ ...facts, ...given }, noon).state).toBe(state);
  });

  test("only open and almost full let somebody register", () => {
    expect(judgeAvailability(facts, noon).judgement.ok).toBe(true);
    expect(judgeAvailability({ ...facts, placesLeft: 1 }, noon).judgement.ok).toBe(true);
    expect(judgeAvailability({ ...facts, placesLeft: 0 }, noon).judgement).toEqual({
      ok: false,
      code: "registration.full",
    });
    expect(judgeAvailability({ ...facts, endsAt: noon }, noon).judgement).toEqual({
      ok: false,
      code: "event.ended",
    });
  });
});

describe("of several categories, the event shows the best", () => {
  const standing = (state: AvailabilityState, times: { opensAt?: Date; closesAt?: Date } = {}) => ({
    state,
    facts: { opensAt: null, closesAt: null, ...times },
  });
  test.each<[AvailabilityState, AvailabilityState]>([
    ["open", "almostFull"],
    ["almostFull", "waitlist"],
    ["waitlist", "notYetOpen"],
    ["notYetOpen", "paused"],
    ["paused", "full"],
    ["full", "closed"],
  ])("%s before %s", (better, worse) => {
    expect(bestAvailability([standing(worse), standing(better)]).state).toBe(better);
    expect(bestAvailability([standing(better), standing(worse)]).state).toBe(better);
  });

  test("the first of equal ones; of those to come the earliest, of those that are over the latest", () => {
    const same = [standing("open"), standing("open")] as const;
    expect(bestAvailability(same)).toBe(same[0]);
    const [late, early] = [24, 12].map((count) => standing("notYetOpen", { opensAt: hours(count) }));
    if (late && early) expect(bestAvailability([late, early])).toBe(early);
    const [old, recent] = [-24, -12].map((count) => standing("closed", { closesAt: hours(count) }));
    if (old && recent) expect(bestAvailability([old, recent])).toBe(recent);
  });
});

test("A20 · between two of its turns nothing is said that would not be said all the time", () => {
  const instant = fc.integer({ min: -100, max: 100 }).map(hours);
  const maybe = fc.option(instant, { nil: null });
  const given = fc.record({
    startsAt: instant,
    endsAt: instant,
    opensAt: maybe,
    closesAt: maybe,
    waitlistUntil: maybe,
    placesLeft: fc.constantFrom(null, 0, 1, 30),
    status: fc.constantFrom("PUBLISHED" as const, "CANCELLED" as const),
    mode: fc.constantFrom("HERE" as const, "EXTERNAL" as const, "NONE" as const),
  });
  fc.assert(
    fc.property(given, fc.tuple(instant, instant), (columns, [one, other]) => {
      const all = { ...facts, ...columns };
      const [from, to] = one < other ? [one, other] : [other, one];
      const turned = turnsOfFacts(all).some((turn) => from < turn && turn <= to);
      if (!turned) expect(judgeAvailability(all, to)).toEqual(judgeAvailability(all, from));
    }),
    { numRuns: 2_000 },
  );
});
