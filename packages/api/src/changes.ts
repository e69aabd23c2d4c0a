import { Prisma } from "@podium/db/generated/client";
import pg from "pg";
import { environment } from "./environment.ts";
import { sources } from "./request/made-of.ts";

/**
 * PostgreSQL channel on which every committed change is announced. The payload is the event's id, alone when only what
 * is counted has changed, else with the words `TEXT` and `WITHDRAWS`; `ORGANISATIONS`; empty: anything may have changed.
 */
export const CHANGE_CHANNEL = "podium_change";
const TEXT = "text";
const WITHDRAWS = "withdraws";
/** In place of an id: what bodies say of themselves. */
const ORGANISATIONS = "organisations";

/** What somebody who keeps pages is told. */
export type Change =
  | {
      /** Pages made of one of these are old. */
      sources: readonly string[];
      /** Pages made of one of these must not be shown any more, not even until they are renewed. */
      withdrawn: readonly string[];
    }
  /** From now on every change is told; what has happened before is not known. */
  | "anything"
  /** From now on changes are not heard of. */
  | "unheard";

type About = { text?: boolean; withdraws?: boolean };

/** The expression of a statement that announces a change of this event with the commit; text, so that Prisma can read it. */
export function announcement(eventId: string, about: About = {}): Prisma.Sql {
  return Prisma.sql`pg_notify(${CHANGE_CHANNEL}, ${eventId + wordsOf(about)})::text`;
}

/** The same for an event that the statement itself has found. @param id an expression */
export function announcementOf(id: Prisma.Sql, about: About = {}): Prisma.Sql {
  return Prisma.sql`pg_notify(${CHANGE_CHANNEL}, ${id}::text || ${wordsOf(about)}::text)::text`;
}

/** The same for a change of what a body says of itself. */
export const announcementOfOrganisations = (): Prisma.Sql =>
  Prisma.sql`pg_notify(${CHANGE_CHANNEL}, ${ORGANISATIONS})::text`;

function wordsOf({ text = false, withdraws = false }: About): string {
  return `${text ? ` ${TEXT}` : ""}${withdraws ? ` ${WITHDRAWS}` : ""}`;
}

export function readAnnouncement(payload: string): Change {
  const [eventId = "", ...words] = payload.split(" ");
  if (eventId === "") return "anything";
  if (eventId === ORGANISATIONS) return { sources: [sources.organisations, sources.unknown], withdrawn: [] };
  const text = words.includes(TEXT);
  const own = [sources.event(eventId), ...(text ? [sources.text(eventId)] : [])];
  return {
    sources: [...own, ...(text ? [sources.everyText] : []), sources.unknown],
    withdrawn: words.includes(WITHDRAWS) ? [...own, sources.unknown] : [],
  };
}

const RECONNECT_MS = 1_000;
/** A connection can be gone without a word: it is asked, and has to answer. */
const ASK_MS = 5_000;
const lively = { keepAlive: true, connectionTimeoutMillis: ASK_MS, query_timeout: ASK_MS };

/**
 * Tells every change that any process commits, and when changes begin and cease to be heard of: announcements that are
 * made while nobody listens are lost.
 *
 * @returns a function that ends the listening
 */
export function listenForChanges(heard: (change: Change) => void): () => Promise<void> {
  let ended = false;
  let client: pg.Client | undefined;

  const listen = async () => {
    if (ended) return;
    const { DATABASE_URL, DATABASE_DIRECT_URL } = environment();
    const connectionString = DATABASE_DIRECT_URL ?? DATABASE_URL;
    const connection = new pg.Client({ connectionString, ...lively });
    client = connection;
    let gone = false;
    let asking: NodeJS.Timeout | undefined;
    const again = () => {
      if (gone || ended) return;
      gone = true;
      clearInterval(asking);
      heard("unheard");
      connection.end().catch(() => {});
      setTimeout(listen, RECONNECT_MS).unref();
    };
    connection.on("error", again);
    connection.on("end", again);
    connection.on("notification", ({ payload = "" }) => heard(readAnnouncement(payload)));
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANGE_CHANNEL}`);
      if (gone) return;
      heard("anything");
      asking = setInterval(() => connection.query("SELECT 1").catch(again), ASK_MS).unref();
    } catch {
      again();
    }
  };
  void listen();

  return async () => {
    ended = true;
    await client?.end().catch(() => {});
  };
}
