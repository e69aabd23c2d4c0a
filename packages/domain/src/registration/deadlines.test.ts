import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { wallTimeOf } from "../time/wall-time.ts";
import {
  afterQuiet,
  holdEnd,
  isQuiet,
  lastPromotion,
  offerEnd,
  promotesNow,
  reconfirmation,
  reconfirmEnd,
} from "./deadlines.ts";
import { initialPolicy, type RegistrationPolicy } from "./policy.ts";

const at = (iso: string) => new Date(iso);

const policy: RegistrationPolicy = {
  ...initialPolicy,
  reconfirmDays: 7,
  startsAt: at("2026-12-01T09:00:00Z"),
  timezone: "Europe/Berlin",
};

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const ownZone = process.env.TZ;
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

describe("quiet hours", () => {
  const berlin = { quietFrom: "21:00", quietUntil: "08:00", timezone: "Europe/Berlin" };

  test.each([
    ["2026-11-21T19:59:59Z", false],
    ["2026-11-21T20:00:00Z", true],
    ["2026-11-21T23:30:00Z", true],
    ["2026-11-22T06:59:59Z", true],
    ["2026-11-22T07:00:00Z", false],
    ["2026-07-01T19:00:00Z", true],
    ["2026-07-01T06:00:00Z", false],
  ])("by the wall clock of the event's zone: %s is quiet: %s", (instant, quiet) => {
    expect(isQuiet(berlin, at(instant))).toBe(quiet);
  });

  test("may lie within a day, and may be missing", () => {
    const noon = { ...berlin, quietFrom: "12:00", quietUntil: "14:00" };
    expect(isQuiet(noon, at("2026-11-21T11:00:00Z"))).toBe(true);
    expect(isQuiet(noon, at("2026-11-21T13:00:00Z"))).toBe(false);
    expect(afterQuiet(noon, at("2026-11-21T12:15:00Z"))).toEqual(at("2026-11-21T13:00:00Z"));
    for (const none of [
      { ...berlin, quietFrom: null, quietUntil: null },
      { ...berlin, quietFrom: "08:00", quietUntil: "08:00" },
    ]) {
      expect(isQuiet(none, at("2026-11-21T23:00:00Z"))).toBe(false);
      expect(afterQuiet(none, at("2026-11-21T23:00:00Z"))).toEqual(at("2026-11-21T23:00:00Z"));
    }
  });

  test.each([
    ["the evening before", "2026-11-21T20:30:00Z", "2026-11-22T07:00:00Z"],
    ["the morning of the same day", "2026-11-22T03:00:00Z", "2026-11-22T07:00:00Z"],
    ["no quiet hour at all", "2026-11-22T12:34:56Z", "2026-11-22T12:34:56Z"],
    ["the night in which summer time begins", "2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z"],
    ["the night in which summer time ends", "2026-10-24T22:00:00Z", "2026-10-25T07:00:00Z"],
    ["the night before leap day", "2028-02-28T22:00:00Z", "2028-02-29T07:00:00Z"],
    ["the night after leap day", "2028-02-29T22:00:00Z", "2028-03-01T07:00:00Z"],
    ["28 February of a year without leap day", "2027-02-28T22:00:00Z", "2027-03-01T07:00:00Z"],
    ["new year's eve", "2026-12-31T22:00:00Z", "2027-01-01T07:00:00Z"],
    ["the first minutes of a year", "2026-12-31T23:10:00Z", "2027-01-01T07:00:00Z"],
  ])("end in the morning: %s", (_, instant, end) => {
    expect(afterQuiet(berlin, at(instant))).toEqual(at(end));
  });

  test("that end in the hour that comes twice end in the same of the two in which one asks", () => {
    const short = { ...berlin, quietFrom: "01:00", quietUntil: "02:30" };
    expect(afterQuiet(short, at("2026-10-25T00:10:00Z"))).toEqual(at("2026-10-25T00:30:00Z"));
    expect(afterQuiet(short, at("2026-10-25T01:10:00Z"))).toEqual(at("2026-10-25T01:30:00Z"));
  });

  test.each([
    ["Asia/Kathmandu", "2026-11-21T15:15:00Z", "2026-11-22T02:15:00Z"],
    ["Pacific/Chatham", "2026-11-21T07:15:00Z", "2026-11-21T18:15:00Z"],
    ["America/St_Johns", "2026-11-22T00:30:00Z", "2026-11-22T11:30:00Z"],
    ["Pacific/Kiritimati", "2026-12-31T07:00:00Z", "2026-12-31T18:00:00Z"],
  ])("in %s, too, which is no whole hours away", (timezone, begin, end) => {
    const quiet = { ...berlin, timezone };
    expect(isQuiet(quiet, at(begin))).toBe(true);
    expect(isQuiet(quiet, new Date(at(begin).getTime() - 1))).toBe(false);
    expect(afterQuiet(quiet, at(begin))).toEqual(at(end));
    expect(isQuiet(quiet, at(end))).toBe(false);
  });

  // Half of them in the hours in which clocks are changed.
  const hours = fc.oneof(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 3 }));
  const clocks = fc
    .tuple(hours, fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const zones = [
    "Europe/Berlin",
    "UTC",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Australia/Lord_Howe",
  ];
  const quietHours = fc
    .record({ quietFrom: clocks, quietUntil: clocks, timezone: fc.constantFrom(...zones) })
    // Some hours of the day are not quiet: an hour that is left out may not swallow all that remains.
    .filter(({ quietFrom, quietUntil }) => (minutes(quietUntil) - minutes(quietFrom) + 1440) % 1440 <= 1200);
  // Around the changes of the clock of 2026 as often as anywhere else.
  const changes = [
    "2026-03-29T01:00Z",
    "2026-10-25T01:00Z",
    "2026-03-08T07:00Z",
    "2026-11-01T06:00Z",
    "2026-04-04T15:00Z",
    "2026-10-03T15:30Z",
  ];
  const instants = fc.oneof(
    fc
      .integer({ min: 0, max: 366 * 5 * 1440 })
      .map((minute) => new Date(Date.UTC(2024, 0, 1) + minute * 60_000)),
    fc
      .tuple(
        fc.constantFrom(...changes),
        fc.oneof(fc.integer({ min: -720, max: 720 }), fc.integer({ min: -60, max: 60 })),
      )
      .map(([change, distance]) => new Date(Date.parse(change) + distance * 60_000)),
  );

  test("what is put off gets to an hour that is not quiet, later, within a day and an hour", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(quietHours, instants, (quiet, instant) => {
        const end = afterQuiet(quiet, instant);
        expect(isQuiet(quiet, end)).toBe(false);
        expect(end.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(end.getTime() - instant.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        if (!isQuiet(quiet, instant)) expect(end).toEqual(instant);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the end of what is kept", () => {
  test("a hold lasts its minutes, but not beyond the beginning", () => {
    const now = at("2026-11-21T12:00:00Z");
    expect(holdEnd({ holdMinutes: 60, startsAt: policy.startsAt }, now)).toEqual(at("2026-11-21T13:00:00Z"));
    expect(holdEnd({ holdMinutes: 60 * 24 * 30, startsAt: policy.startsAt }, now)).toEqual(policy.startsAt);
  });

  test("an hour is an hour, also in the nights in which the clock is changed", () => {
    const startsAt = at("2027-01-01T00:00:00Z");
    for (const night of ["2026-03-29T00:30:00Z", "2026-10-25T00:30:00Z"]) {
      expect(holdEnd({ holdMinutes: 60, startsAt }, at(night)).getTime() - at(night).getTime()).toBe(
        3_600_000,
      );
    }
  });

  test.each([
    ["its minutes", 120, "2026-11-21T12:00:00Z", "2026-11-21T14:00:00Z"],
    ["until the morning when it would end at night", 120, "2026-11-21T18:30:00Z", "2026-11-22T07:00:00Z"],
    [
      "until the morning after the clock was set forward",
      600,
      "2026-03-28T18:00:00Z",
      "2026-03-29T06:00:00Z",
    ],
    ["until the morning after the clock was set back", 600, "2026-10-24T18:00:00Z", "2026-10-25T07:00:00Z"],
    ["over leap day", 2880, "2028-02-28T12:00:00Z", "2028-03-01T12:00:00Z"],
    ["over the end of the year", 2880, "2026-12-30T12:00:00Z", "2027-01-01T12:00:00Z"],
  ])("an offer lasts %s", (_, offerMinutes, now, end) => {
    const startsAt = at("2030-06-01T09:00:00Z");
    expect(offerEnd({ ...policy, offerMinutes, startsAt }, at(now))).toEqual(at(end));
  });

  test("neither an offer nor a question lasts beyond the beginning, also when that lies in quiet hours", () => {
    const early = { ...policy, startsAt: at("2026-12-01T06:00:00Z") };
    expect(offerEnd(early, at("2026-11-30T12:00:00Z"))).toEqual(early.startsAt);
    expect(reconfirmEnd(early, at("2026-11-30T12:00:00Z"))).toEqual(early.startsAt);
  });

  test("who is asked has the whole time from the moment of asking, whenever the worker got to it", () => {
    expect(reconfirmation(policy)).toEqual({ asksAt: at("2026-11-24T09:00:00Z") });
    expect(reconfirmation({ ...policy, reconfirmDays: null })).toBeNull();
    expect(reconfirmEnd(policy, at("2026-11-24T09:00:00Z"))).toEqual(at("2026-11-27T09:00:00Z"));
    expect(reconfirmEnd(policy, at("2026-11-26T09:00:00Z"))).toEqual(at("2026-11-29T09:00:00Z"));
    expect(reconfirmEnd(policy, at("2026-11-24T21:00:00Z"))).toEqual(at("2026-11-28T07:00:00Z"));
  });
});

describe("promotion by itself", () => {
  test("ends so many hours before the beginning, at that very instant", () => {
    const last = at("2026-12-01T13:00:00Z");
    const afternoon = { ...policy, startsAt: at("2026-12-01T15:00:00Z") };
    expect(lastPromotion(afternoon)).toEqual(last);
    expect(promotesNow(afternoon, new Date(last.getTime() - 1))).toBe(true);
    expect(promotesNow(afternoon, last)).toBe(false);
  });

  test("sleeps in the quiet hours, and goes on when nobody can join the list any more", () => {
    expect(promotesNow(policy, at("2026-11-21T12:00:00Z"))).toBe(true);
    expect(promotesNow(policy, at("2026-11-21T22:00:00Z"))).toBe(false);
    expect(promotesNow({ ...policy, waitlistPolicy: "OFF" }, at("2026-11-21T12:00:00Z"))).toBe(true);
    expect(promotesNow({ ...policy, waitlistPolicy: "OFFER" }, at("2026-11-21T12:00:00Z"))).toBe(true);
  });
});

test("no deadline depends on the time zone of the process", () => {
  const now = at("2026-10-24T18:00:00Z");
  const deadlines = () => [
    wallTimeOf(now, "Asia/Kathmandu"),
    isQuiet(policy, now),
    afterQuiet(policy, at("2026-10-24T22:00:00Z")).toISOString(),
    holdEnd(policy, now).toISOString(),
    offerEnd({ ...policy, offerMinutes: 600 }, now).toISOString(),
    reconfirmEnd({ ...policy, reconfirmHours: 10 }, now).toISOString(),
    lastPromotion(policy).toISOString(),
    promotesNow(policy, now),
  ];
  const zones = ["UTC", "America/St_Johns", "Pacific/Chatham"];
  const seen = zones.map((zone) => {
    process.env.TZ = zone;
    return { offset: now.getTimezoneOffset(), deadlines: deadlines() };
  });
  expect(new Set(seen.map(({ offset }) => offset)).size).toBe(zones.length);
  for (const { deadlines: own } of seen) expect(own).toEqual(seen[0]?.deadlines);
});
