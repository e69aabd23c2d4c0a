import { createHmac } from "node:crypto";
import type { Database, Transaction } from "@podium/db/client";
import type { Secrets } from "@podium/domain/configuration/secrets";
import { databaseNow } from "../database-clock.ts";

export type ContentHash = {
  hash: Buffer<ArrayBuffer>;
  /** The same content by older secrets: a request may be sent again just after they changed. */
  olderHashes: readonly Buffer<ArrayBuffer>[];
};

/**
 * The content of a request as a keyed hash, so that nothing of it can be guessed from the row.
 *
 * @param kind of the request: the same content in another form is another request
 */
export function contentHash(
  kind: "request" | "comment" | "barrierReport",
  content: object,
  [current, ...older]: Secrets,
): ContentHash {
  const text = `${kind}\n${JSON.stringify(content)}`;
  const hashBy = (secret: string) => createHmac("sha256", secret).update(text).digest();
  return { hash: hashBy(current), olderHashes: older.map(hashBy) };
}

/** So long the same content is the same request, where the form has no step that could hand out a key. Milliseconds. */
const SAME_FOR = 24 * 3_600_000;

/**
 * For forms without a check step, which are sent twice by a double click, by going back, or by a browser that got no
 * answer: the same content from the same person is the same request for a day. One of two at the same moment waits here
 * for the other one's commit.
 *
 * @param now of the database
 * @param stored whether there is a row with this hash that is not older than `since`
 * @returns whether it has been stored already
 */
export async function isStoredAlready(
  transaction: Transaction,
  hash: Buffer,
  now: Date,
  stored: (since: Date) => Promise<number>,
): Promise<boolean> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${hash.readBigInt64BE()})`;
  return (await stored(new Date(now.getTime() - SAME_FOR))) > 0;
}

/**
 * Takes away the hashes that nobody is asked by any more. Safe to run as often as one likes.
 *
 * @returns how many there were
 */
export async function forgetHashes(database: Database): Promise<number> {
  const before = new Date((await databaseNow(database)).getTime() - SAME_FOR);
  const old = {
    where: { idempotencyHash: { not: null }, createdAt: { lt: before } },
    data: { idempotencyHash: null },
  };
  const done = [await database.comment.updateMany(old), await database.barrierReport.updateMany(old)];
  return done.reduce((sum, { count }) => sum + count, 0);
}
