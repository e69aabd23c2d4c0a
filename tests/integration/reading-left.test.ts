import { appCaller } from "@podium/api/app-router";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test } from "vitest";

// Whoever asks for a list and leaves: what was begun for that one ends while the database still works at it.

const locale = "de";
const { database, pool } = await testDatabase();
const body = await organisation(database);
const { id: eventId, slug } = await publishedEvent(database, body.id);
const actor = await staffMember(database, "Kim", { organisationId: body.id, role: "EVENT_LEAD" });

type Caller = ReturnType<typeof publicCaller>;
type Panel = ReturnType<typeof appCaller>;
/** A question, and those who may ask it: by program or page, or in the panel. */
type Asker = (signal: AbortSignal) => Promise<unknown>;

/** How many statements wait for the events. */
async function waiting(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

const visitors: [string, string, (caller: Caller) => Promise<unknown>][] = [
  ["a list", "Event", ({ event }) => event.list({ locale })],
  ["a search", "Event", ({ event }) => event.list({ locale, text: "haushalt" })],
  ["the past", "Event", ({ event }) => event.past({ locale })],
  ["what can be chosen", "Event", ({ event }) => event.facets({ locale, period: "upcoming" })],
  ["an event", "Event", ({ event }) => event.bySlug({ slug, locale })],
  ["all addresses", "Event", ({ event }) => event.addresses({})],
  ["a calendar", "Event", ({ event }) => event.calendar({ slug, locale })],
  ["a form", "Event", ({ registration }) => registration.availability({ slug, locale })],
  ["all organisations", "Organisation", (caller) => caller.organisation.list({ locale })],
  ["an organisation", "Organisation", (caller) => caller.organisation.bySlug({ slug: body.slug, locale })],
];
const staff: [string, string, (caller: Panel) => Promise<unknown>][] = [
  ["one's events", "Event", ({ event }) => event.mine({ period: "upcoming" })],
  ["the start", "Event", ({ event }) => event.start()],
  ["who comes", "Registration", ({ registration }) => registration.list({ eventId })],
  [
    "a search for somebody",
    "Registration",
    ({ registration }) => registration.list({ eventId, search: "kim" }),
  ],
  ["all of a list", "Registration", ({ registration }) => registration.ids({ eventId })],
  ["how many come", "Registration", ({ registration }) => registration.overview({ eventId })],
  ["the log", "AuditEntry", ({ audit }) => audit.list({})],
  ["an event's log", "AuditEntry", ({ audit }) => audit.ofEvent({ eventId })],
  ["comments that wait", "Comment", ({ comment }) => comment.queue({})],
  ["an event's comments", "Comment", ({ comment }) => comment.ofEvent({ eventId })],
  ["mails", "Mail", ({ mail }) => mail.list({})],
  ["an event's mails", "Mail", ({ mail }) => mail.ofEvent({ eventId })],
];
const questions: [string, string, Asker[]][] = [
  ...visitors.map(([name, table, ask]): [string, string, Asker[]] => [
    name,
    table,
    [{ client: "a-program" }, {}].map((given) => (signal) => ask(publicCaller(given, signal))),
  ]),
  ...staff.map(([name, table, ask]): [string, string, Asker[]] => [
    `${name}, in the panel`,
    table,
    [(signal) => ask(appCaller({ actor }, signal))],
  ]),
];

test.each(questions)(
  "A18 · %s: who leaves has the statement cancelled, who stays is answered (the control)",
  async (_, table, askers) => {
    const holder = await pool.connect();
    await holder.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
    const gone = new AbortController();
    const leaving = askers.map((ask) => ask(gone.signal));
    const outcomes = Promise.allSettled(leaving);
    try {
      await waitUntil("all to be at work", async () => (await waiting()) >= askers.length);
      gone.abort();
      for (const outcome of await outcomes) {
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: "CLIENT_CLOSED_REQUEST" } });
      }
      await waitUntil("nothing to wait any more", async () => (await waiting()) === 0);

      const left = new AbortController();
      const staying = askers[0]?.(left.signal);
      await waitUntil("the next one to be at work", async () => (await waiting()) > 0);
      await holder.query("ROLLBACK");
      expect(await staying).toBeTruthy();
    } finally {
      gone.abort();
      await holder.query("ROLLBACK");
      holder.release();
    }
  },
);
