import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { endProcess } from "../process/identity.ts";
import { freePort, isFree } from "../process/ports.ts";
import { replaceFile } from "../process/replace-file.ts";
import type { Ending } from "../process/restarts.ts";
import { SetupError } from "../setup-error.ts";
import { canEnter, type Owner, postgresOwner } from "./owner.ts";
import { postgresPrograms, reachableFolder } from "./programs.ts";
import { type Cluster, cleanEnvironment, endLeftOver, initialise, launch, roleName } from "./server.ts";

/** What has to be known again at the next start; kept in `<data dir>/postgres.json`, mode 0600. */
type Kept = { folder: string; password: string; port: number };

export type RunningPostgres = {
  /** Address of Podium's database, with the role's password. */
  url: string;
  pid: number | undefined;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<Ending>;
  /** Fast shutdown: sessions are closed, everything is on disk. */
  stop(): Promise<void>;
};

const databaseName = "podium";
const largestLog = 5_000_000;

/**
 * Starts Podium's own PostgreSQL on 127.0.0.1 with its data below the data directory (or, when its user cannot get
 * there, below /var/lib/podium), making both at the first start. Data are never deleted. A server left over from a
 * launcher that was killed is ended first, and PostgreSQL recovers by its log what that one had not written.
 *
 * @param dataDirectory absolute; the caller holds its lock
 * @param options.samePort applications know the port already: when somebody else has it, that is waited for
 * @returns when the database exists and accepts connections
 * @throws SetupError that says what to do
 */
export async function startOwnPostgres(
  dataDirectory: string,
  { samePort = false } = {},
): Promise<RunningPostgres> {
  const kept = readKept(dataDirectory) ?? {
    folder: join(dataDirectory, "postgres"),
    password: randomBytes(24).toString("base64url"),
    port: await freePort(),
  };
  const owner = ownerOf(kept.folder);
  const programs = await postgresPrograms(owner);
  kept.folder = await reachable(kept.folder, dataDirectory, owner);
  if (!samePort) writeKept(dataDirectory, kept);

  const cluster: Cluster = {
    programs,
    owner,
    folder: kept.folder,
    password: kept.password,
    logFile: join(dataDirectory, "logs", "postgres.log"),
  };
  checkOwner(cluster);
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > largestLog)
    truncateSync(cluster.logFile);
  await endLeftOver(cluster.folder);
  await initialise(cluster);

  // A server that was killed may hold its shared memory for a moment after its processes are gone.
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    if (!samePort && !(await isFree(kept.port))) kept.port = await freePort();
    const server = await launch(cluster, kept.port, {});
    if (server) {
      if (!samePort) writeKept(dataDirectory, kept);
      const running = attend(server, kept);
      await ensureDatabase(running).catch(async (error: unknown) => {
        await running.stop();
        throw error;
      });
      return running;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new SetupError(`PostgreSQL does not start on ${cluster.folder}; ${cluster.logFile} says why.`);
}

/** The address of the server that a running launcher has started on this data directory. */
export function addressOfRunning(dataDirectory: string): string | undefined {
  const kept = readKept(dataDirectory);
  return kept && address(kept, databaseName);
}

function attend(server: ChildProcess, kept: Kept): RunningPostgres {
  const keeper = keep(server);
  const ended = new Promise<Ending>((resolve) => {
    server.once("exit", (code, signal) => {
      keeper.kill("SIGKILL");
      resolve({ code, signal });
    });
  });
  return {
    url: address(kept, databaseName),
    pid: server.pid,
    ended,
    stop: async () => {
      if (server.pid && !(await endProcess(server.pid, "SIGINT", 30_000))) {
        await endProcess(server.pid, "SIGQUIT", 10_000);
      }
      await ended;
    },
  };
}

/**
 * A small shell that waits for the end of its input, which comes when the launcher has ended in any way, and then
 * shuts the server down: first leaving the applications ten seconds to finish, then without them.
 */
function keep(server: ChildProcess): ChildProcess {
  const script =
    'read -r line; kill -TERM "$1"; i=0; while kill -0 "$1" 2>/dev/null && [ $i -lt 100 ]; do i=$((i+1)); sleep 0.1; done; kill -INT "$1" 2>/dev/null';
  return spawn("/bin/sh", ["-c", script, "podium-keeper", String(server.pid)], {
    cwd: "/",
    env: cleanEnvironment,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
}

async function ensureDatabase(running: RunningPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: running.url.replace(/\/[^/]+$/, "/postgres") });
  // A server that ends meanwhile is a start that failed, not the end of the launcher.
  client.on("error", () => {});
  try {
    await client.connect();
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The user who owns the data, if root finds any of somebody else's; otherwise the one that PostgreSQL always runs as.
 */
function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0 || !existsSync(join(folder, "global", "pg_control"))) return postgresOwner();
  const { uid, gid } = statSync(folder);
  return uid === 0 ? postgresOwner() : { uid, gid };
}

/** @returns the folder itself, or one that the owner can get to, with the data copied there if there are any */
async function reachable(folder: string, dataDirectory: string, owner: Owner): Promise<string> {
  if (!owner) return folder;
  const hasData = (place: string) => existsSync(join(place, "global", "pg_control"));
  if (!hasData(folder)) giveTo(owner, folder);
  if (canEnter(owner, folder)) return folder;
  const name = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 16);
  const other = join(reachableFolder, name, "postgres");
  if (hasData(folder) && !hasData(other)) {
    await endLeftOver(folder);
    const unfinished = `${other}.copy`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    giveTo(owner, unfinished);
    await rename(unfinished, other);
  }
  if (!hasData(other)) giveTo(owner, other);
  return other;
}

function giveTo(owner: NonNullable<Owner>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, folder]);
}

/** PostgreSQL refuses a data directory of somebody else; this says it in our words. */
function checkOwner(cluster: Cluster): void {
  if (cluster.owner || !existsSync(cluster.folder)) return;
  if (statSync(cluster.folder).uid === process.getuid?.()) return;
  throw new SetupError(
    `The database in ${cluster.folder} belongs to another user: start Podium as root or as that user, or set PODIUM_DATA_DIR to another directory.`,
  );
}

function address(kept: Kept, database: string): string {
  return `postgresql://${roleName}:${kept.password}@127.0.0.1:${kept.port}/${database}`;
}

function readKept(dataDirectory: string): Kept | undefined {
  const file = join(dataDirectory, "postgres.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function writeKept(dataDirectory: string, kept: Kept): void {
  replaceFile(join(dataDirectory, "postgres.json"), JSON.stringify(kept, null, 2));
}
