import type { Transaction } from "@podium/db/client";
import { lockCategories, lockPools } from "./places.ts";

/** Inside a Prisma transaction: everything that takes or frees a place of this event waits until the transaction ends. */
export async function lockPlaces(transaction: Transaction, eventId: string): Promise<void> {
  const pools = await transaction.$queryRaw<{ id: string }[]>(lockPools(eventId));
  if (pools.length === 0) await transaction.$queryRaw(lockCategories(eventId));
}
