import type { Database } from "@podium/db/client";
import { lockPlaces } from "./locking.ts";
import { expireHoldsOf } from "./places.ts";

/** Prisma's five seconds would end the sweep of a large event halfway; its transaction is one statement. */
const SWEEP_TIMEOUT_MS = 60_000;

/**
 * Ends every unconfirmed registration whose time is over, by the database's clock, and frees the places; one
 * transaction per event. Safe to run in several processes at once and as often as one likes.
 *
 * @returns how many registrations ended
 */
export async function expireHolds(database: Database): Promise<number> {
  const events = await database.$queryRaw<{ eventId: string }[]>`
    SELECT DISTINCT "eventId" FROM "Registration"
    WHERE "state" = 'UNCONFIRMED' AND "holdUntil" <= statement_timestamp()`;
  let ended = 0;
  for (const { eventId } of events) {
    ended += await database.$transaction(
      async (transaction) => {
        await lockPlaces(transaction, eventId);
        const [row] = await transaction.$queryRaw<{ count: number }[]>(expireHoldsOf(eventId));
        return row?.count ?? 0;
      },
      { timeout: SWEEP_TIMEOUT_MS },
    );
  }
  return ended;
}
