import { AsyncLocalStorage } from "node:async_hooks";
import type { EventEmitter } from "node:events";
import pg from "pg";

// On `globalThis` as the connections are: an app's own server and what Next has bundled are two copies of this module.
const KEY = Symbol.for("podium.while-waited");
const process_ = globalThis as unknown as { [KEY]?: AsyncLocalStorage<AbortSignal> };
process_[KEY] ??= new AsyncLocalStorage<AbortSignal>();
const asker = process_[KEY];

/**
 * Reads for somebody who may leave: then the statement under way is cancelled, and no other is begun. Statements of a
 * transaction are left alone. Not for `findUnique`: Prisma reads for several askers by one statement there.
 *
 * @throws what the read throws; when the asker has gone, that is the signal's reason or the database's word (57014)
 */
export function whileWaited<Result>(
  signal: AbortSignal | undefined,
  read: () => Promise<Result>,
): Promise<Result> {
  return signal ? asker.run(signal, read) : read();
}

const CANCEL_AGAIN_MS = 250;

/** @returns the same pool, of which `whileWaited` can cancel statements */
export function cancellable(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...words: unknown[]) => unknown;
  const own = (...words: unknown[]) => {
    const signal = asker.getStore();
    return signal && typeof words.at(-1) !== "function" ? queryFor(signal, pool, words) : query(...words);
  };
  return Object.assign(pool, { query: own as typeof pool.query });
}

async function queryFor(signal: AbortSignal, pool: pg.Pool, words: unknown[]): Promise<unknown> {
  signal.throwIfAborted();
  const client = await pool.connect();
  let left = signal.aborted;
  let again: NodeJS.Timeout | undefined;
  const leave = () => {
    left = true;
    cancel(client);
    // A word that arrives before the statement has begun is not heard.
    again = setInterval(cancel, CANCEL_AGAIN_MS, client);
  };
  signal.addEventListener("abort", leave, { once: true });
  try {
    signal.throwIfAborted();
    return await (client.query as (...given: unknown[]) => Promise<unknown>).apply(client, words);
  } finally {
    signal.removeEventListener("abort", leave);
    clearInterval(again);
    // The word to cancel may come late, and must not meet the next one's statement: that connection is not used again.
    client.release(left);
  }
}

/** What the types of `pg` leave out: PostgreSQL is told by a connection that does nothing else, a pooler passes it on. */
type Canceller = { connection: EventEmitter; cancel(client: pg.PoolClient, query: unknown): void };

function cancel(client: pg.PoolClient): void {
  const { host, port, activeQuery } = client as unknown as {
    host: string;
    port: number;
    activeQuery: unknown;
  };
  const canceller = new pg.Client({ host, port }) as unknown as Canceller;
  // Where nobody listens, there is nothing left to cancel.
  canceller.connection.on("error", () => {});
  canceller.cancel(client, activeQuery);
}
