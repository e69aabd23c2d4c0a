import { randomUUID } from "node:crypto";
import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { registrationFields, sendForm, wholeAnswer } from "@podium/tests-support/site/visitor";
import { warmSite } from "@podium/tests-support/site/warm-site";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// A request carries a key that its sender has chosen. Whoever does not know whether it arrived sends it again.

/** Bounds against hanging on a machine that has much else to do. */
const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const { database, url } = await testDatabase();
const body = await organisation(database);
const sites: Running[] = [];
let removeDataDir = async () => {};

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  sites.push(...(await Promise.all([1, 2].map(() => startSite({ databaseUrl: url, dataDir })))));
  const { slug } = await event();
  for (const site of sites) await warmSite(site, [`/veranstaltungen/${slug}/anmeldung`]);
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await removeDataDir();
});

const event = (places: number | null = 9, columns = {}) =>
  publishedEvent(database, body.id, { places, event: columns });
const person = (email = `person-${randomUUID()}@example.org`) => ({
  firstName: "Zoë",
  lastName: "Öztürk",
  email,
});

/** Lane after lane to one site after the other. */
function send(made: TestEvent, fields: Record<string, string>, lane = 0) {
  const site = sites[lane % sites.length]?.url ?? "";
  return sendForm(site, `/veranstaltungen/${made.slug}/anmeldung`, fields);
}

async function stored(made: TestEvent) {
  const rows = await database.registration.findMany({
    where: { eventId: made.id },
    orderBy: { sequence: "asc" },
    select: { email: true, state: true, mails: { select: { kind: true } } },
  });
  return rows.map(({ email, state, mails }) => ({ email, state, mails: mails.map(({ kind }) => kind) }));
}

describe("the same request twice", () => {
  test("gets the same answer from another process, byte by byte, and is stored and mailed once", async () => {
    const made = await event();
    const given = person();
    const fields = registrationFields([given], { key: randomUUID() });
    const first = await wholeAnswer(await send(made, fields));
    const second = await wholeAnswer(await send(made, fields, 1));
    expect(first.status).toBe(303);
    expect(second).toEqual(first);
    expect(await stored(made)).toEqual([
      { email: given.email, state: "UNCONFIRMED", mails: ["registration.confirm"] },
    ]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("of a group: everybody once", async () => {
    const made = await event();
    await database.category.updateMany({ where: { eventId: made.id }, data: { maxPersons: 5 } });
    const persons = [person(), person(), person()];
    const fields = registrationFields(persons, { key: randomUUID(), organisation: "Stadt Köln" });
    expect((await send(made, fields)).status).toBe(303);
    expect((await send(made, fields, 1)).status).toBe(303);
    expect((await stored(made)).map(({ email }) => email)).toEqual(persons.map(({ email }) => email));
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 3, rows: 3 }]);
  });

  test("gets the answer of then: the same deadline later, a place although the event is full by now", async () => {
    const made = await event(1);
    const call = () =>
      publicCaller().registration.create({ slug: made.slug, locale: "de", persons: [given], key });
    const [given, key] = [person(), randomUUID()];
    const first = await call();
    await database.event.update({ where: { id: made.id }, data: { holdMinutes: 3 } });
    expect(await call()).toEqual(first);
    expect(
      await outcomeOf(
        publicCaller().registration.create({
          slug: made.slug,
          locale: "de",
          persons: [person()],
          key: randomUUID(),
        }),
      ),
    ).toBe("registration.full");
    expect(await call()).toEqual(first);
    expect(await stored(made)).toHaveLength(1);
  });

  test("gets no receipt of a deadline that is over, whether or not the address is known", async () => {
    const made = await event();
    const known = await registration(database, made);
    for (const given of [person(), person(known.email)]) {
      const key = randomUUID();
      const call = () =>
        publicCaller().registration.create({ slug: made.slug, locale: "de", persons: [given], key });
      await call();
      await database.$executeRaw`
        UPDATE "RegistrationGroup" SET "idempotencyAnswer" = jsonb_set("idempotencyAnswer", '{holdUntil}', to_jsonb(now() - interval '1 minute'))
        WHERE "idempotencyKey" = ${key}::uuid`;
      expect(await outcomeOf(call())).toBe("registration.keyReused");
    }
  });

  test("brings nothing back that has ended since", async () => {
    const made = await event();
    const fields = registrationFields([person()], { key: randomUUID() });
    await send(made, fields);
    const { id } = await database.registration.findFirstOrThrow({ where: { eventId: made.id } });
    expect(await own(id).cancel()).toBe("done");
    expect((await send(made, fields, 1)).status).toBe(303);
    expect((await stored(made)).map(({ state }) => state)).toEqual(["CANCELLED"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
  });

  test("eight at the same moment over two processes, round after round: one registration, one mail, one answer", async () => {
    const made = await event(null);
    for (let round = 0; round < 12; round += 1) {
      const fields = registrationFields([person(`round-${round}@example.org`)], { key: randomUUID() });
      const lanes = Array.from({ length: 8 }, async (_, lane) => wholeAnswer(await send(made, fields, lane)));
      const [first, ...others] = await Promise.all(lanes);
      expect(first?.status).toBe(303);
      for (const other of others) expect(other).toEqual(first);
    }
    expect(await stored(made)).toEqual(
      Array.from({ length: 12 }, (_, round) => ({
        email: `round-${round}@example.org`,
        state: "UNCONFIRMED",
        mails: ["registration.confirm"],
      })),
    );
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 12, rows: 12 }]);
  });

  test("without a key is somebody who registers again: told by mail, stored once", async () => {
    const made = await event();
    const fields = registrationFields([person()]);
    await send(made, fields);
    expect((await send(made, fields, 1)).status).toBe(303);
    expect((await stored(made)).map(({ mails }) => mails)).toEqual([
      ["registration.confirm", "registration.known"],
    ]);
  });
});

describe("the same key for something else", () => {
  test.each([
    ["another address", () => registrationFields([person("other@example.org")])],
    ["another name", (email: string) => registrationFields([{ ...person(email), lastName: "Anders" }])],
    ["one more field", (email: string) => registrationFields([person(email)], { organisation: "Amt" })],
  ])("%s is refused politely, and nothing of it is stored", async (_, other) => {
    const made = await event();
    const [given, key] = [person(), randomUUID()];
    await send(made, registrationFields([given], { key }));
    const answer = await send(made, { ...other(given.email), key }, 1);
    expect(answer.status).toBe(409);
    expect(await answer.text()).not.toMatch(/registration\.keyReused|MISSING_MESSAGE/u);
    expect((await stored(made)).map(({ email, mails }) => [email, mails])).toEqual([
      [given.email, ["registration.confirm"]],
    ]);
  });

  test("another event is refused, too", async () => {
    const [made, other] = [await event(), await event()];
    const fields = registrationFields([person()], { key: randomUUID() });
    await send(made, fields);
    expect((await send(other, fields)).status).toBe(409);
    expect(await stored(other)).toEqual([]);
  });

  test("eight different ones at the same moment: one of them gets the key, the others are refused", async () => {
    const made = await event(null);
    for (let round = 0; round < 6; round += 1) {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, lane) => send(made, registrationFields([person()], { key }), lane)),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([303, 409, 409, 409, 409, 409, 409, 409]);
      expect(await stored(made)).toHaveLength(round + 1);
    }
  });

  test("two events at the same moment: one gets it, the other is refused", async () => {
    const [made, other] = [await event(null), await event(null)];
    for (let round = 0; round < 8; round += 1) {
      const fields = registrationFields([person()], { key: randomUUID() });
      const answers = await Promise.all([send(made, fields), send(other, fields, 1)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    }
    expect((await stored(made)).length + (await stored(other)).length).toBe(8);
  });

  test("a key that is none is a mistake of the form", async () => {
    const made = await event();
    expect((await send(made, registrationFields([person()], { key: "42" }))).status).toBe(422);
    expect(await stored(made)).toEqual([]);
  });
});

test("a key tells nobody whether an address is registered: the answers are the same for known and unknown", async () => {
  const made = await event(null);
  await registration(database, made, { email: "known@example.org" });
  const answersAbout = async (email: string) => {
    const key = randomUUID();
    const requests = [person(email), person(email), person(), person(email)];
    const answers: unknown[] = [];
    for (const given of requests) {
      const { status, headers } = await wholeAnswer(await send(made, registrationFields([given], { key })));
      answers.push([status, headers.location]);
    }
    return answers;
  };
  expect(await answersAbout("known@example.org")).toEqual(await answersAbout("unknown@example.org"));
});
