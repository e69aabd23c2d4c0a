import { Prisma } from "@podium/db/generated/client";
import pg from "pg";
import { environment } from "./environment.ts";

/** PostgreSQL channel on which every committed change is announced; the payload is the event's id or empty. */
export const CHANGE_CHANNEL = "podium_change";

/** The expression of a statement that announces a change of this event with the commit; text, so that Prisma can read it. */
export function announcement(eventId: string): Prisma.Sql {
  return Prisma.sql`pg_notify(${CHANGE_CHANNEL}, ${eventId})::text`;
}

const RECONNECT_MS = 1_000;

/**
 * Calls `onChange` after every change that any process commits, and once after each (re)connection, because
 * announcements made in between are lost.
 *
 * @returns a function that ends the listening
 */
export function listenForChanges(onChange: () => void): () => Promise<void> {
  let ended = false;
  let client: pg.Client | undefined;

  const listen = async () => {
    if (ended) return;
    const { DATABASE_URL, DATABASE_DIRECT_URL } = environment();
    const connectionString = DATABASE_DIRECT_URL ?? DATABASE_URL;
    const connection = new pg.Client({ connectionString, keepAlive: true });
    client = connection;
    let gone = false;
    const again = () => {
      if (gone || ended) return;
      gone = true;
      connection.end().catch(() => {});
      setTimeout(listen, RECONNECT_MS).unref();
    };
    connection.on("error", again);
    connection.on("end", again);
    connection.on("notification", onChange);
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANGE_CHANNEL}`);
      onChange();
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
