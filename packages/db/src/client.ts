import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";
import { cancellable } from "./while-waited.ts";

export type Database = PrismaClient;
/** The handle inside `database.$transaction(async (transaction) => …)`. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

export type Connections = {
  database: Database;
  /** Plain `pg` for the few paths where Prisma would be too slow or cannot stream: registration, export, LISTEN. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Waiting longer for a connection than this means the database is away or overrun; the caller answers 503. */
const CONNECTION_TIMEOUT_MS = 5_000;
/** So long for a transaction of a request, on a busy machine; those that change many rows say their own. */
const TRANSACTION_TIMEOUT_MS = 10_000;

/**
 * Opens the connections of one process.
 *
 * @param databaseUrl postgresql://…
 * @param size how many connections Prisma and `pool` may open, each
 */
export function connect(databaseUrl: string, size = { database: 8, pool: 4 }): Connections {
  const open = (max: number) => {
    const settings = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS };
    const opened = cancellable(new pg.Pool({ ...settings, max }));
    // An idle connection that the server closes is replaced at the next query; without a listener it ends the process.
    opened.on("error", () => {});
    // The same for one that is lent out and lost between two queries: the next query says so.
    return opened.on("connect", (connection) => connection.on("error", () => {}));
  };
  const pool = withoutNames(open(size.pool));
  const database = new PrismaClient({
    adapter: new PrismaPg(open(size.database), { disposeExternalPool: true }),
    transactionOptions: { maxWait: CONNECTION_TIMEOUT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });
  return {
    database,
    pool,
    close: async () => {
      await database.$disconnect();
      await pool.end();
    },
  };
}

/**
 * Some libraries name their statements, so that the server keeps them for the connection. A pooler that gives
 * connections away after each transaction would look for them in the wrong place.
 */
function withoutNames(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...words: unknown[]) => unknown;
  const unnamed = (first: unknown, ...rest: unknown[]) =>
    query(isNamed(first) ? { ...first, name: undefined } : first, ...rest);
  return Object.assign(pool, { query: unnamed as typeof pool.query });
}

function isNamed(query: unknown): query is { name: string; text: string } {
  return (
    typeof query === "object" && query !== null && "name" in query && "text" in query && !("submit" in query)
  );
}
