import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { endProcess, processCommand } from "../process/identity.ts";
import { SetupError } from "../setup-error.ts";
import type { Owner } from "./owner.ts";

/** A place on disk and the programs that work on it. */
export type Cluster = {
  programs: string;
  owner: Owner;
  /** PostgreSQL's own data directory. */
  folder: string;
  password: string;
  /** Where PostgreSQL's messages go. */
  logFile: string;
};

/** The one role and the one database that Podium's own PostgreSQL has. */
export const roleName = "podium";

/**
 * PostgreSQL must see neither the machine's language nor settings meant for clients. NODE_ENV means nothing to it; where
 * Next's types are loaded, too, every environment has to have one.
 */
export const cleanEnvironment = {
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

/**
 * Makes the data directory, unless it is there already. It is made beside its place and moved there when it is whole,
 * so that a first start that is killed leaves nothing that looks like data.
 *
 * @param flags further flags of initdb
 * @throws SetupError with initdb's own words
 */
export async function initialise(cluster: Cluster, flags: string[] = []): Promise<void> {
  if (existsSync(join(cluster.folder, "global", "pg_control"))) return;
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  for (const path of cluster.owner ? [unfinished, passwordFile] : []) {
    chownSync(path, cluster.owner?.uid ?? 0, cluster.owner?.gid ?? 0);
  }
  const result = spawnSync(
    join(cluster.programs, "bin", "initdb"),
    [
      `--pgdata=${unfinished}`,
      `--username=${roleName}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      // Names are sorted as a German dictionary sorts them, whatever languages the machine has.
      "--locale-provider=icu",
      "--icu-locale=de",
      ...flags,
    ],
    { ...cluster.owner, cwd: "/", env: cleanEnvironment, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const reason = (result.stderr || result.error?.message || "").trim().replaceAll("\n", " ");
    throw new SetupError(`PostgreSQL could not make its data directory ${cluster.folder}: ${reason}`);
  }
  // An empty folder of that name may be moved over; one with anything in it makes this fail, and stays.
  renameSync(unfinished, cluster.folder);
}

/**
 * Starts the server on 127.0.0.1, without Unix sockets, in a session of its own so that Ctrl-C does not reach it
 * before the applications have finished.
 *
 * @returns when it accepts connections; undefined when the port is taken or an earlier server is still going down
 * @throws SetupError with PostgreSQL's own words for any other reason
 */
export async function launch(
  cluster: Cluster,
  port: number,
  settings: Record<string, string>,
): Promise<ChildProcess | undefined> {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Values of a failing statement may be personal data.
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...settings,
  };
  const log = openSync(cluster.logFile, "a", 0o600);
  const before = readFileSync(cluster.logFile).length;
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(cluster.programs, "bin", "postgres"), ["-D", cluster.folder, ...flags], {
    ...cluster.owner,
    cwd: "/",
    env: cleanEnvironment,
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => server.once("spawn", resolve).once("error", reject));

  while (server.exitCode === null && server.signalCode === null) {
    if (isReady(cluster.folder, server.pid)) return server;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const said = readFileSync(cluster.logFile).subarray(before).toString("utf8").trim();
  if (/could not bind|could not create any TCP|pre-existing shared memory/.test(said)) return undefined;
  throw new SetupError(
    `PostgreSQL does not start on ${cluster.folder}: ${said.split("\n").slice(-3).join(" ")}`,
  );
}

/**
 * Ends a server that an earlier run has left behind on this data directory, cleanly if it can be.
 *
 * PostgreSQL refuses to start when the number in `postmaster.pid` is in use, and when there is none in it. It may be in
 * use by another program by now, or by the killed server itself, which nobody has collected (a container whose first
 * process does not); on a full disk the file may be empty. It is removed then.
 */
export async function endLeftOver(folder: string): Promise<void> {
  const pidFile = join(folder, "postmaster.pid");
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, "utf8"), 10) : undefined;
  if (pid === undefined) return;
  if (!(pid > 0)) return rmSync(pidFile, { force: true });
  if (!isInUse(pid)) return;
  if (processCommand(pid).includes(`postgres -D ${folder} `)) {
    // SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one, from which it recovers by its log.
    if (!(await endProcess(pid, "SIGINT", 20_000))) await endProcess(pid, "SIGQUIT", 10_000);
  }
  if (processCommand(pid).includes(`postgres -D ${folder} `)) return;
  // The sessions of a killed server notice its end within moments, and must be gone before the next one starts.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  rmSync(pidFile, { force: true });
}

function isInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Line 8 of `postmaster.pid` says "ready" once connections are accepted; line 1 whose file it is. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return lines[0] === String(pid) && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
