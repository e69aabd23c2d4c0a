import type { Environment } from "../environment.ts";
import { startOwnPostgres } from "../postgres/own.ts";
import { keepRunning, type Run } from "../process/keep-running.ts";
import { say, step } from "../steps.ts";
import { examine } from "./examine.ts";

export type OpenDatabase = {
  url: string;
  /** For what needs a session of some length: listening, locks, migrations, the queue. Mostly the same. */
  directUrl: string;
  /** How often Podium's own server was started; one that somebody else looks after never is. */
  starts(): number;
  stop(): Promise<void>;
};

/**
 * The database that this configuration names, ready to be used: Podium's own is started, and started again whenever it
 * ends by itself; any other must answer and let us do what we need.
 *
 * @throws SetupError that says what to do
 */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const url = environment.DATABASE_URL;
  if (url === undefined) {
    const folder = environment.PODIUM_DATA_DIR;
    const first = await step("Starting PostgreSQL", () => startOwnPostgres(folder));
    const kept = keepRunning({ name: "PostgreSQL", first, begin: () => startAgain(folder) });
    kept.proven();
    return {
      url: first.url,
      directUrl: first.url,
      starts: kept.starts,
      stop: () => step("Stopping PostgreSQL", kept.stop),
    };
  }
  const direct = environment.DATABASE_DIRECT_URL;
  await step("Looking at the database", () => examine(url, direct));
  return { url, directUrl: direct ?? url, starts: () => 0, stop: async () => undefined };
}

/** On the same port: the applications know it, and connect again by themselves. */
async function startAgain(folder: string): Promise<Run> {
  const run = await startOwnPostgres(folder, { samePort: true });
  say("PostgreSQL runs again.");
  return run;
}
