import type { Database, Transaction } from "@podium/db/client";

/** Whoever stores bytes and whoever removes the same ones wait for each other, until the transaction ends. */
export async function lockBytes(transaction: Transaction, sha256: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media:${sha256}`}, 0))`;
}

/**
 * Stores bytes and writes the rows that name them: without the bytes there are no rows.
 *
 * @param sha256s of the bytes
 * @param store puts them where they are kept; what is there already costs it no more than a look
 * @param write the rows
 * @throws whatever either throws
 */
export async function writeWithBytes<Row>(
  database: Database,
  sha256s: readonly string[],
  store: () => Promise<void>,
  write: (transaction: Transaction) => Promise<Row>,
): Promise<Row> {
  // A store may be slow or away: no connection waits for it, and no lock.
  await store();
  return database.$transaction(async (transaction) => {
    // Always in one order: two uploads of one picture wait for each other.
    for (const sha256 of [...new Set(sha256s)].sort()) await lockBytes(transaction, sha256);
    // From here on nobody removes them; what was removed since then is put there again.
    await store();
    return write(transaction);
  });
}
