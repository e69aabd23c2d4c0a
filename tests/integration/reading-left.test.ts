import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test } from "vitest";

// Whoever asks for events and leaves: what was begun for that one ends while the database still works at it.

const locale = "de";
const { database, pool } = await testDatabase();
const { slug } = await publishedEvent(database, (await organisation(database)).id);

type Caller = ReturnType<typeof publicCaller>;

/** How many statements wait for the events. */
async function waiting(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

test.each<[string, (caller: Caller) => Promise<unknown>]>([
  ["a list", ({ event }) => event.list({ locale })],
  ["a search", ({ event }) => event.list({ locale, text: "haushalt" })],
  ["the past", ({ event }) => event.past({ locale })],
  ["what can be chosen", ({ event }) => event.facets({ locale, period: "upcoming" })],
  ["an event", ({ event }) => event.bySlug({ slug, locale })],
  ["all addresses", ({ event }) => event.addresses({})],
  ["a calendar", ({ event }) => event.calendar({ slug, locale })],
])(
  "A18 · %s: who leaves has the statement cancelled, who stays is answered (the control)",
  async (_, ask) => {
    const holder = await pool.connect();
    await holder.query('BEGIN; LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE');
    const gone = new AbortController();
    // A program, and a page.
    const leaving = [{ client: "a-program" }, {}].map((asker) => ask(publicCaller(asker, gone.signal)));
    const outcomes = Promise.allSettled(leaving);
    try {
      await waitUntil("both to be at work", async () => (await waiting()) >= 2);
      gone.abort();
      for (const outcome of await outcomes) {
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: "CLIENT_CLOSED_REQUEST" } });
      }
      await waitUntil("nothing to wait any more", async () => (await waiting()) === 0);

      const left = new AbortController();
      const staying = ask(publicCaller({ client: "a-program" }, left.signal));
      await waitUntil("the third one to be at work", async () => (await waiting()) > 0);
      await holder.query("ROLLBACK");
      expect(await staying).toBeTruthy();
    } finally {
      gone.abort();
      await holder.query("ROLLBACK");
      holder.release();
    }
  },
);
