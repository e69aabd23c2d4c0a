import type { Connections } from "@podium/db/client";
import type { MadeEvent } from "@podium/db/factories/event";
import { copyRows } from "./row-copies.ts";
import type { Sample } from "./written-rows.ts";

/** Rows of one statement: more would only need memory. */
const AT_ONCE = 5_000;

/**
 * Gives events as many registrations as wanted, each with all the rows that the form writes; their mails are sent. All
 * counters move along.
 */
export async function prefill(
  pool: Connections["pool"],
  sample: Sample,
  wanted: readonly { event: MadeEvent; registrations: number }[],
): Promise<void> {
  const client = await pool.connect();
  try {
    // Every row refers to rows of the same statement or the event's: checking each would take most of the time.
    await client.query("SET session_replication_role = replica");
    for (const { event, registrations } of wanted) {
      for (let left = registrations; left > 0; left -= AT_ONCE) {
        const { rows } = copyRows(sample, event, Math.min(left, AT_ONCE));
        await client.query(`${rows} SELECT count(*) FROM fresh`);
      }
      await client.query(`UPDATE "Mail" SET "state" = 'SENT', "sentAt" = now() WHERE "eventId" = $1`, [
        event.id,
      ]);
    }
    await client.query("RESET session_replication_role");
  } finally {
    client.release();
  }
  // As on a server that had its time for it: what was just loaded is counted, tidy and on disk.
  await pool.query("VACUUM ANALYZE");
  await pool.query("CHECKPOINT");
}
