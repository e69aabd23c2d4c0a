import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { generateWhenNeeded } from "../build.ts";
import { lockDataDirectory, prepareDataDirectory } from "../data-directory.ts";
import { migrate } from "../database/migrate.ts";
import { openDatabase } from "../database/open.ts";
import { fillDemo } from "../demo.ts";
import type { Environment } from "../environment.ts";
import { SetupError } from "../setup-error.ts";
import { say, step } from "../steps.ts";

/**
 * Empties the database of a demonstration and its mailbox and fills them anew; the logins stay as they are. Only for
 * Podium's own PostgreSQL: what DATABASE_URL names may hold what nobody wants to lose.
 *
 * @throws SetupError when DATABASE_URL is set or Podium is running
 */
export async function resetDatabase(environment: Environment): Promise<void> {
  if (environment.DATABASE_URL !== undefined) {
    throw new SetupError(
      "DATABASE_URL is set, and only Podium's own demonstration is emptied: unset it for this command.",
    );
  }
  const folder = environment.PODIUM_DATA_DIR;
  prepareDataDirectory(folder);
  const lock = await lockDataDirectory(folder);
  try {
    await generateWhenNeeded();
    const database = await openDatabase(environment);
    try {
      await step("Emptying the database and the mailbox", () => empty(database.url, join(folder, "mailbox")));
      await migrate(database.url);
      await step("Filling in the demo data", () => fillDemo(database.url, environment, new Date()));
    } finally {
      await database.stop();
    }
  } finally {
    lock.release();
  }
  say("Done. Start Podium with npm start.");
}

async function empty(databaseUrl: string, mailbox: string): Promise<void> {
  const { pathname } = new URL(databaseUrl);
  const name = pg.escapeIdentifier(pathname.slice(1));
  const client = new pg.Client({ connectionString: databaseUrl.replace(/\/[^/]+$/, "/postgres") });
  await client.connect();
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  for (const file of readdirSync(mailbox)) {
    if (file.endsWith(".eml")) rmSync(join(mailbox, file));
  }
}
