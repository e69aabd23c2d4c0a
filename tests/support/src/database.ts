import { randomBytes } from "node:crypto";
import { closeResources, type Resources, resources } from "@podium/api/resources";
import { testEnvironment } from "./environment.ts";
import { providedServer } from "./postgres/provided-server.ts";
import { databaseAt, runOn } from "./postgres/server.ts";

export type TestDatabase = {
  url: string;
  database: Resources["database"];
  pool: Resources["pool"];
  /** Drops it. Not needed at the end of a run on a throwaway server. */
  end(): Promise<void>;
};

let opened: Promise<TestDatabase> | undefined;

/**
 * The database of this test file: a copy of the prepared template, empty but for its tables, made at the first call.
 * From then on it is also what `createContext`, the callers and everything else in this process works on.
 * The vitest config must name `@podium/tests-support/postgres/setup` as globalSetup.
 */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= open();
  return opened;
}

/** A further empty database, for a test that must not be disturbed by others; this process's resources stay as they are. */
export async function emptyDatabase(): Promise<string> {
  const { url, template } = providedServer();
  const name = `podium_test_${randomBytes(6).toString("hex")}`;
  await runOn(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return databaseAt(url, name);
}

/** Ends this file's connections, for the next one in this process. */
export async function leaveDatabase(): Promise<void> {
  opened = undefined;
  await closeResources();
}

async function open(): Promise<TestDatabase> {
  const url = await emptyDatabase();
  Object.assign(process.env, testEnvironment({ databaseUrl: url }));
  const { database, pool } = resources();
  return {
    url,
    database,
    pool,
    end: async () => {
      await leaveDatabase();
      await runOn(providedServer().url, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
    },
  };
}
