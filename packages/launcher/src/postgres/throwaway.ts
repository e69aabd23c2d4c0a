import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../process/ports.ts";
import { SetupError } from "../setup-error.ts";
import { canEnter, type Owner, postgresOwner } from "./owner.ts";
import { postgresPrograms, reachableFolder } from "./programs.ts";
import { cleanEnvironment, initialise, launch, roleName } from "./server.ts";

/** Nothing in a throwaway database has to outlive a power cut, so nothing waits for the disk. */
const hurried = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  autovacuum_naptime: "10s",
};

/**
 * Starts an empty PostgreSQL in a temporary folder, for tests and measurements. Several may run at once. It ends and
 * removes its folder when it is stopped, and also when the process that started it is gone, however that ended.
 *
 * @param options.settings server settings that go before the defaults (which give up durability for speed)
 * @returns the address of the database `postgres`, with the rights of a superuser, and the way to stop it
 */
export async function startThrowawayPostgres(
  options: { settings?: Record<string, string> } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const owner = postgresOwner();
  const programs = await postgresPrograms(owner);
  const folder = await temporaryFolder(owner);
  const password = randomBytes(18).toString("base64url");
  const cluster = { programs, owner, folder: join(folder, "data"), password, logFile: join(folder, "log") };
  await initialise(cluster, ["--no-sync"]);

  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await freePort();
    const server = await launch(cluster, port, { ...hurried, ...options.settings });
    if (!server) continue;
    const keeper = keep(server, folder);
    const stop = async () => {
      if (keeper.exitCode !== null) return;
      keeper.ref();
      keeper.stdin?.end();
      await new Promise((resolve) => keeper.once("exit", resolve));
    };
    return { url: `postgresql://${roleName}:${password}@127.0.0.1:${port}/postgres`, stop };
  }
  await rm(folder, { recursive: true, force: true });
  throw new SetupError(
    "PostgreSQL found no free port on 127.0.0.1 in five attempts: end what occupies them and try again.",
  );
}

/**
 * A small shell that waits for the end of its input, which comes when this process closes it or ends in any way, and
 * then ends the server and removes the folder.
 */
function keep(server: ChildProcess, folder: string): ChildProcess {
  const script =
    'read -r line; kill -QUIT "$1"; i=0; while [ -f "$2/data/postmaster.pid" ] && [ $i -lt 100 ]; do i=$((i+1)); sleep 0.1; done; rm -rf "$2"';
  const keeper = spawn("/bin/sh", ["-c", script, "podium-keeper", String(server.pid), folder], {
    cwd: "/",
    env: cleanEnvironment,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Neither of the two keeps the process alive that wants to end.
  server.unref();
  keeper.unref();
  (keeper.stdin as unknown as { unref?: () => void })?.unref?.();
  return keeper;
}

/** A folder of its own below a temporary one that the owner of the database can enter. @throws SetupError when there is none */
export async function temporaryFolder(owner: Owner): Promise<string> {
  for (const parent of [tmpdir(), "/tmp", reachableFolder]) {
    if (parent === reachableFolder) await mkdir(parent, { recursive: true, mode: 0o755 });
    const folder = await mkdtemp(join(parent, "podium-postgres-"));
    if (owner) await chown(folder, owner.uid, owner.gid);
    if (canEnter(owner, folder)) return folder;
    await rm(folder, { recursive: true });
  }
  throw new SetupError(
    "The user postgres can enter no temporary folder: set TMPDIR to one that everybody may enter.",
  );
}
