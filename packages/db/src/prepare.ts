import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { applyMigrations } from "./migrate.ts";

// Its own log would stand between the launcher's lines; errors are thrown, not logged.
const silent = new Logger(() => () => {});

/**
 * Brings an empty or older database to the state that apps and worker expect: Podium's tables, then the job queue's
 * (schema `graphile_worker`). Safe to repeat.
 *
 * @returns the names of Podium's migrations that were applied now
 * @throws when the extension that the search needs is missing and may not be installed; else as `applyMigrations`
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  await installExtension(databaseUrl);
  const applied = await applyMigrations(databaseUrl);
  await runMigrations({ connectionString: databaseUrl, logger: silent });
  return applied;
}

/** pg_trgm is part of PostgreSQL, and trusted: no superuser is needed, but the right to create things in the database. */
async function installExtension(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // Two programs that prepare a database at once: the other one has installed it.
    if (code === "23505" || code === "42710") return;
    throw new Error(
      code === "42501"
        ? "The database's role may not install the extension pg_trgm, which the search needs. Let the owner of the database run: CREATE EXTENSION pg_trgm;"
        : `The extension pg_trgm, which the search needs, cannot be installed (${message}). It comes with PostgreSQL, often as a package of its own (postgresql-contrib).`,
    );
  } finally {
    await client.end();
  }
}
