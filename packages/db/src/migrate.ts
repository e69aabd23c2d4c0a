import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { noFilter, withMigrationEngine } from "./migration-engine.ts";

/** Where the migrations of Podium lie: one folder each, named `<time>_<what>`, with a `migration.sql`. */
export const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

/**
 * Brings a database to the present schema. Keeps Prisma's own table `_prisma_migrations` and folder layout, so
 * that `prisma migrate` works on the same database where the network allows its download.
 *
 * Each script runs as one transaction. One that was interrupted (process killed, connection lost) has left nothing
 * behind but its line in that table; it is marked as rolled back and run again.
 *
 * @param databaseUrl the database to change; its role must own the schema
 * @param folder where the migrations are read from
 * @returns the names of the migrations that were applied now, in order; empty when there was nothing to do
 * @throws when the database cannot be reached or a script fails; the failed script has changed nothing
 */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const database = wholeScripts(databaseUrl);
  const work = withMigrationEngine(database, async (engine) => {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    });
    for (const migrationName of history.failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
  return work.finally(database.disconnect);
}

/**
 * PrismaPg cuts a script at every semicolon and runs the pieces one by one: function bodies break, and a script that
 * fails half-way leaves its first half behind. Sent in one piece, PostgreSQL parses it and runs it as one transaction.
 */
function wholeScripts(
  databaseUrl: string,
): SqlMigrationAwareDriverAdapterFactory & { disconnect(): Promise<void> } {
  // One connection: the engine's advisory lock belongs to a session, and all its work has to happen in there.
  const driver = new PrismaPg({ connectionString: databaseUrl, max: 1 });
  const connections: SqlDriverAdapter[] = [];
  return {
    // The engine leaves its connection open, and with it the lock that the next one to migrate waits for.
    disconnect: async () => {
      await Promise.all(connections.map((connection) => connection.dispose()));
    },
    provider: driver.provider,
    adapterName: driver.adapterName,
    connectToShadowDb: () => driver.connectToShadowDb(),
    connect: async () => {
      const connection = await driver.connect();
      connection.executeScript = async (script) => {
        await connection.underlyingDriver().query(script);
      };
      connections.push(connection);
      return connection;
    },
  };
}

/** The migrations in a folder as the engine wants them, oldest first; none when the folder does not exist yet. */
async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(join(folder, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}
