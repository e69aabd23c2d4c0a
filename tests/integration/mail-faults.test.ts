import { appRouter } from "@podium/api/app-router";
import { queueMail } from "@podium/api/outbox";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf } from "@podium/tests-support/own-links";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { type SmtpMode, startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, describe, expect, test, vi } from "vitest";

// People register while the mail server is in trouble, from the first minute of an event to the last mail that follows.

/** Bounds against hanging on a machine that has much else to do. */
const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS, hookTimeout: PATIENCE_MS });

const PEOPLE = 12;
const { database, url } = await testDatabase();
const body = await organisation(database);

/** One worker and one server for all: each trouble comes to a worker that has been through the others. */
const sink = await startSmtpSink();
const { dataDir, remove } = await temporaryDataDir();
const worker = await startWorker({ databaseUrl: url, dataDir, environment: { SMTP_URL: sink.url } });
afterAll(async () => {
  await worker.stop();
  await sink.stop();
  await remove();
});

let events = 0;
async function begin(mode: SmtpMode): Promise<{ event: TestEvent; people: string[] }> {
  events += 1;
  const event = await publishedEvent(database, body.id, { places: PEOPLE });
  await sink.become(mode);
  sink.received.length = 0;
  const people = Array.from({ length: PEOPLE }, (_, number) => `person-${events}-${number}@example.org`);
  return { event, people };
}

const visitor = publicCaller();
const register = (event: TestEvent, email: string) =>
  visitor.registration.create({
    slug: event.slug,
    locale: "de",
    persons: [{ firstName: "Anna", lastName: "Beispiel", email }],
  });
const mailsOf = (event: TestEvent) =>
  database.mail.findMany({ where: { eventId: event.id }, orderBy: { sequence: "asc" } });
const allBecome = (event: TestEvent, states: string[]) =>
  waitUntil(
    `all mails to be ${states.join(" or ")}`,
    async () => (await mailsOf(event)).every(({ state }) => states.includes(state)),
    PATIENCE_MS,
  );
/** Instead of waiting for the time that each mail waits by itself. */
const retriesAreDue = () => database.$executeRaw`
  SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs
  WHERE task_identifier = 'sendMail' AND run_at > now() HAVING count(*) > 0`;
const panel = async () =>
  createCallerFactory(appRouter)(
    await contextOf(await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" })),
  );

describe.each<[string, SmtpMode]>([
  ["away", "away"],
  ["slow", "slow"],
  ["busy (4xx at the recipient)", "later"],
  ["busy (4xx after the message)", "laterAfterData"],
  ["hanging up after DATA", "drop"],
])("a mail server that is %s", (_, mode) => {
  test("holds up no registration; each person's mails follow, in order, and the link in them works", async () => {
    const { event, people } = await begin(mode);
    const all = () => Promise.all(people.map((email) => outcomeOf(register(event, email))));
    expect(new Set(await all())).toEqual(new Set(["done"]));
    expect(new Set(await all())).toEqual(new Set(["registration.full"]));
    // Two more of these: somebody who registers again, told by mail only.
    await database.capacityPool.updateMany({ where: { eventId: event.id }, data: { size: null } });
    const twice = people.slice(0, 2);
    for (const email of twice) expect(await outcomeOf(register(event, email))).toBe("done");
    if (mode !== "slow") {
      await waitUntil(
        "a vain try",
        async () => (await mailsOf(event)).some(({ lastError }) => lastError),
        PATIENCE_MS,
      );
      expect((await (await panel()).mail.ofEvent({ eventId: event.id })).counts.FAILED ?? 0).toBe(0);
    }
    await sink.become("ok");
    if (mode.startsWith("later")) await retriesAreDue();
    await allBecome(event, ["SENT"]);

    const firsts = new Map<string, string[]>();
    for (const { to, messageId } of sink.received) {
      const ids = firsts.get(to) ?? [];
      if (!ids.includes(messageId)) firsts.set(to, [...ids, messageId]);
    }
    const queued = new Map<string, string[]>();
    for (const { recipient, id } of await mailsOf(event)) {
      queued.set(recipient, [...(queued.get(recipient) ?? []), `<${id}@127.0.0.1>`]);
    }
    // Every mail has come, the first time in the order in which it was queued, and nothing that was not queued.
    expect(Object.fromEntries(firsts)).toEqual(Object.fromEntries(queued));
    expect([...queued.values()].map((ids) => ids.length).sort()).toEqual([
      ...people.slice(2).map(() => 1),
      ...twice.map(() => 2),
    ]);
    // Only a server that took mails and did not say so has got some of them twice.
    if (mode !== "drop") expect(sink.received).toHaveLength(PEOPLE + 2);

    const link = sink.received
      .find(({ to }) => to === people[0])
      ?.links.find((found) => found.includes("/bestaetigen/"));
    await visitor.registration.confirm({ token: link?.split("/").at(-1) ?? "" });
    await allBecome(event, ["SENT"]);
    expect(sink.received.filter(({ to }) => to === people[0]).at(-1)?.subject).toContain(
      "Ihr Platz ist sicher",
    );
  });
});

describe.each<[string, SmtpMode]>([
  ["the recipient", "never"],
  ["the message", "neverAfterData"],
])("a mail server that refuses %s for good (5xx)", (_, mode) => {
  test("leaves the registration as it is; the organiser sees which mails failed and why, and others go out", async () => {
    const { event, people } = await begin(mode);
    const [unlucky = "", ...others] = people.slice(0, 4);
    expect(await outcomeOf(register(event, unlucky))).toBe("done");
    await allBecome(event, ["FAILED"]);
    await sink.become("ok");
    for (const email of others) expect(await outcomeOf(register(event, email))).toBe("done");
    await allBecome(event, ["FAILED", "SENT"]);
    expect(sink.received.map(({ to }) => to).sort()).toEqual([...others].sort());

    const seen = await (await panel()).mail.ofEvent({ eventId: event.id, state: "FAILED" });
    expect(seen.counts).toMatchObject({ FAILED: 1, SENT: others.length });
    expect(seen.rows).toHaveLength(1);
    expect(seen.rows[0]?.lastError).toMatch(/^55\d/u);
    expect(seen.rows[0]?.lastError).not.toContain("@");
    const rows = await database.registration.findMany({ where: { eventId: event.id } });
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => "UNCONFIRMED"));
    // Who registers again is told by mail once more, and that one arrives.
    expect(await outcomeOf(register(event, unlucky))).toBe("done");
    await allBecome(event, ["FAILED", "SENT"]);
    expect(sink.received.some(({ to }) => to === unlucky)).toBe(true);
  });
});

describe("A11 · a mail server that loses a connection now and then", () => {
  /** Notes every job that waits for the server: all do then, until they are woken. */
  const watchParking = async () => {
    await database.$executeRaw`CREATE TABLE IF NOT EXISTS parked (at timestamptz DEFAULT now())`;
    await database.$executeRaw`
      CREATE OR REPLACE FUNCTION note_parked() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.run_at BETWEEN now() + interval '90 seconds' AND now() + interval '10 minutes' THEN INSERT INTO parked DEFAULT VALUES; END IF;
        RETURN NEW;
      END $$`;
    await database.$executeRaw`
      CREATE OR REPLACE TRIGGER note_parked AFTER INSERT OR UPDATE ON graphile_worker._private_jobs
      FOR EACH ROW EXECUTE FUNCTION note_parked()`;
    await database.$executeRaw`DELETE FROM parked`;
  };
  const parked = async () => {
    const [row] = await database.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM parked`;
    return row?.count ?? 0;
  };
  const attempts = async (event: TestEvent) => (await mailsOf(event)).map((mail) => mail.attempts);

  test("delays the mails that it loses, and no others", async () => {
    await watchParking();
    const before = sink.lost();
    const { event, people } = await begin("flaky");
    await Promise.all(people.map((email) => register(event, email)));
    await allBecome(event, ["SENT"]);
    expect(sink.received.map(({ to }) => to).sort()).toEqual(people.toSorted());
    const lost = sink.lost() - before;
    expect(lost).toBeGreaterThan(1);
    expect((await attempts(event)).reduce((sum, each) => sum + each - 1, 0)).toBe(lost);
    expect(await parked()).toBe(0);
  });

  test("control: one that is away makes all wait; its return wakes them, and none that waits for something else", async () => {
    await watchParking();
    const { event, people } = await begin("away");
    const [later = "", ...others] = people;
    await registration(database, event, { email: later });
    const mail = {
      kind: "registration.confirmed",
      locale: "de",
      recipient: later,
      eventId: event.id,
    } as const;
    await database.$transaction(async (transaction) => {
      await queueMail(transaction, mail);
      await transaction.$executeRaw`
        SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now() + interval '1 hour')
        FROM graphile_worker.jobs WHERE created_at = now()`;
    });
    await Promise.all(others.map((email) => register(event, email)));
    await waitUntil("the queue to be put off", async () => (await parked()) > 0, PATIENCE_MS);
    await sink.become("ok");
    await waitUntil(
      "all others",
      async () => (await mailsOf(event)).filter(({ state }) => state === "SENT").length === others.length,
      PATIENCE_MS,
    );
    const [row] = await database.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS "waiting" FROM graphile_worker.jobs WHERE run_at > now() + interval '50 minutes'`;
    expect(row?.waiting).toBe(1);
  });

  test("mails that are tried in vain do not wake each other", async () => {
    const { event } = await begin("mixed");
    await Promise.all(
      ["busy-a", "b", "c", "d", "busy-e"].map((name) => register(event, `${name}@example.org`)),
    );
    const busyIsTried = async () =>
      (await mailsOf(event)).some((mail) => mail.recipient.startsWith("busy") && mail.attempts >= 2);
    await waitUntil("two vain tries", busyIsTried, PATIENCE_MS);
    // Each answer may wake those that found no server: once, not again and again.
    expect(Math.max(...(await attempts(event)))).toBeLessThan(8);
    await sink.become("ok");
    await allBecome(event, ["SENT"]);
  });

  test("a mail that it would answer gets its turn before those that it loses have all been tried again and again", async () => {
    const { event } = await begin("mixed");
    await Promise.all(["f", "g", "h"].map((name) => register(event, `${name}@example.org`)));
    const allAreLost = async () => (await mailsOf(event)).every(({ lastError }) => lastError);
    await waitUntil("the server to count as away", allAreLost, PATIENCE_MS);
    await register(event, "busy-i@example.org");
    const tries = async () =>
      Object.fromEntries((await mailsOf(event)).map(({ recipient, attempts }) => [recipient, attempts]));
    const answered = async () => ((await tries())["busy-i@example.org"] ?? 0) > 0;
    const lostSixTimes = async () => Math.max(...Object.values(await tries())) >= 6;
    await waitUntil("either", async () => (await answered()) || (await lostSixTimes()), PATIENCE_MS);
    expect(await answered()).toBe(true);
    await sink.become("ok");
    await allBecome(event, ["SENT"]);
  });
});
