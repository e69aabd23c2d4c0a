import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf } from "@podium/tests-support/own-links";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { type SmtpMode, type SmtpSink, startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterEach, describe, expect, test, vi } from "vitest";

// People register while the mail server is in trouble, from the first minute of an event to the last mail that follows.

/** Bounds against hanging on a machine that has much else to do. */
const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS, hookTimeout: PATIENCE_MS });

const PEOPLE = 12;
const { database, url } = await testDatabase();
const body = await organisation(database);

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

let events = 0;
async function begin(mode: SmtpMode): Promise<{ event: TestEvent; sink: SmtpSink; people: string[] }> {
  events += 1;
  const event = await publishedEvent(database, body.id, { places: PEOPLE });
  const sink = await startSmtpSink(mode);
  const { dataDir, remove } = await temporaryDataDir();
  const worker = await startWorker({ databaseUrl: url, dataDir, environment: { SMTP_URL: sink.url } });
  ends = [remove, sink.stop, worker.stop];
  const people = Array.from({ length: PEOPLE }, (_, number) => `person-${events}-${number}@example.org`);
  return { event, sink, people };
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
    const { event, sink, people } = await begin(mode);
    for (const email of people) expect(await outcomeOf(register(event, email))).toBe("done");
    for (const email of people) expect(await outcomeOf(register(event, email))).toBe("registration.full");
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
    const { event, sink, people } = await begin(mode);
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
