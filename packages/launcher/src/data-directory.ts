import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Lock, takeLock } from "./process/lock.ts";
import { SetupError } from "./setup-error.ts";

/** A process that is stopping is waited for this long (milliseconds); one that runs, only briefly. */
const patience = { stopping: 45_000, running: 4_000 };

/**
 * Makes the data directory if need be.
 *
 * Root lets others go through it, but not look into it, because PostgreSQL's own folder may lie below and runs as
 * another user; whatever is private inside has a mode of its own.
 *
 * @throws SetupError when it cannot be made or written
 */
export function prepareDataDirectory(folder: string): void {
  try {
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const name of ["mailbox", "logs"]) makeFolder(join(folder, name), 0o700);
  } catch (error) {
    throw new SetupError(
      `The data directory ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): make it writable, or set PODIUM_DATA_DIR to another.`,
    );
  }
}

/**
 * Makes sure that one launcher at a time works on a data directory. Waits for one that is about to end.
 *
 * @throws SetupError when another one is running
 */
export async function lockDataDirectory(folder: string): Promise<Lock> {
  const started = Date.now();
  for (;;) {
    const taken = takeLock(join(folder, "launcher.lock"));
    if ("release" in taken) return taken;
    if (Date.now() - started > (taken.stopping ? patience.stopping : patience.running)) {
      throw new SetupError(
        `Podium is running already on ${folder} (process ${taken.heldBy}): stop it first, or set PODIUM_DATA_DIR to another directory.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * The keys that sign links in mails and log-ins, made at the first start and kept. Losing them makes every link that
 * was sent invalid and logs everybody out.
 */
export function keptSecrets(folder: string): { PODIUM_SECRET: string; NEXTAUTH_SECRET: string } {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = { PODIUM_SECRET: newSecret(), NEXTAUTH_SECRET: newSecret() };
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: "wx" });
  return made;
}

/** Level by level: on some file systems (/proc) Node's own `recursive` never comes back. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), 0o755);
  mkdirSync(folder, { mode });
}

function newSecret(): string {
  return randomBytes(48).toString("base64url");
}
