import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Lock, takeLock } from "./process/lock.ts";
import { replaceFile } from "./process/replace-file.ts";
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
    for (const name of ["mailbox", "logs", "media"]) makeFolder(join(folder, name), 0o700);
  } catch (error) {
    throw new SetupError(
      `The data directory ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): make it writable, or set PODIUM_DATA_DIR to another.`,
    );
  }
}

/** Where pictures and documents lie, unless a bucket is given. The site gets no more of the data directory: secrets lie beside it. */
export const mediaFolder = ({ PODIUM_DATA_DIR }: { PODIUM_DATA_DIR: string }): string =>
  join(PODIUM_DATA_DIR, "media");

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

const secretNames = ["PODIUM_SECRET", "NEXTAUTH_SECRET"] as const;

/** By the names of the variables that they stand for. */
type KeptSecrets = Record<(typeof secretNames)[number], string> &
  Partial<Record<`${(typeof secretNames)[number]}_PREVIOUS`, string>>;

/**
 * The keys that sign links in mails and log-ins, made at the first start and kept. Losing them makes every link that
 * was sent invalid and logs everybody out.
 */
export function keptSecrets(folder: string): KeptSecrets {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = { PODIUM_SECRET: newSecret(), NEXTAUTH_SECRET: newSecret() };
  replaceFile(file, JSON.stringify(made, null, 2));
  return made;
}

/** A key that the environment gives replaces the kept one and all of before it. */
export function keptSecretsBeside(
  folder: string,
  given: Partial<Record<(typeof secretNames)[number], string | undefined>>,
): Record<string, string> {
  const kept = Object.entries(keptSecrets(folder));
  return Object.fromEntries(
    kept.filter(([variable]) => !secretNames.some((name) => given[name] && variable.startsWith(name))),
  );
}

/**
 * Makes new keys that sign from the next start on.
 *
 * @param given.forget true: what older keys have signed is refused from then on; else it stays good
 */
export function renewSecrets(folder: string, { forget }: { forget: boolean }): void {
  const kept = keptSecrets(folder);
  const renewed = secretNames.map((name) => {
    const older = [kept[name], kept[`${name}_PREVIOUS`]].filter(Boolean).join(" ");
    return { [name]: newSecret(), ...(forget ? {} : { [`${name}_PREVIOUS`]: older }) };
  });
  replaceFile(join(folder, "secrets.json"), JSON.stringify(Object.assign({}, ...renewed), null, 2));
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
