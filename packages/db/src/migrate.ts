import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** Where the migrations of Podium lie: one folder each, named `<time>_<what>`, with a `migration.sql`. */
export const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

// Prisma's own number: its command line and Podium do not migrate one database at the same time.
const LOCK = 72707369;

// Prisma's own table, so that `prisma migrate` works on the same database where the network allows its download.
const TABLE = `
  CREATE TABLE "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database to the present schema: runs the scripts it has not had yet, in the order of their names. A script
 * and the line that says it was run are one transaction; who migrates at the same time waits and finds it done.
 *
 * @param databaseUrl the database to change; its role must own the schema. Not through a pooler that gives
 * connections away: the lock belongs to a session
 * @param folder where the migrations are read from; one that does not exist has none
 * @returns the names of the migrations that were applied now, in order; empty when there was nothing to do
 * @throws when the database cannot be reached or a script fails; the failed script has changed nothing
 */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const names = await migrationNames(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    // A role that may only read and write is refused a CREATE even where nothing would be created.
    const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NULL AS "isNew"`);
    if (rows[0].isNew) await client.query(TABLE);
    const before = await appliedMigrations(client);
    const missing = names.filter((name) => !before.has(name));
    for (const name of missing)
      await apply(client, name, await readFile(join(folder, name, "migration.sql"), "utf8"));
    return missing;
  } finally {
    await client.end();
  }
}

/** The names of the migrations that a database has had; its table of them must exist. */
export async function appliedMigrations(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** @returns the names of the migrations in a folder, oldest first */
export async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The script goes in one piece: cut at its semicolons, the bodies of functions would break. */
async function apply(client: pg.Client, name: string, script: string): Promise<void> {
  await client.query("BEGIN");
  await client.query(script);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "migration_name", "checksum", "finished_at", "applied_steps_count")
    VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), name, createHash("sha256").update(script).digest("hex")],
  );
  await client.query("COMMIT");
}
