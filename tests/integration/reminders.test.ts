import { sendReminders } from "@podium/api/registration/notices/reminders";
import { reminderOccasion } from "@podium/domain/mail/reminders";
import { registrationStates } from "@podium/domain/registration/states";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { moveEvent, publishedEvent, type TestEvent, withDoor } from "@podium/tests-support/events";
import { readMailbox } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const { database, url } = await testDatabase();
const body = await organisation(database);
const ctx = await contextOf(null);

/** A worker that was started needs some seconds, on a busy machine many. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const noQuietHours = { quietFrom: null, quietUntil: null };
const longAgo = { createdAt: inHours(-1000) };

type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];
const soon = (event: Columns = {}, title?: string) =>
  publishedEvent(database, body.id, {
    ...(title && { title }),
    event: { startsAt: inHours(20), reminderHours: [24], ...noQuietHours, ...event },
  });
const remindersOf = (event: TestEvent) =>
  database.mail.findMany({
    where: { eventId: event.id, kind: "registration.reminder" },
    orderBy: { sequence: "asc" },
    select: { id: true, recipient: true, occasion: true, registrationId: true, state: true },
  });

beforeEach(async () => {
  // Events of earlier tests are over for the clock.
  await database.event.updateMany({ data: { reminderHours: [] } });
});

describe("who is reminded", () => {
  test("everybody who had a place at the due moment, once, each with a job", async () => {
    const event = await soon();
    const people = await Promise.all([
      registration(database, event, longAgo),
      registration(database, event, { ...longAgo, state: "RECONFIRM_DUE" }),
    ]);
    expect(await sendReminders(ctx)).toBe(2);
    expect(await sendReminders(ctx)).toBe(0);
    const mails = await remindersOf(event);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort());
    const jobs = await database.$queryRaw`SELECT "key", "priority" FROM graphile_worker.jobs`;
    // A visitor who waits for a mail at the screen goes first: other jobs have priority 0, and the lowest comes first.
    for (const { id } of mails) expect(jobs).toContainEqual({ key: `mail-${id}`, priority: 10 });
  });

  test("nobody without a place, without an address, or who got the place afterwards", async () => {
    const event = await soon();
    for (const state of registrationStates.filter((name) => !["CONFIRMED", "RECONFIRM_DUE"].includes(name))) {
      await registration(database, event, { ...longAgo, state });
    }
    await registration(database, event, { ...longAgo, email: null });
    await registration(database, event, { createdAt: inHours(-1) });
    expect(await sendReminders(ctx)).toBe(0);
  });

  test("who answered a question after the due moment, but had the place before", async () => {
    const event = await soon();
    const { id, email } = await registration(database, event, { ...longAgo, stateSince: inHours(-1) });
    const told = { kind: "registration.confirmed", locale: "de", recipient: email, eventId: event.id };
    await database.mail.create({
      data: { ...told, registrationId: id, createdAt: inHours(-900), state: "SENT" },
    });
    expect(await sendReminders(ctx)).toBe(1);
  });

  test("nobody of an event that was cancelled, has begun, is no further than a draft, or is not near", async () => {
    const events = await Promise.all([
      soon({ status: "CANCELLED" }),
      soon({ status: "DRAFT" }),
      soon({ startsAt: inHours(-0.01), endsAt: inHours(2) }),
      soon({ startsAt: inHours(24.1) }),
    ]);
    for (const event of events) await registration(database, event, longAgo);
    expect(await sendReminders(ctx)).toBe(0);
  });
});

describe("each once", () => {
  test("however many processes ask at the same time", async () => {
    const event = await soon();
    await Promise.all(Array.from({ length: 30 }, () => registration(database, event, longAgo)));
    const queued = await Promise.all(Array.from({ length: 6 }, () => sendReminders(ctx)));
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set((await remindersOf(event)).map(({ registrationId }) => registrationId)).size).toBe(30);
  });

  test("after two days of standstill only the latest of the overdue ones is sent", async () => {
    const event = await soon({ reminderHours: [72, 24, 48, 2], startsAt: inHours(20) });
    await registration(database, event, longAgo);
    expect(await sendReminders(ctx)).toBe(1);
    const startsAt = (await database.event.findUniqueOrThrow({ where: { id: event.id } })).startsAt;
    expect((await remindersOf(event)).map(({ occasion }) => occasion)).toEqual([
      reminderOccasion(24, startsAt),
    ]);
  });

  test("an event that is moved is reminded of again, in time for its new beginning", async () => {
    const event = await soon();
    await registration(database, event, longAgo);
    expect(await sendReminders(ctx)).toBe(1);
    await moveEvent(database, event.id, { startsAt: inHours(300), endsAt: inHours(302) });
    expect(await sendReminders(ctx)).toBe(0);
    await moveEvent(database, event.id, { startsAt: inHours(23), endsAt: inHours(25) });
    expect(await sendReminders(ctx)).toBe(1);
  });
});

test("in the quiet hours nobody is woken; afterwards the reminder follows", async () => {
  const clock = (hours: number) => wallTimeOf(inHours(hours), "Europe/Berlin").slice(11);
  const event = await soon({ quietFrom: clock(-1), quietUntil: clock(1) });
  await registration(database, event, longAgo);
  expect(await sendReminders(ctx)).toBe(0);
  await database.event.update({
    where: { id: event.id },
    data: { quietFrom: clock(1), quietUntil: clock(2) },
  });
  expect(await sendReminders(ctx)).toBe(1);
});

describe("quiet hours that last until the event begins", () => {
  const begins = new Date(Math.floor(inHours(3.5).getTime() / 60_000) * 60_000);
  const clock = (hoursBefore: number) =>
    wallTimeOf(new Date(begins.getTime() - hoursBefore * HOUR), "Europe/Berlin").slice(11);
  const early = (quietHours: number) =>
    soon({
      startsAt: begins,
      endsAt: new Date(begins.getTime() + HOUR),
      reminderHours: [1],
      quietFrom: clock(quietHours),
      quietUntil: clock(0),
    });

  test("the reminder goes out before they begin, once, and not before its time", async () => {
    // Now is three and a half hours before the event: they begin in half an hour, and in two.
    const event = await early(3);
    await registration(database, event, longAgo);
    const other = await early(1.5);
    await registration(database, other, longAgo);
    expect(await sendReminders(ctx)).toBe(1);
    expect(await sendReminders(ctx)).toBe(0);
    expect((await remindersOf(event)).map(({ occasion }) => occasion)).toEqual([reminderOccasion(1, begins)]);
    expect(await remindersOf(other)).toEqual([]);
  });

  test("a worker that was down until they began wakes nobody", async () => {
    const event = await early(5);
    await registration(database, event, longAgo);
    expect(await sendReminders(ctx)).toBe(0);
  });
});

describe("by workers", () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  test("two of them, their clocks set to far zones: one mail each, and all show the event's own time", async () => {
    const startsAt = new Date(Math.floor(inHours(20).getTime() / HOUR) * HOUR);
    const event = await soon({ ...withDoor, startsAt }, "Zwei Uhren");
    const people = await Promise.all(
      Array.from({ length: 12 }, () => registration(database, event, longAgo)),
    );
    const { dataDir, remove } = await temporaryDataDir();
    ends.push(remove);
    for (const TZ of ["America/St_Johns", "Pacific/Chatham"]) {
      ends.push((await startWorker({ databaseUrl: url, dataDir, environment: { TZ } })).stop);
    }
    for (let turn = 0; turn < 8; turn += 1) {
      await database.$executeRaw`SELECT graphile_worker.add_job('beforeTheDay', '{}'::json, queue_name => NULL)`;
    }
    await waitUntil(
      "all reminders",
      async () => {
        const mails = await remindersOf(event);
        return mails.length === people.length && mails.every(({ state }) => state === "SENT");
      },
      PATIENCE_MS,
    );
    const mails = (await readMailbox(dataDir)).filter(({ subject }) => subject === "Erinnerung: Zwei Uhren");
    expect(mails.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
    const clock = wallTimeOf(startsAt, "Europe/Berlin").slice(11);
    for (const { text } of mails) {
      expect(text).toMatch(new RegExp(`Wann: .*, ${clock}(–| Uhr)`, "u"));
      expect(text).toMatch(/\/meine-anmeldung\/\S+\/ticket\n/u);
    }
  });

  test("a reminder for a beginning that was moved meanwhile is discarded", async () => {
    const event = await soon();
    await registration(database, event, longAgo);
    expect(await sendReminders(ctx)).toBe(1);
    await moveEvent(database, event.id, { startsAt: inHours(300), endsAt: inHours(302) });
    const { dataDir, remove } = await temporaryDataDir();
    ends.push(remove);
    ends.push((await startWorker({ databaseUrl: url, dataDir })).stop);
    await waitUntil(
      "the mail to be discarded",
      async () => (await remindersOf(event)).every(({ state }) => state === "DISCARDED"),
      PATIENCE_MS,
    );
  });
});
