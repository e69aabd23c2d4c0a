import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { type Desk, openDesk } from "./desk.ts";

/** What decisions about places lock and move. */
const moved = ["Category", "CapacityPool", "Registration"] as const;

/**
 * A desk at which everything goes as at the real one, with copies: from here on until the transaction ends, the tables'
 * names mean temporary tables with this event's rows (PostgreSQL looks through these first). So the same statements
 * decide and move as ever, nobody waits for a lock, and there is nothing to take back: PostgreSQL refuses whatever would
 * write to another table. Holds for raw statements; Prisma's own name the schema and read the tables themselves.
 *
 * @param transaction with the isolation RepeatableRead: the copies are of one moment
 */
export async function openRehearsal(transaction: Transaction, eventId: string): Promise<Desk> {
  for (const name of moved) await copyRows(transaction, eventId, name);
  await transaction.$executeRaw`SET TRANSACTION READ ONLY`;
  return { ...(await openDesk(transaction, eventId)), rehearsal: true };
}

async function copyRows(
  transaction: Transaction,
  eventId: string,
  name: (typeof moved)[number],
): Promise<void> {
  const table = Prisma.raw(`"${name}"`);
  await transaction.$executeRaw`CREATE TEMPORARY TABLE "rehearsed" (LIKE ${table} INCLUDING INDEXES) ON COMMIT DROP`;
  await transaction.$executeRaw`INSERT INTO "rehearsed" SELECT * FROM ${table} WHERE "eventId" = ${eventId}::uuid`;
  await transaction.$executeRaw`ALTER TABLE "rehearsed" RENAME TO ${table}`;
  // The planner knows nothing of a table that is so young.
  await transaction.$executeRaw`ANALYZE ${table}`;
}
