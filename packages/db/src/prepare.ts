import { Logger, runMigrations } from "graphile-worker";
import { applyMigrations } from "./migrate.ts";

// Its own log would stand between the launcher's lines; errors are thrown, not logged.
const silent = new Logger(() => () => {});

/**
 * Brings an empty or older database to the state that apps and worker expect: Podium's tables, then the job queue's
 * (schema `graphile_worker`). Safe to repeat.
 *
 * @returns the names of Podium's migrations that were applied now
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  const applied = await applyMigrations(databaseUrl);
  await runMigrations({ connectionString: databaseUrl, logger: silent });
  return applied;
}
