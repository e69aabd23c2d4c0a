import type { Transaction } from "@podium/db/client";
import { Refusal } from "../../refusal.ts";

/**
 * Optimistic locking of an event: its row is locked until the transaction ends, and only if it is the version that was
 * looked at. Two changes at once wait for each other here, and the later one finds another version.
 *
 * @throws Refusal event.stale
 */
export async function insistOnVersion(
  transaction: Transaction,
  eventId: string,
  version: number,
): Promise<void> {
  const [row] = await transaction.$queryRaw<{ version: number }[]>`
    SELECT "version" FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
  if (row?.version !== version) throw new Refusal("event.stale");
}
