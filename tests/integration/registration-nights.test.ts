import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { type DatabaseClock, settableClock } from "@podium/tests-support/clock/database-clock";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf, own, ownToken } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

// Nights in which a clock is turned, a day that most years do not have, the end of a year: the database's clock is set
// to them, this process keeps its own (which is months away) and is told that it stands somewhere else.
// Berlin: 28 March 2027, 02:00 becomes 03:00 (01:00 UTC); 31 October 2027, 03:00 becomes 02:00 (01:00 UTC).

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { database, url } = await testDatabase();
let clock: DatabaseClock;
let bodyId: string;
const ownZone = process.env.TZ;

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  clock = await settableClock(url);
});
afterEach(() => clock.reset());
afterAll(() => clock.end());

type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];

/** In Berlin, ten days after the instant that the test is about. */
function event(about: string, columns: Columns = {}, places: number | null = null): Promise<TestEvent> {
  const startsAt = new Date(Date.parse(about) + 10 * 86_400_000);
  const endsAt = new Date(new Date(columns.startsAt ?? startsAt).getTime() + 7_200_000);
  return publishedEvent(database, bodyId, {
    places,
    event: { timezone: "Europe/Berlin", startsAt, endsAt, ...columns },
  });
}

let comers = 0;
const register = (made: TestEvent) => {
  comers += 1;
  const person = { firstName: "Anna", lastName: "Beispiel", email: `comer-${comers}@example.org` };
  return publicCaller().registration.create({ slug: made.slug, locale: "de", persons: [person] });
};
const rowOf = (id: string) =>
  database.registration.findUniqueOrThrow({
    where: { id },
    select: { state: true, holdUntil: true, missedOffers: true },
  });
const latest = (made: TestEvent) =>
  database.registration.findFirstOrThrow({ where: { eventId: made.id }, orderBy: { sequence: "desc" } });

/** A full event with one who waits; the place becomes free. */
async function freed(about: string, columns: Columns) {
  const made = await event(about, columns, 1);
  const holder = await registration(database, made, { createdAt: new Date("2027-01-01T09:00Z") });
  const waiting = await registration(database, made, {
    state: "WAITLISTED",
    createdAt: new Date("2027-01-02T09:00Z"),
  });
  return { made, waiting, free: () => by(holder.id).cancel() };
}
/** By a link that is good beyond all the nights here. */
const by = (id = "") => own(id, ownToken(id, new Date("2029-01-01T00:00Z")));
const due = async () => runDue(await contextOf(null));

describe.each(["UTC", "America/St_Johns", "Pacific/Chatham"])("a process in %s", (zone) => {
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (ownZone === undefined) delete process.env.TZ;
    else process.env.TZ = ownZone;
  });

  test.each([
    ["in the hour that is left out", "2027-03-28T01:00:00Z"],
    ["in the hour that comes twice, the second time", "2027-10-31T01:30:00Z"],
    ["on the leap day", "2028-02-29T08:00:00Z"],
    ["at midnight of the year's end", "2027-12-31T23:00:00Z"],
  ])("opens and closes to the second %s", async (_, instant) => {
    const before = new Date(Date.parse(instant) - 2_000);
    const opening = await event(instant, { registrationOpensAt: new Date(instant) });
    const closing = await event(instant, { registrationClosesAt: new Date(instant) });
    await clock.set(before);
    expect(await outcomeOf(register(opening))).toBe("registration.notYetOpen");
    expect(await outcomeOf(register(closing))).toBe("done");
    await clock.set(instant);
    expect(await outcomeOf(register(opening))).toBe("done");
    expect(await outcomeOf(register(closing))).toBe("registration.closed");
  });

  test("an hour before the second opening is not it, although the wall says the same", async () => {
    const made = await event("2027-10-31T01:30:00Z", {
      registrationOpensAt: new Date("2027-10-31T01:30:00Z"),
    });
    await clock.set("2027-10-31T00:31:00Z");
    expect(await outcomeOf(register(made))).toBe("registration.notYetOpen");
  });

  test.each([
    ["while the clock is put forward", "2027-03-28T00:50:00Z", "2027-03-28T01:20"],
    ["while the clock is put back", "2027-10-31T00:50:00Z", "2027-10-31T01:20"],
    ["into the leap day", "2028-02-28T23:45:00Z", "2028-02-29T00:15"],
    ["into the new year", "2027-12-31T23:50:00Z", "2028-01-01T00:20"],
  ])("keeps a place for half an hour %s, no longer and no shorter", async (_, now, until) => {
    const made = await event(now, { holdMinutes: 30 });
    await clock.set(now);
    const receipts = [await register(made), await register(made)];
    for (const { holdUntil } of receipts) expect(holdUntil.startsWith(until)).toBe(true);
    const [one, other] = await database.registration.findMany({ where: { eventId: made.id } });
    await clock.set(new Date(Date.parse(now) + 29 * 60_000));
    await due();
    expect(await by(one?.id).confirm()).toBe("done");
    await clock.set(new Date(Date.parse(now) + 31 * 60_000));
    expect(await by(other?.id).confirm()).toBe("registration.holdExpired");
    await due();
    expect((await rowOf(other?.id ?? "")).state).toBe("EXPIRED");
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test.each([
    ["forward", "2027-03-28T05:59:50Z", "2027-03-28T06:00:10Z"],
    ["back", "2027-10-31T06:59:50Z", "2027-10-31T07:00:10Z"],
  ])("after a night in which the clock is put %s nobody is promoted before eight", async (_, early, late) => {
    const { waiting, free } = await freed(late, {
      waitlistPolicy: "DIRECT",
      quietFrom: "21:00",
      quietUntil: "08:00",
    });
    await clock.set(early);
    expect(await free()).toBe("done");
    await due();
    expect((await rowOf(waiting.id)).state).toBe("WAITLISTED");
    await clock.set(late);
    await due();
    expect((await rowOf(waiting.id)).state).toBe("CONFIRMED");
  });

  test.each([
    ["forward", "2027-03-27T19:00:00Z", "2027-03-28T06:00:00.000Z"],
    ["back", "2027-10-30T18:00:00Z", "2027-10-31T07:00:00.000Z"],
  ])("an offer does not end in a night in which the clock is put %s, but at eight", async (_, now, end) => {
    const { waiting, free } = await freed(now, {
      waitlistPolicy: "OFFER",
      offerMinutes: 120,
      quietFrom: "21:00",
      quietUntil: "08:00",
    });
    await clock.set(now);
    expect(await free()).toBe("done");
    expect(await rowOf(waiting.id)).toMatchObject({ state: "OFFERED", holdUntil: new Date(end) });
    const sent = { state: "SENT", sentAt: new Date(now) } as const;
    await database.mail.updateMany({ where: { registrationId: waiting.id }, data: sent });
    await clock.set(new Date(Date.parse(end) - 5_000));
    await due();
    expect((await rowOf(waiting.id)).state).toBe("OFFERED");
    await clock.set(end);
    expect(await by(waiting.id).accept()).toBe("registration.offerExpired");
    await due();
    // Nobody else waits: the next offer is the second one.
    const { missedOffers, holdUntil } = await rowOf(waiting.id);
    expect(missedOffers).toBe(1);
    expect(holdUntil?.getTime()).toBeGreaterThan(Date.parse(end));
  });

  test.each([
    ["over the leap day", "2028-03-01T09:00:00Z", "2028-02-29T09:00:00Z"],
    ["over the new year", "2028-01-01T17:00:00Z", "2027-12-31T17:00:00Z"],
    ["over the night when the clock is put forward", "2027-03-28T10:00:00Z", "2027-03-27T10:00:00Z"],
  ])("promotes for the last time 24 hours before the beginning %s", async (_, startsAt, last) => {
    const policy = {
      waitlistPolicy: "DIRECT",
      lastPromotionHours: 24,
      startsAt: new Date(startsAt),
    } as const;
    const [intime, late] = [await freed(last, policy), await freed(last, policy)];
    await clock.set(new Date(Date.parse(last) - 2_000));
    await intime.free();
    expect((await rowOf(intime.waiting.id)).state).toBe("CONFIRMED");
    await clock.set(last);
    await late.free();
    await due();
    expect((await rowOf(late.waiting.id)).state).toBe("WAITLISTED");
    expect(await outcomeOf(register(late.made))).toBe("registration.full");
  });

  test("a place that is not confirmed by the beginning ends with it, also in the night of the year's end", async () => {
    const startsAt = new Date("2027-12-31T23:10:00Z");
    const made = await event("2027-12-31T23:00:00Z", { holdMinutes: 60, startsAt });
    await clock.set("2027-12-31T23:00:00Z");
    expect((await register(made)).holdUntil).toBe(startsAt.toISOString());
    const { id } = await latest(made);
    await clock.set(startsAt);
    expect(await by(id).confirm()).not.toBe("done");
    await due();
    expect((await rowOf(id)).state).toBe("EXPIRED");
  });
});
