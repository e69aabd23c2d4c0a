import type pg from "pg";
import { appliedMigrations, migrationNames, migrationsFolder } from "./migrate.ts";

/** Whether a database has all tables already, the job queue's included: then nothing has to be made or changed. */
export async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query<{ both: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL
       AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') AS both`,
  );
  if (!found[0]?.both) return false;
  const applied = await appliedMigrations(client);
  return (await migrationNames(migrationsFolder)).every((name) => applied.has(name));
}
