import type { Transaction } from "@podium/db/client";

/** The time by the database's clock: the one clock that opening, closing and deadlines go by, in every process. */
export async function databaseNow(transaction: Transaction): Promise<Date> {
  const [row] = await transaction.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
  return row.now;
}
