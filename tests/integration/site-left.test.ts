import { connect, type Socket } from "node:net";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, expect, test } from "vitest";

// Visitors who go before they have their answer: what was to be done for them is not done. Against the production build.

const VISITORS = 40;
/** So many files are under way at once; these end with their statement. */
const AT_WORK = 4;

let site: Running;
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  await publishedEvent(database, (await organisation(database)).id);
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

/** Nobody can read an event until it is released. */
async function holdEvents() {
  const { pool } = await testDatabase();
  const client = await pool.connect();
  await client.query('BEGIN; LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await client.query("ROLLBACK");
    client.release();
  };
}

/** How many statements wait for the events. */
async function waitingForEvents(): Promise<number> {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

/** Sends a request and waits for no answer. */
async function visit(method: string, path: string): Promise<Socket> {
  const socket = connect(site.port, "127.0.0.1").on("error", () => {});
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return socket;
}

/** Requests that are over without an answer. */
const givenUp = (route: string) =>
  site
    .output()
    .split("\n")
    .filter((line) => line.includes('"aborted":true') && line.includes(`"route":"${route}"`)).length;

type Leave = "destroy" | "resetAndDestroy";

test.each<[string, string, string, (number: number) => string, Leave]>([
  ["a search", "GET", "/", (number) => `/?text=suche+${number}`, "destroy"],
  ["a search, by a reset", "GET", "/", (number) => `/?text=reset+${number}`, "resetAndDestroy"],
  ["a search in English", "GET", "/", (number) => `/en?text=search+${number}`, "destroy"],
  ["a search in the review", "GET", "/review", (number) => `/rueckblick?text=alt+${number}`, "destroy"],
  ["the head of a search", "HEAD", "/", (number) => `/?text=kopf+${number}`, "destroy"],
  ["a choice that is kept", "GET", "/", (number) => `/?city=Ort+${number}`, "destroy"],
  ["an event", "GET", "/events/[slug]", (number) => `/veranstaltungen/keine-${number}`, "destroy"],
  [
    "a calendar file in English",
    "GET",
    "/events/[slug]/calendar.ics",
    (number) => `/en/events/none-${number}/calendar.ics`,
    "destroy",
  ],
  [
    "a calendar file",
    "GET",
    "/events/[slug]/calendar.ics",
    (number) => `/veranstaltungen/keine-${number}/kalender.ics`,
    "destroy",
  ],
  ["a part of the sitemap", "GET", "/sitemap-*.xml", (number) => `/sitemap-${number + 1}.xml`, "destroy"],
  ["the one page all wait for", "GET", "/review", () => "/rueckblick?year=2020", "destroy"],
  [
    "an event, by a reset",
    "GET",
    "/events/[slug]",
    (number) => `/en/events/gone-${number}`,
    "resetAndDestroy",
  ],
])(
  "A18 · %s that nobody waits for any more is given up before the database has answered",
  async (...given) => {
    const [, method, route, path, leave] = given;
    const before = givenUp(route);
    const release = await holdEvents();
    try {
      const numbers = Array.from({ length: VISITORS }, (_, number) => number);
      const sockets = await Promise.all(numbers.map((number) => visit(method, path(number))));
      await waitUntil("the site to be at work", async () => (await waitingForEvents()) > 0);
      for (const socket of sockets) socket[leave]();
      await waitUntil("the others to be given up", () => givenUp(route) - before >= VISITORS - AT_WORK);
    } finally {
      await release();
    }
    await waitUntil("all to be over", () => givenUp(route) - before === VISITORS);
    // Whoever comes now is answered.
    const answer = await fetch(`${site.url}${path(0)}`, { method });
    expect([200, 404]).toContain(answer.status);
  },
);
