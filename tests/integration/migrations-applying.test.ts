import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "@podium/db/migrate";
import { providedServer } from "@podium/tests-support/postgres/provided-server";
import { databaseAt, runOn } from "@podium/tests-support/postgres/server";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

const server = providedServer().url;
const name = "podium_test_migrations_applying";
const url = databaseAt(server, name);
let folder: string;

beforeEach(async () => {
  await runOn(server, `CREATE DATABASE "${name}"`);
  folder = await mkdtemp(join(tmpdir(), "podium-migrations-"));
  await script("1_table", `CREATE TABLE "Thing" ("n" int); SELECT pg_sleep(0.3);`);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await runOn(server, `DROP DATABASE "${name}" WITH (FORCE)`);
});

async function script(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(join(folder, migration, "migration.sql"), sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

test("two programs that start at once run each script once", async () => {
  const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)]);
  expect(applied.toSorted((one, other) => one.length - other.length)).toEqual([[], ["1_table"]]);
  expect(await applyMigrations(url, folder)).toEqual([]);
});

test("a script that fails leaves nothing behind, keeps what came before, and runs once it is mended", async () => {
  await script("2_rows", `INSERT INTO "Thing" VALUES (1); CREATE TABLE "Other" (); SELECT 1 / 0;`);
  await expect(applyMigrations(url, folder)).rejects.toThrow("division by zero");
  expect(
    await ask(`SELECT to_regclass('"Other"') AS "other", (SELECT count(*)::int FROM "Thing") AS "things"`),
  ).toEqual([{ other: null, things: 0 }]);
  await script("2_rows", `INSERT INTO "Thing" VALUES (2) -- the last line is a remark`);
  expect(await applyMigrations(url, folder)).toEqual(["2_rows"]);
  expect(await ask(`SELECT "n" FROM "Thing"`)).toEqual([{ n: 2 }]);
});

test("semicolons in the body of a function do not end its statement", async () => {
  await script(
    "2_function",
    "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
  );
  await applyMigrations(url, folder);
  expect(await ask(`SELECT two()`)).toEqual([{ two: 2 }]);
});

test("a role that may only read and write finds a database that is up to date", async () => {
  await applyMigrations(url, folder);
  await ask(`DROP ROLE IF EXISTS podium_reader`);
  await ask(
    `CREATE ROLE podium_reader LOGIN PASSWORD 'reader'; GRANT SELECT ON "_prisma_migrations" TO podium_reader`,
  );
  const reading = new URL(url);
  Object.assign(reading, { username: "podium_reader", password: "reader" });
  expect(await applyMigrations(reading.href, folder)).toEqual([]);
  await ask("DROP OWNED BY podium_reader; DROP ROLE podium_reader");
});
