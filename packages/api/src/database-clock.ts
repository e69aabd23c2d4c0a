import type { Transaction } from "@podium/db/client";

/**
 * The time by the database's clock: the one clock that opening, closing and deadlines go by, in every process. Of this
 * statement, not of the transaction's beginning: a transaction that waited for a lock judges by the time after the wait.
 */
export async function databaseNow(transaction: Transaction): Promise<Date> {
  const [row] = await transaction.$queryRaw<[{ now: Date }]>`SELECT statement_timestamp() AS now`;
  return row.now;
}
