import { spawnSync } from "node:child_process";
import { SetupError } from "../setup-error.ts";

/** The user that PostgreSQL runs as; undefined when that is the user who started Podium. */
export type Owner = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Root therefore hands it to the user `postgres`, who is made when missing.
 *
 * @throws SetupError when the user is missing and cannot be made
 */
export function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  // Debian, Fedora and their kin have useradd; Alpine has adduser.
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"]);
  if (!lookUp()) spawnSync("adduser", ["-S", "-D", "-H", "-s", "/bin/false", "postgres"]);
  const made = lookUp();
  if (made) return made;
  throw new SetupError(
    "PostgreSQL does not run as root, and the user postgres could not be created: create it, start Podium as another user, or set DATABASE_URL.",
  );
}

/** Whether the owner can go into a folder (all folders above it included). */
export function canEnter(owner: Owner, folder: string): boolean {
  const result = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...owner,
    cwd: "/",
    stdio: "ignore",
  });
  return result.status === 0;
}

function lookUp(): Owner {
  const uid = number("-u");
  const gid = number("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function number(flag: string): number | undefined {
  const result = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return result.status === 0 ? Number.parseInt(result.stdout, 10) : undefined;
}
