import { readdir } from "node:fs/promises";
import type pg from "pg";
import { migrationsFolder } from "./migrate.ts";

/** Whether a database has all tables already, the job queue's included: then nothing has to be made or changed. */
export async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query<{ both: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL
       AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') AS both`,
  );
  if (!found[0]?.both) return false;
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map(({ name }) => name));
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries.every((entry) => !entry.isDirectory() || applied.has(entry.name));
}
