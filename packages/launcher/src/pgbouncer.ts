import { spawnSync } from "node:child_process";
import { runProgram } from "./process/run-program.ts";
import { SetupError } from "./setup-error.ts";

/**
 * A PgBouncer for the integration tests: the one that PGBOUNCER_PATH names, an installed one, or as root the one of the
 * Debian packages.
 *
 * @returns the path of a program that has been seen to run
 * @throws SetupError when none of these ways leads to one
 */
export async function findPgbouncer(): Promise<string> {
  const named = process.env.PGBOUNCER_PATH;
  if (named) {
    if (works(named)) return named;
    throw new SetupError(`PGBOUNCER_PATH names ${named}, which does not run: correct it or leave it out.`);
  }
  const found = () => ["pgbouncer", "/usr/sbin/pgbouncer", "/opt/homebrew/bin/pgbouncer"].find(works);
  return found() ?? (await fromPackages(found)) ?? none();
}

async function fromPackages(found: () => string | undefined): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  try {
    await runProgram("apt-get", ["update"], { environment });
    // Its own service would start at once, and is not wanted.
    await runProgram("apt-get", ["install", "--yes", "--no-install-recommends", "pgbouncer"], {
      environment: { ...environment, RUNLEVEL: "1" },
    });
  } catch {
    return undefined;
  }
  return found();
}

function works(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function none(): never {
  throw new SetupError(
    "No PgBouncer was found or could be installed for the integration tests: install one and set PGBOUNCER_PATH to it.",
  );
}
