import { join } from "node:path";
import { lockDataDirectory, prepareDataDirectory } from "../data-directory.ts";
import { openDatabase } from "../database/open.ts";
import type { Environment } from "../environment.ts";
import { addressOfRunning } from "../postgres/own.ts";
import { takeLock } from "../process/lock.ts";

/**
 * Runs a command on the configured database while Podium runs or does not: Podium's own server is used where it is up
 * already, and started only for the command where it is not.
 */
export async function withDatabase(
  environment: Environment,
  work: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  const folder = environment.PODIUM_DATA_DIR;
  prepareDataDirectory(folder);
  const taken = environment.DATABASE_URL === undefined ? takeLock(join(folder, "launcher.lock")) : undefined;
  const running = taken && "heldBy" in taken && !taken.stopping ? addressOfRunning(folder) : undefined;
  if (running) return work(running);

  const lock = taken && "release" in taken ? taken : taken && (await lockDataDirectory(folder));
  try {
    const database = await openDatabase(environment);
    await work(database.directUrl).finally(database.stop);
  } finally {
    lock?.release();
  }
}
