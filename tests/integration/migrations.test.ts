import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations, migrationsFolder } from "@podium/db/migrate";
import { providedServer } from "@podium/tests-support/postgres/provided-server";
import { databaseAt, runOn } from "@podium/tests-support/postgres/server";
import pg from "pg";
import { expect, test } from "vitest";

/** The migrations before this one, in a folder of their own. */
async function before(migration: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "podium-migrations-"));
  const names = await readdir(migrationsFolder);
  for (const name of names.filter((each) => each < migration || each.endsWith(".toml")))
    await cp(join(migrationsFolder, name), join(folder, name), { recursive: true });
  return folder;
}

test("the purpose of a consent becomes one of a closed list, and no row is lost", async () => {
  const name = "podium_test_migrations";
  const server = providedServer().url;
  await runOn(server, `CREATE DATABASE ${name}`);
  const url = databaseAt(server, name);
  const folder = await before("20261127053336_consent_purpose");
  await applyMigrations(url, folder);
  await rm(folder, { recursive: true });

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = () => client.query(`SELECT "textVersion", "purpose"::text FROM "Consent" ORDER BY 1`);
  // Whose consents they are does not matter here: rows are written without what they refer to.
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO "Consent" ("commentId", "purpose", "textVersion")
    SELECT gen_random_uuid(), purpose, version
    FROM (VALUES ('privacy', 'a'), ('privacy', 'b'), ('comment', 'c')) given (purpose, version)`,
  );
  expect(await applyMigrations(url)).toContain("20261127053336_consent_purpose");
  expect((await rows()).rows).toEqual(
    ["a", "b", "c"].map((textVersion) => ({ textVersion, purpose: "PRIVACY" })),
  );
  await expect(client.query(`UPDATE "Consent" SET "purpose" = 'anything'`)).rejects.toThrow("ConsentPurpose");
  await client.end();
  await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`);
});
