import { NETWORK_PERSONS_MAX, placesOfNetwork } from "@podium/domain/registration/capacity/network";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { own } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { poolsAgree } from "@podium/tests-support/registrations";
import { effort } from "@podium/tests-support/runner/effort";
import { registrationFields } from "@podium/tests-support/site/visitor";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// One who makes up addresses, and a town hall of two hundred: both come from one network, through two proxies.

vi.setConfig({ testTimeout: 240_000 });
const { database, url } = await testDatabase();
let site: Running;
let organisationId: string;
let removeDataDir = async () => {};

beforeAll(async () => {
  organisationId = (await organisation(database)).id;
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  const environment = { RATE_LIMITS: "on", TRUST_PROXY: "2" };
  site = await startSite({ databaseUrl: url, dataDir, environment });
}, 150_000);
afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const eventOf = (places: number, columns = {}) =>
  publishedEvent(database, organisationId, {
    pools: [{ key: "hall", name: "Saal", size: places }],
    categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 20, pools: ["hall"] }],
    event: columns,
  });

/** Sends a form from this address, as the second of two proxies passes it on. */
function sendFrom(client: string, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${site.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: site.url, "X-Forwarded-For": `192.0.2.66, ${client}, 10.0.0.1` },
    redirect: "manual",
  });
}

/** Registers persons together. @returns what the answer leads to: "place", "confirming", or the status of a refusal */
async function register({ slug }: TestEvent, client: string, emails: readonly string[]): Promise<string> {
  const persons = emails.map((email) => ({ firstName: "Kim", lastName: "Beispiel", email }));
  const answer = await sendFrom(client, `/veranstaltungen/${slug}/anmeldung`, registrationFields(persons));
  await answer.arrayBuffer();
  if (answer.status !== 303) return String(answer.status);
  const { searchParams } = new URL(answer.headers.get("location") ?? "", site.url);
  return searchParams.get("result") ?? "place";
}

/** Does so many things, some at a time. @returns how often each answer came */
async function many(count: number, one: (index: number) => Promise<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) {
      const answer = await one(index);
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 24 }, lane));
  return counts;
}

const FLOOD = effort(500, 2_000);
const HONEST = effort(40, 120);

test("A2 · made-up addresses of one network keep a small share; everybody else still gets a place", async () => {
  const event = await eventOf(300, { waitlistPolicy: "OFF" });
  const share = placesOfNetwork(300) ?? 0;
  const flood = await many(FLOOD, (index) => register(event, "198.51.100.7", [`${index}@made-up.example`]));
  expect(flood).toEqual({
    place: share,
    confirming: NETWORK_PERSONS_MAX - share,
    429: FLOOD - NETWORK_PERSONS_MAX,
  });
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: share, rows: share }]);
  // From the address next door, as a rented server would have many.
  expect(await register(event, "198.51.100.8", ["next@made-up.example"])).toBe("409");
  const honest = await many(HONEST, (index) =>
    register(event, `203.0.${index}.9`, [`${index}@honest.example`]),
  );
  expect(honest).toEqual({ place: HONEST });
});

test("A2 · twenty persons a request are counted as twenty", async () => {
  const event = await eventOf(1_000, { waitlistPolicy: "OFF" });
  const emails = (index: number) =>
    Array.from({ length: 20 }, (_, person) => `${index}-${person}@parties.example`);
  const flood = await many(20, (index) => register(event, "198.51.100.99", emails(index)));
  expect(flood).toEqual({ place: 2, confirming: 10, 429: 8 });
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 40, rows: 40 }]);
});

test("R1 · two hundred of one town hall, behind one address and two proxies, register and get their places", async () => {
  const event = await eventOf(300, { waitlistPolicy: "OFF" });
  const answers = await many(200, (index) => register(event, "203.0.113.5", [`${index}@town-hall.example`]));
  const share = placesOfNetwork(300) ?? 0;
  expect(answers).toEqual({ place: share, confirming: 200 - share });
  const rows = await database.registration.findMany({ where: { eventId: event.id }, select: { id: true } });
  const confirmed = await many(200, (index) => own(rows[index]?.id ?? "").confirm());
  expect(confirmed).toEqual({ done: 200 });
  const where = { eventId: event.id, state: "CONFIRMED" as const };
  expect(await database.registration.count({ where })).toBe(200);
  expect(await database.registration.count({ where: { ...where, network: { not: null } } })).toBe(0);
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 200, rows: 200 }]);
  // Who has confirmed keeps nothing from the next one.
  expect(await register(event, "203.0.113.5", ["late@town-hall.example"])).toBe("place");
});

test("A2 · who comes too late to confirm is told so, and gets the place when one is free again", async () => {
  const event = await eventOf(4, { waitlistPolicy: "OFF" });
  expect(await register(event, "198.51.100.20", ["a@late.example"])).toBe("place");
  expect(await register(event, "198.51.100.20", ["b@late.example"])).toBe("confirming");
  for (const [index, client] of ["203.0.1.1", "203.0.2.1", "203.0.3.1"].entries())
    expect(await register(event, client, [`${index}@others.example`])).toBe("place");
  const idOf = async (email: string) =>
    (await database.registration.findFirstOrThrow({ where: { eventId: event.id, email } })).id;
  const late = own(await idOf("b@late.example"));
  expect(await late.confirm()).toBe("registration.full");
  expect(await own(await idOf("0@others.example")).cancel()).toBe("done");
  expect(await late.confirm()).toBe("done");
  expect((await late.view()).state).toBe("CONFIRMED");
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 4, rows: 4 }]);
});

test("A2 · with a waiting list, a group that stays together gets its places together", async () => {
  const event = await eventOf(12, { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null });
  const group = ["a", "b", "c", "d"].map((name) => `${name}@group.example`);
  expect(await register(event, "198.51.100.30", group)).toBe("confirming");
  for (let index = 0; index < 9; index += 1)
    expect(await register(event, `203.1.${index}.1`, [`${index}@full.example`])).toBe("place");
  const rows = await database.registration.findMany({
    where: { eventId: event.id, email: { in: group } },
    orderBy: { sequence: "asc" },
  });
  // Three places are left for four: nobody of them is torn from the others.
  for (const { id } of rows.slice(0, 3)) expect(await own(id).confirm()).toBe("done");
  const states = async () =>
    (await database.registration.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })).map(
      ({ state }) => state,
    );
  expect(new Set(await states())).toEqual(new Set(["WAITLISTED", "UNCONFIRMED"]));
  const last = rows[3]?.id ?? "";
  expect(await own(last).confirm()).toBe("done");
  const other = await database.registration.findFirstOrThrow({ where: { email: "0@full.example" } });
  expect(await own(other.id).cancel()).toBe("done");
  expect(await states()).toEqual(Array.from({ length: 4 }, () => "CONFIRMED"));
});
