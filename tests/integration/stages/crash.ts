import { connect } from "@podium/db/client";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type CrashingPostgres, startCrashingPostgres } from "@podium/tests-support/postgres/crashing";
import { type Turnstile, turnstile } from "@podium/tests-support/postgres/turnstile";
import { startSite, startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { poolsAgree } from "@podium/tests-support/registrations";
import { effort } from "@podium/tests-support/runner/effort";
import { type SmtpSink, startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { rush, type Visit } from "../rush.ts";

// Two sites, two workers, a database and a mail server, any of which may die at any moment. Who is killed is started
// again, as whoever runs Podium does; nobody else is.

/** Bounds against hanging on a machine that has much else to do. */
export const PATIENCE_MS = 120_000;
vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

const PLACES = effort(36, 60);
const VISITORS = effort(54, 90);
/** A worker has so many hands. */
export const HANDS = 4;

export let postgres: CrashingPostgres;
export let gate: Turnstile;
export let sink: SmtpSink;
export let connections: ReturnType<typeof connect>;
let dataDir: string;
let removeDataDir = async () => {};
let bodyId: string;

type Site = Awaited<ReturnType<typeof startSite>>;
type Worker = Awaited<ReturnType<typeof startWorker>>;
export const sites: Site[] = [];
export const workers: Worker[] = [];

/** Each process's connections bear its name, so that the test sees who waits for what. */
function namedUrl(name: string): string {
  const url = new URL(postgres.url);
  url.searchParams.set("application_name", name);
  return url.href;
}
export const beginSite = async (number: number) => {
  const { port } = sites[number] ?? {};
  const options = { databaseUrl: namedUrl(`site-${number}`), dataDir };
  sites[number] = await startSite(port === undefined ? options : { ...options, port });
};
export const beginWorker = async (number: number) => {
  const environment = { SMTP_URL: sink.url };
  const worker = await startWorker({ databaseUrl: namedUrl(`worker-${number}`), dataDir, environment });
  workers[number] = worker;
  // It says so when it has found its database.
  await waitUntil("the worker to run", () => worker.output().includes("worker started"), PATIENCE_MS);
};

beforeAll(async () => {
  [postgres, sink] = await Promise.all([startCrashingPostgres(), startSmtpSink()]);
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  connections = connect(postgres.url);
  bodyId = (await organisation(connections.database)).id;
  gate = await turnstile(postgres.url);
  await Promise.all([beginSite(0), beginSite(1), beginWorker(0), beginWorker(1)]);
});

afterAll(async () => {
  await Promise.all([...sites, ...workers].map((running) => running.stop()));
  await connections?.close();
  await sink?.stop();
  await postgres?.stop();
  await removeDataDir();
});

/** Ids of those that must outlive what happens to the others. */
export const pids = () => [...sites, ...workers].map(({ pid }) => pid);

export async function during(disaster: (event: TestEvent) => Promise<void>, confirming = true) {
  const event = await publishedEvent(connections.database, bodyId, { places: PLACES });
  const path = `/veranstaltungen/${event.slug}/anmeldung`;
  const rushed = rush({
    path,
    visitors: VISITORS,
    lanes: 12,
    sites,
    received: sink.received,
    confirming,
  });
  const strike = async () => {
    await waitUntil("the first ones", async () => (await emails(event)).length >= 3, PATIENCE_MS);
    await disaster(event);
  };
  const [visits] = await Promise.all([rushed, strike()]);
  return { event, visits };
}

type Stored = { id: string; email: string; state: string; key: string };
type StoredMail = { id: string; registrationId: string; kind: string; state: string };

/** The ledger against the tables and the mail server. @returns how many mails came a second time */
export async function settle({ event, visits }: { event: TestEvent; visits: Visit[] }): Promise<number> {
  const { database, pool } = connections;
  await waitUntil(
    "all mails to have gone",
    () =>
      database.mail
        .count({ where: { eventId: event.id, state: { in: ["QUEUED", "SENDING"] } } })
        .then((waiting) => waiting === 0)
        .catch(() => false),
    PATIENCE_MS,
  );
  const { rows } = await pool.query<Stored>(
    `SELECT registration."id", registration."email", registration."state", "idempotencyKey" AS "key"
     FROM "Registration" registration JOIN "RegistrationGroup" ON "RegistrationGroup"."id" = registration."groupId"
     WHERE registration."eventId" = $1`,
    [event.id],
  );
  const stored = new Map(rows.map((row) => [row.email, row]));
  expect(stored.size).toBe(rows.length);
  const { rows: mails } = await pool.query<StoredMail>(
    `SELECT "id", "registrationId", "kind", "state" FROM "Mail" WHERE "eventId" = $1 ORDER BY "sequence"`,
    [event.id],
  );

  const told = visits.map(({ person, key, word, confirmed }) => {
    const row = stored.get(person.email);
    // Without a last word both are possible; what is stored says which.
    const expected = word === null ? row !== undefined : word === 303;
    return {
      email: person.email,
      key: expected ? key : undefined,
      state: expected ? (confirmed ? "CONFIRMED" : "UNCONFIRMED") : undefined,
      mails: expected ? ["registration.confirm", ...(confirmed ? ["registration.confirmed"] : [])] : [],
    };
  });
  expect(
    visits.map(({ person }) => {
      const row = stored.get(person.email);
      const own = mails.filter(({ registrationId }) => registrationId === row?.id);
      return { email: person.email, key: row?.key, state: row?.state, mails: own.map(({ kind }) => kind) };
    }),
  ).toEqual(told);
  expect(rows.filter(({ email }) => !visits.some(({ person }) => person.email === email))).toEqual([]);

  const [counted] = await poolsAgree(database, event.id);
  expect(counted).toEqual({ taken: rows.length, rows: rows.length });
  expect(rows.length).toBeLessThanOrEqual(PLACES);
  if (visits.some(({ word }) => word === 409)) expect(rows.length).toBe(PLACES);

  const arrivals = mails.map(
    ({ id }) => sink.received.filter(({ messageId }) => messageId.startsWith(`<${id}@`)).length,
  );
  expect(arrivals.filter((times) => times < 1 || times > 2)).toEqual([]);
  // A repeat is not sent when the first, of which nobody knows, has been acted on in between.
  const unsent = mails.filter(({ state }, index) => !(state === "DISCARDED" && arrivals[index] === 1));
  expect(unsent.filter(({ state }) => state !== "SENT")).toEqual([]);
  return arrivals.filter((times) => times === 2).length;
}

/** At least one answer was lost, and nobody who went on asking remained without a word. */
export function expectTrouble(visits: Visit[]): void {
  expect(visits.some(({ answers }) => answers.some((answer) => answer !== 303 && answer !== 409))).toBe(true);
  const patient = visits.filter((_, number) => number % 9 !== 8);
  expect(patient.filter(({ word }) => word === null)).toEqual([]);
  expect(patient.filter(({ word }) => word === 303).length).toBeGreaterThan(0);
}

export async function emails(event: TestEvent): Promise<string[]> {
  const { rows } = await connections.pool.query<{ email: string }>(
    `SELECT "email" FROM "Registration" WHERE "eventId" = $1`,
    [event.id],
  );
  return rows.map(({ email }) => email);
}
