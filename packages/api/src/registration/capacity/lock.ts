import { Prisma } from "@podium/db/generated/client";
import { type Snapshot, snapshotOfEvent } from "./snapshot.ts";
import type { Statements } from "./statements.ts";

// Whatever takes or frees a place locks the event's pools first and registrations after them, always in this order: so
// the counter moves with the rows, and two transactions never wait for each other.

/** An event whose places nobody else takes or frees, and what is known of them, while a piece of work is done. */
export type Locked = {
  run: Statements;
  snapshot: Snapshot;
  /** Of the request that asked for the work. */
  requestId?: string;
  /** Nothing is left behind: see transition/dry-run. */
  dryRun: boolean;
};

/** Somebody who holds the places longer than this makes the rest come back later instead of queueing up. */
const LOCK_TIMEOUT = "5s";

/** Locks the places and reads what decisions about them need. @throws when there is no such event */
export async function lock(run: Statements, eventId: string, requestId?: string): Promise<Locked> {
  await run(Prisma.sql`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`);
  await lockCapacity(run, eventId);
  return { run, snapshot: await snapshotOfEvent(run, eventId), requestId, dryRun: false };
}

/**
 * Locks the places of an event: everything that takes or frees one waits until the transaction ends. The pools are locked
 * in a fixed order; FOR NO KEY UPDATE lets the foreign keys of comments and mails pass. Of an event without pools the
 * categories are locked instead, so that nobody overtakes a cancellation.
 */
export async function lockCapacity(run: Statements, eventId: string): Promise<void> {
  const pools = await run(
    Prisma.sql`SELECT "id" FROM "CapacityPool" WHERE "eventId" = ${eventId}::uuid ORDER BY "id" FOR NO KEY UPDATE`,
    "capacity.lock",
  );
  if (pools.length > 0) return;
  await run(
    Prisma.sql`SELECT "id" FROM "Category" WHERE "eventId" = ${eventId}::uuid ORDER BY "id" FOR NO KEY UPDATE`,
  );
}
