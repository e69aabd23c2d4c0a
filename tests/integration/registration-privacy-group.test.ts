import { randomUUID } from "node:crypto";
import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { own, ownToken } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields, sendForm, wholeAnswer } from "@podium/tests-support/site/visitor";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ownAddresses } from "./own-addresses.ts";

// Who names other people, in the form or on the own page, gets to see the same whether they are registered or not. Two
// events that are the same in everything: at one those who are named are unknown, at the other they are registered.

const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const { database, url } = await testDatabase();
const ctx = await contextOf(null);
const MAX = 4;
const HOUR = 3_600_000;
const startsAt = new Date((Math.ceil(Date.now() / HOUR) + 500) * HOUR);
const longAgo = new Date(startsAt.getTime() - 1000 * HOUR);

let site: Running;
let removeDataDir = async () => {};
let bodyId: string;
beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir, environment: { RATE_LIMITS: "off" } });
});
afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const kinds = ["unknown", "known"] as const;
type Kind = (typeof kinds)[number];
type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];

/** Enough of those who may be named are registered at every event; on one side they are the ones who are named. */
async function stage(kind: Kind, places: number, columns: Columns = {}) {
  const event = await publishedEvent(database, bodyId, {
    title: "Zwei Seiten",
    places: places + MAX,
    categories: [{ nameDe: "Teilnahme", nameEn: "Participation", maxPersons: MAX }],
    event: { startsAt, quietFrom: null, quietUntil: null, waitlistPolicy: "DIRECT", ...columns },
  });
  const registered: string[] = [];
  for (let turn = 0; turn < MAX; turn += 1)
    registered.push((await registration(database, event, { createdAt: longAgo })).email);
  const strangers = registered.map(() => `stranger-${randomUUID().slice(0, 8)}@example.org`);
  return { event, named: kind === "known" ? registered : strangers };
}

const named = (email: string) => ({ firstName: "Kim", lastName: "Genannt", email });

async function rowOf(email: string) {
  return database.registration.findFirstOrThrow({
    where: { email },
    select: { id: true, email: true, ticketCode: true, shortCode: true },
  });
}

/** All of an answer but the names of this event, this person and this link. */
async function seen(response: Response, contact: Awaited<ReturnType<typeof rowOf>>, event: TestEvent) {
  const own = [
    contact.id,
    contact.ticketCode,
    readableCode(contact.shortCode),
    contact.email ?? "",
    event.slug,
    event.id,
  ];
  const { headers, ...answer } = await wholeAnswer(response);
  // Packed, the link in it is longer or shorter by chance.
  if ("content-encoding" in headers) delete headers["content-length"];
  // Where a long address may break, its own name is no less its own.
  const unbroken = JSON.stringify({ ...answer, headers }).replaceAll("<wbr/>", "");
  const text = unbroken.replaceAll(/[\w-]{24,}\.[\w.-]{24,}/gu, "link");
  return own.reduce((left, name) => left.replaceAll(name, "…"), text);
}

/** What the contact sees: the own page, and the one for a further person. */
async function pages(email: string, event: TestEvent): Promise<string[]> {
  const contact = await rowOf(email);
  const { page, addPerson } = ownAddresses(ownToken(contact.id), contact.id);
  const answers = [];
  for (const path of [page, addPerson])
    answers.push(await seen(await fetch(`${site.url}${path}`), contact, event));
  return answers;
}

async function add(email: string, event: TestEvent, other: string): Promise<string[]> {
  const contact = await rowOf(email);
  const { addPerson } = ownAddresses(ownToken(contact.id), contact.id);
  const answer = await seen(await sendForm(site.url, addPerson, named(other)), contact, event);
  // What was typed is handed back to whoever typed it.
  return [answer.replaceAll(other, "typed"), ...(await pages(email, event))];
}

async function both(play: (kind: Kind) => Promise<string[]>): Promise<[string[], string[]]> {
  return [await play("unknown"), await play("known")];
}

const anna = () => `anna-${randomUUID().slice(0, 8)}@example.org`;
const count = (steps: readonly string[], part: string) => steps.filter((text) => text.includes(part)).length;
const letRunOut = async (eventId: string) => {
  const passed = new Date(Date.now() - 60_000);
  const own = { eventId, state: "UNCONFIRMED" as const };
  await database.registration.updateMany({ where: own, data: { holdUntil: passed } });
  await database.namedPerson.updateMany({ where: { group: { eventId } }, data: { until: passed } });
  const groups = await database.registrationGroup.findMany({ where: { eventId } });
  for (const { id, knownUntil, awaitedUntil } of groups) {
    const data = { knownUntil: knownUntil.map(() => passed), awaitedUntil: awaitedUntil && passed };
    await database.registrationGroup.update({ where: { id }, data });
  }
};

describe("further persons on the own page", () => {
  test("up to the maximum, the same twice, and again when the time to confirm is over: byte for byte the same", async () => {
    const [unknown, known] = await both(async (kind) => {
      const { event, named: others } = await stage(kind, 20);
      const { email } = await registration(database, event, { createdAt: longAgo, email: anna() });
      const [first = "", second = "", third = "", fourth = ""] = others;
      const steps = [];
      for (const other of [first, first, second, third]) steps.push(...(await add(email, event, other)));
      await letRunOut(event.id);
      steps.push(...(await pages(email, event)));
      for (const other of [first, third, fourth, second]) steps.push(...(await add(email, event, other)));
      return steps;
    });
    expect(known).toEqual(unknown);
    // Three may join, the fourth not; and once more.
    expect(count(unknown, '"status":303')).toBe(6);
    expect(count(unknown, '"status":409')).toBe(2);
  });

  test.each([
    ["with nobody waiting", "OFF"],
    ["with a waiting list", "DIRECT"],
  ] as const)("with the last place free, %s", async (_, waitlistPolicy) => {
    const [unknown, known] = await both(async (kind) => {
      const { event, named: others } = await stage(kind, 2, { waitlistPolicy });
      const { email } = await registration(database, event, { createdAt: longAgo, email: anna() });
      return add(email, event, others[0] ?? "");
    });
    expect(known).toEqual(unknown);
    expect(count(unknown, '"status":303')).toBe(1);
  });

  test("the control: without the times that are noted, the number of additions tells who is registered", async () => {
    const [unknown, known] = await both(async (kind) => {
      const { event, named: others } = await stage(kind, 20);
      const { email } = await registration(database, event, { createdAt: longAgo, email: anna() });
      const steps = [];
      for (const other of others) {
        steps.push(...(await add(email, event, other)));
        await database.registrationGroup.updateMany({
          where: { eventId: event.id },
          data: { knownUntil: [] },
        });
      }
      return steps;
    });
    expect(known).not.toEqual(unknown);
  });
});

describe("persons of the first request", () => {
  test.each([
    ["the contact first", false],
    ["somebody else first, who would be the contact", true],
  ])("count alike, and speak alike: %s", async (_, last) => {
    const [unknown, known] = await both(async (kind) => {
      const { event, named: others } = await stage(kind, 20);
      const email = anna();
      const [first = "", second = "", third = ""] = others;
      const persons = [email, first, second].map(named);
      const fields = registrationFields(last ? persons.reverse() : persons, { key: randomUUID() });
      await sendForm(site.url, `/veranstaltungen/${event.slug}/anmeldung`, fields);
      const steps = await pages(email, event);
      await own((await rowOf(email)).id).confirm();
      steps.push(...(await pages(email, event)));
      for (const other of [third, third]) steps.push(...(await add(email, event, other)));
      return steps;
    });
    expect(known.map(withoutTimes)).toEqual(unknown.map(withoutTimes));
    expect([count(unknown, '"status":303'), count(unknown, '"status":409')]).toEqual([1, 1]);
  });

  test("are awaited alike: a place that becomes free goes to the contact when their time is over, not before", async () => {
    const states = async (kind: Kind) => {
      const { event, named: others } = await stage(kind, 0);
      const email = anna();
      const persons = [email, others[0] ?? ""].map(named);
      await publicCaller().registration.create({ slug: event.slug, locale: "de", persons });
      const { id } = await rowOf(email);
      await own(id).confirm();
      await database.capacityPool.updateMany({
        where: { eventId: event.id },
        data: { size: { increment: 3 } },
      });
      const state = async () => {
        await runDue(ctx);
        return (await own(id).view()).state;
      };
      const before = await state();
      await letRunOut(event.id);
      return [before, await state()];
    };
    expect(await states("unknown")).toEqual(["WAITLISTED", "CONFIRMED"]);
    expect(await states("known")).toEqual(["WAITLISTED", "CONFIRMED"]);
  });
});

/** The two requests were not sent in the same minute. */
function withoutTimes(text: string): string {
  return text.replaceAll(/\d{1,2}:\d{2}/gu, "00:00").replaceAll(/T\d{2}:\d{2}:\d{2}(\.\d+)?Z/gu, "T00Z");
}
