import { environment } from "@podium/api/environment";
import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { askReconfirmations, remindReconfirmations } from "@podium/api/registration/notices/reconfirmation";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { moveEvent, publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeEach, describe, expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const ctx = await contextOf(null);

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const longAgo = { createdAt: inHours(-1000) };

type Options = NonNullable<Parameters<typeof publishedEvent>[2]>;
/** Begins in two days, asks three days before, gives a day to answer. */
const near = (event: Options["event"] = {}, places?: number) =>
  publishedEvent(database, body.id, {
    ...(places !== undefined && { places }),
    event: {
      startsAt: inHours(48),
      reconfirmDays: 3,
      reconfirmHours: 24,
      quietFrom: null,
      quietUntil: null,
      ...event,
    },
  });
const mailsOf = async (event: TestEvent) =>
  (
    await database.mail.findMany({
      where: { eventId: event.id },
      orderBy: { sequence: "asc" },
      select: { kind: true, recipient: true },
    })
  ).map(({ kind, recipient }) => `${kind.replace("registration.", "")} ${recipient}`);
const stateOf = async (id: string) =>
  (await database.registration.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
/** As if the question had been asked so many hours earlier. */
const hoursPass = (event: TestEvent, hours: number) =>
  database.$executeRaw`
    UPDATE "Registration" SET "stateSince" = "stateSince" - ${hours} * interval '1 hour',
      "holdUntil" = "holdUntil" - ${hours} * interval '1 hour'
    WHERE "eventId" = ${event.id}::uuid AND "state" = 'RECONFIRM_DUE'`;

/** The mails that were queued have gone out. */
const deliver = (event: TestEvent) =>
  database.mail.updateMany({
    where: { eventId: event.id, state: "QUEUED" },
    data: { state: "SENT", sentAt: new Date() },
  });

beforeEach(async () => {
  // Events of earlier tests are over for the clock.
  await database.event.updateMany({ data: { status: "CANCELLED" } });
});

describe("the question", () => {
  test("goes to everybody who had a place at its time, once, with a deadline and a trace", async () => {
    const event = await near();
    const { id, email } = await registration(database, event, longAgo);
    expect(await askReconfirmations(ctx)).toBe(1);
    expect(await askReconfirmations(ctx)).toBe(0);
    const row = await database.registration.findUniqueOrThrow({ where: { id } });
    expect(row.state).toBe("RECONFIRM_DUE");
    const answerTime = (row.holdUntil?.getTime() ?? 0) - row.stateSince.getTime();
    expect(Math.round(answerTime / HOUR)).toBe(24);
    expect(await mailsOf(event)).toEqual([`reconfirm ${email}`]);
    const trail = await database.auditEntry.findMany({
      where: { entityId: id },
      select: { actorKind: true },
    });
    expect(trail).toEqual([{ actorKind: "SYSTEM" }]);
  });

  test("does not go to who came later, to who has no address, or to who has no place", async () => {
    const event = await near({ waitlistPolicy: "DIRECT" });
    await registration(database, event, { createdAt: inHours(-1) });
    await registration(database, event, { ...longAgo, email: null });
    await registration(database, event, { ...longAgo, state: "WAITLISTED" });
    await registration(database, event, { ...longAgo, state: "PENDING" });
    expect(await askReconfirmations(ctx)).toBe(0);
    expect(await mailsOf(event)).toEqual([]);
  });

  test("is not asked too early, in the quiet hours, or when there is hardly time to answer", async () => {
    const clock = (hours: number) => wallTimeOf(inHours(hours), "Europe/Berlin").slice(11);
    const events = await Promise.all([
      near({ startsAt: inHours(72.1) }),
      near({ quietFrom: clock(-1), quietUntil: clock(1) }),
      near({ startsAt: inHours(11) }),
      near({ startsAt: inHours(-1), endsAt: inHours(1) }),
    ]);
    for (const event of events) await registration(database, event, longAgo);
    expect(await askReconfirmations(ctx)).toBe(0);
  });

  test("is asked once by six at the same time", async () => {
    const event = await near();
    const people = await Promise.all(
      Array.from({ length: 25 }, () => registration(database, event, longAgo)),
    );
    await Promise.all(Array.from({ length: 6 }, () => askReconfirmations(ctx)));
    expect((await mailsOf(event)).sort()).toEqual(people.map(({ email }) => `reconfirm ${email}`).sort());
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 25, rows: 25 }]);
  });

  test("is asked again when the event is moved to a later day", async () => {
    const event = await near();
    const { id } = await registration(database, event, longAgo);
    expect(await askReconfirmations(ctx)).toBe(1);
    await answer(id);
    await moveEvent(database, event.id, { startsAt: inHours(71.999), endsAt: inHours(75) });
    // The new moment of asking lies a little behind the answer, as it would days later.
    await database.$executeRaw`
      UPDATE "Registration" SET "stateSince" = "stateSince" - interval '1 day' WHERE "id" = ${id}::uuid`;
    await database.$executeRaw`
      UPDATE "Mail" SET "createdAt" = "createdAt" - interval '1 day' WHERE "registrationId" = ${id}::uuid`;
    expect(await askReconfirmations(ctx)).toBe(1);
  });
});

/** By the link of the own page, as a visitor. */
function answer(id: string) {
  const token = signLink(environment().PODIUM_SECRET, {
    purpose: "registration.manage",
    subject: id,
    expiresAt: inHours(1000),
  });
  return publicCaller().registration.reconfirm({ token });
}

describe("the answer", () => {
  test("keeps the place, and nobody is asked twice", async () => {
    const event = await near();
    const { id, email } = await registration(database, event, longAgo);
    await askReconfirmations(ctx);
    await answer(id);
    await answer(id);
    expect(await stateOf(id)).toBe("CONFIRMED");
    expect(await askReconfirmations(ctx)).toBe(0);
    expect(await remindReconfirmations(ctx)).toBe(0);
    expect(await mailsOf(event)).toEqual([`reconfirm ${email}`, `confirmed ${email}`]);
  });

  test("is reminded of when half of the time is over, once, also by six at the same time", async () => {
    const event = await near();
    const { email } = await registration(database, event, longAgo);
    await askReconfirmations(ctx);
    await hoursPass(event, 11.9);
    expect(await remindReconfirmations(ctx)).toBe(0);
    await hoursPass(event, 0.2);
    const queued = await Promise.all(Array.from({ length: 6 }, () => remindReconfirmations(ctx)));
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await remindReconfirmations(ctx)).toBe(0);
    expect(await mailsOf(event)).toEqual([`reconfirm ${email}`, `reconfirmReminder ${email}`]);
  });

  test("that does not come frees the place for the next in the queue", async () => {
    const event = await near({ waitlistPolicy: "DIRECT" }, 1);
    const silent = await registration(database, event, longAgo);
    const waiting = await registration(database, event, { ...longAgo, state: "WAITLISTED" });
    await askReconfirmations(ctx);
    await hoursPass(event, 12.1);
    expect(await remindReconfirmations(ctx)).toBe(1);
    await deliver(event);
    await hoursPass(event, 12);
    await runDue(ctx);
    expect([await stateOf(silent.id), await stateOf(waiting.id)]).toEqual(["CANCELLED", "CONFIRMED"]);
    const row = await database.registration.findUniqueOrThrow({ where: { id: silent.id } });
    expect(row.cancelledBy).toBe("SYSTEM");
    expect(await mailsOf(event)).toEqual([
      `reconfirm ${silent.email}`,
      `reconfirmReminder ${silent.email}`,
      `notReconfirmed ${silent.email}`,
      `promoted ${waiting.email}`,
    ]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 1, rows: 1 }]);
    await expect(answer(silent.id)).rejects.toThrow();
  });

  test("that does not come costs nobody the place who was not reminded: the question is put once more", async () => {
    const event = await near({ waitlistPolicy: "DIRECT", startsAt: inHours(71) }, 1);
    const { id, email } = await registration(database, event, longAgo);
    await askReconfirmations(ctx);
    await deliver(event);
    await hoursPass(event, 24.1);
    await runDue(ctx);
    await runDue(ctx);
    expect(await stateOf(id)).toBe("RECONFIRM_DUE");
    expect(await mailsOf(event)).toEqual([`reconfirm ${email}`, `reconfirm ${email}`]);
    await answer(id);
    expect(await stateOf(id)).toBe("CONFIRMED");
  });

  test("that does not come until the event begins takes nothing from anybody", async () => {
    const event = await near({ startsAt: inHours(-1), endsAt: inHours(1) });
    const { id } = await registration(database, event, {
      ...longAgo,
      state: "RECONFIRM_DUE",
      holdUntil: inHours(-1),
    });
    await runDue(ctx);
    expect(await stateOf(id)).toBe("RECONFIRM_DUE");
  });
});
