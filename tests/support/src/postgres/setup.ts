import { randomBytes } from "node:crypto";
import { prepareDatabase } from "@podium/db/prepare";
import { startThrowawayPostgres } from "@podium/launcher/postgres/throwaway";
import type { TestProject } from "vitest/node";
import { provideServer } from "./provided-server.ts";
import { databaseAt, runOn } from "./server.ts";

/**
 * vitest's `globalSetup`: one PostgreSQL for the whole run, with a prepared database that every test file gets a copy
 * of. `TEST_DATABASE_SERVER` (an address with the right to create databases) is used instead of a throwaway one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_SERVER;
  const server = given ? { url: given, stop: async () => {} } : await startThrowawayPostgres();
  const template = `podium_template_${randomBytes(4).toString("hex")}`;
  try {
    await runOn(server.url, `CREATE DATABASE ${template}`);
    await prepareDatabase(databaseAt(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  provideServer(project, { url: server.url, template });
  return async () => {
    if (given) await runOn(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
    await server.stop();
  };
}
