import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaDifference } from "./schema-difference.ts";

/**
 * Writes the SQL that leads from the schema of the last migration to the present one.
 *
 * The schema of the last migration is kept beside the present one as `migrated.prisma`; two branches that both
 * change the schema meet in that file, which is where they have to agree. What Prisma's schema cannot say (partial
 * indexes, CHECK constraints) is added to the written file by hand before it is applied.
 *
 * @param name what the migration does, in lower case with underscores
 * @param folder the folder that holds `schema.prisma`, `migrated.prisma` and `migrations`
 * @param now the moment that gives the migration its place in the order (UTC)
 * @returns the path of the written file, or undefined when the schema has not changed
 */
export async function writeMigration(name: string, folder: string, now: Date): Promise<string | undefined> {
  const present = await readFile(join(folder, "schema.prisma"), "utf8");
  const migrated = await readFile(join(folder, "migrated.prisma"), "utf8").catch(() => undefined);
  const sql = await schemaDifference(migrated, present);
  if (!sql) return undefined;

  const time = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const target = join(folder, "migrations", `${time}_${name}`);
  await mkdir(join(folder, "migrations"), { recursive: true });
  await mkdir(target);
  await writeFile(join(target, "migration.sql"), `${sql}\n`);
  await writeFile(join(folder, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
  await writeFile(join(folder, "migrated.prisma"), present);
  return join(target, "migration.sql");
}
