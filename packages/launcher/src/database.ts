import pg from "pg";
import type { Environment } from "./environment.ts";
import { startOwnPostgres } from "./postgres/own.ts";
import { SetupError } from "./setup-error.ts";
import { step } from "./steps.ts";

export type OpenDatabase = {
  url: string;
  /** Resolves when Podium's own server has ended; never for one that somebody else looks after. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * The database that this configuration names, ready to be used: Podium's own is started, any other must answer.
 *
 * @throws SetupError that says what to do when it cannot be reached
 */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const url = environment.DATABASE_URL;
  if (url === undefined) {
    const own = await step("Starting PostgreSQL", () => startOwnPostgres(environment.PODIUM_DATA_DIR));
    return {
      ...own,
      stop: () => step("Stopping PostgreSQL", own.stop),
    };
  }
  await step("Reaching the database", () => reach(url));
  return { url, ended: new Promise(() => undefined), stop: async () => undefined };
}

/** Brings the tables to the present schema. */
export async function migrate(databaseUrl: string): Promise<void> {
  const { prepareDatabase } = await import("@podium/db/prepare");
  try {
    await step("Bringing the tables up to date", () => prepareDatabase(databaseUrl));
  } catch (error) {
    throw new SetupError(
      `A migration failed and was taken back: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function reach(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const { host } = new URL(databaseUrl);
    // The address holds a password; only its host is repeated.
    throw new SetupError(
      `The database at ${host} cannot be reached (${code ?? message}): start it or correct DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
