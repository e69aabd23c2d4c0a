import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations, migrationsFolder } from "@podium/db/migrate";
import pg from "pg";
import { providedServer } from "./provided-server.ts";
import { databaseAt, runOn } from "./server.ts";

/** The migrations before this one, in a folder of their own. */
async function before(migration: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "podium-migrations-"));
  const names = await readdir(migrationsFolder);
  for (const name of names.filter((each) => each < migration || each.endsWith(".toml")))
    await cp(join(migrationsFolder, name), join(folder, name), { recursive: true });
  return folder;
}

/** A database as it was before this migration; what is asked of it stops at its end. */
export async function asBefore(
  migration: string,
  ask: (client: pg.Client, url: string) => Promise<void>,
): Promise<void> {
  const name = `podium_test_${migration}`;
  const server = providedServer().url;
  await runOn(server, `CREATE DATABASE "${name}"`);
  const url = databaseAt(server, name);
  const folder = await before(migration);
  await applyMigrations(url, folder);
  await rm(folder, { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await ask(client, url).finally(() => client.end());
  await runOn(server, `DROP DATABASE "${name}" WITH (FORCE)`);
}
