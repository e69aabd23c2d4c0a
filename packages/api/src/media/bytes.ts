import type { Transaction } from "@podium/db/client";

/** Whoever stores bytes and whoever removes the same ones wait for each other, until the transaction ends. */
export async function lockBytes(transaction: Transaction, sha256: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media:${sha256}`}, 0))`;
}
