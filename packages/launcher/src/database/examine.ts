import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SetupError } from "../setup-error.ts";
import { type Pooling, poolingOf } from "./pooling.ts";
import { checkRights } from "./rights.ts";
import { type Address, addressIn, databaseSentence } from "./sentences.ts";

/** A server that is starting up is waited for (milliseconds). */
const patience = 30_000;
/** A pooler may take a connection and never answer on it. */
const bounds = { connectionTimeoutMillis: 5_000, query_timeout: 10_000 };
const STARTING_UP = "57P03";

/**
 * Looks at the database that somebody else looks after, before anything is done with it.
 *
 * @param direct the address for sessions of some length, where `url` leads through a pooler
 * @throws SetupError with a sentence for each thing that has to be put right
 */
export async function examine(url: string, direct: string | undefined): Promise<void> {
  const rights = await through("DATABASE_URL", url, checkRights);
  if ((await pooling("DATABASE_URL", url)) === "transaction" && direct === undefined) {
    throw new SetupError(
      "DATABASE_URL leads through a pooler that gives connections away after each transaction (PgBouncer: pool_mode = transaction), where mails would stay queued: set DATABASE_DIRECT_URL to the address of PostgreSQL itself, or the pooler to pool_mode = session.",
    );
  }
  if (direct !== undefined) rights.push(...(await examineDirect(url, direct)));
  if (rights.length > 0) throw new SetupError([...new Set(rights)].join("\n"));
}

async function examineDirect(url: string, direct: string): Promise<string[]> {
  const rights = await through("DATABASE_DIRECT_URL", direct, checkRights);
  if ((await pooling("DATABASE_DIRECT_URL", direct)) === "transaction") {
    throw new SetupError(
      "DATABASE_DIRECT_URL leads through a pooler that gives connections away after each transaction: set it to the address of PostgreSQL itself.",
    );
  }
  const [one, other] = [
    await through("DATABASE_URL", url, whichDatabase),
    await through("DATABASE_DIRECT_URL", direct, whichDatabase),
  ];
  if (one !== other) {
    throw new SetupError("DATABASE_URL and DATABASE_DIRECT_URL lead to two databases: correct one of them.");
  }
  return rights;
}

async function whichDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid || ' ' || extract(epoch FROM pg_postmaster_start_time()) AS name
     FROM pg_database WHERE datname = current_database()`,
  );
  return rows[0]?.name ?? "";
}

function pooling(variable: Address["variable"], url: string): Promise<Pooling> {
  return through(variable, url, (first) => through(variable, url, (second) => poolingOf(first, second)));
}

async function through<Result>(
  variable: Address["variable"],
  url: string,
  ask: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const begun = Date.now();
  for (;;) {
    const client = new pg.Client({ connectionString: url, ...bounds });
    client.on("error", () => {});
    try {
      await client.connect();
      return await ask(client);
    } catch (error) {
      if (error instanceof SetupError) throw error;
      const { code } = error as { code?: string };
      if (code === STARTING_UP && Date.now() - begun < patience) await sleep(500);
      else throw new SetupError(databaseSentence(error, addressIn(variable, url)));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
