import pg from "pg";
import { waitUntil } from "../wait-until.ts";
import { runOn } from "./server.ts";

/**
 * Where a transaction can be stopped: "places" – before it gets its event's places; "written" – when its rows are
 * there and nothing is committed; "commit" – when the server has been told to commit and has not done so yet; "sent" –
 * before a mail that the mail server has taken is noted as sent.
 */
export type Point = "places" | "written" | "commit" | "sent";

export type Turnstile = {
  /** From now on transactions stop at the point (for "places": those of this event). */
  close(point: Point, eventId: string): Promise<void>;
  /** Resolves when a connection of this application name stands there. @returns the server's process of it */
  arrival(applicationName: string): Promise<number>;
  /** Lets those go on that stand there, and all others. */
  open(): Promise<void>;
};

/** A bound against hanging. */
const PATIENCE_MS = 120_000;

const LOCK = 7_203_114;
const advisory = { written: LOCK + 1, commit: LOCK + 2, sent: LOCK + 3 };

/**
 * Stops transactions from outside, with the means that any other user of the database has: a lock that is held, and
 * triggers in the test's own copy of the tables that ask for a lock. What is stopped knows nothing of it.
 */
export async function turnstile(databaseUrl: string): Promise<Turnstile> {
  await runOn(
    databaseUrl,
    `CREATE FUNCTION turnstile() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_advisory_xact_lock_shared(TG_ARGV[0]::int); RETURN NEW; END $$;
     CREATE TRIGGER turnstile_written AFTER INSERT ON "Mail"
       FOR EACH STATEMENT EXECUTE FUNCTION turnstile('${advisory.written}');
     CREATE CONSTRAINT TRIGGER turnstile_commit AFTER INSERT ON "Mail" DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION turnstile('${advisory.commit}');
     CREATE TRIGGER turnstile_sent BEFORE UPDATE ON "Mail"
       FOR EACH ROW WHEN (NEW."state" = 'SENT') EXECUTE FUNCTION turnstile('${advisory.sent}')`,
  );
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    // The server may be killed meanwhile: that opens the turnstile, too.
    client.on("error", () => {});
    await client.connect();
    return client;
  };

  let holder: pg.Client | undefined;
  let closed: Point = "places";
  return {
    close: async (point, eventId) => {
      holder = await connect();
      closed = point;
      await holder.query("BEGIN");
      if (point !== "places") await holder.query("SELECT pg_advisory_xact_lock($1)", [advisory[point]]);
      else await holder.query(`SELECT FROM "CapacityPool" WHERE "eventId" = $1::uuid FOR UPDATE`, [eventId]);
    },
    arrival: async (applicationName) => {
      const watcher = await connect();
      try {
        return await waitUntil(
          `${applicationName} to stand at the turnstile`,
          async () => {
            // By the lock itself: whoever waits behind the one that stands there waits for another.
            const { rows } = await watcher.query<{ pid: number }>(
              `SELECT pid FROM pg_stat_activity JOIN pg_locks USING (pid)
               WHERE application_name = $1 AND NOT granted
                 AND CASE WHEN locktype = 'advisory' THEN objid = $2::int::oid ELSE $2 IS NULL END`,
              [applicationName, closed === "places" ? null : advisory[closed]],
            );
            return rows[0]?.pid;
          },
          PATIENCE_MS,
        );
      } finally {
        await watcher.end();
      }
    },
    open: async () => {
      await holder?.end().catch(() => {});
      holder = undefined;
    },
  };
}
