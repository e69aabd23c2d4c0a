import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { prepareDatabase } from "@podium/db/prepare";
import { postgresOwner } from "@podium/launcher/postgres/owner";
import { postgresPrograms } from "@podium/launcher/postgres/programs";
import { initialise, launch, roleName } from "@podium/launcher/postgres/server";
import { temporaryFolder } from "@podium/launcher/postgres/throwaway";
import { freePort } from "@podium/launcher/process/ports";
import { waitUntil } from "../wait-until.ts";
import { databaseAt, runOn } from "./server.ts";

/**
 * A commit that was answered survives the end of every process: it stands in the files that PostgreSQL has written.
 * fsync would add the end of the machine, which no test here brings about.
 */
const settings = { fsync: "off", synchronous_commit: "on", max_connections: "120" };

export type CrashingPostgres = {
  /** Of a prepared, empty database; the same after a restart. */
  url: string;
  /** SIGKILL to the first process of the server. Its sessions end by themselves. */
  killPostmaster(): Promise<void>;
  /** SIGKILL to one session's process: the server ends all others and recovers by itself. */
  killBackend(pid: number): void;
  /** Starts the server again after `killPostmaster`, on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of the test's own that may be killed, on 127.0.0.1 and in a temporary folder. It does not outlive the
 * process that started it.
 */
export async function startCrashingPostgres(): Promise<CrashingPostgres> {
  const owner = postgresOwner();
  const programs = await postgresPrograms(owner);
  const folder = await temporaryFolder(owner);
  const password = randomBytes(18).toString("base64url");
  const cluster = { programs, owner, folder: join(folder, "data"), password, logFile: join(folder, "log") };
  await initialise(cluster, ["--no-sync"]);
  const port = await freePort();
  const keeper = keep(folder);

  // What the sessions of a killed server still hold of its memory keeps the next one from starting, for moments.
  const begin = () =>
    waitUntil("PostgreSQL to start", async () => {
      const server = await launch(cluster, port, settings);
      server?.unref();
      return server;
    });
  let server = await begin();
  const serverUrl = `postgresql://${roleName}:${password}@127.0.0.1:${port}/postgres`;
  const url = databaseAt(serverUrl, "crashing");
  await runOn(serverUrl, "CREATE DATABASE crashing");
  await prepareDatabase(url);

  return {
    url,
    killPostmaster: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await gone;
    },
    killBackend: (pid) => process.kill(pid, "SIGKILL"),
    restart: async () => {
      server = await begin();
    },
    stop: () => end(keeper),
  };
}

/** A small shell that ends whatever server runs on the folder, and removes it, when this process ends in any way. */
function keep(folder: string): ChildProcess {
  const script = `read -r line
    pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"
    i=0; while [ -f "$1/data/postmaster.pid" ] && [ $i -lt 100 ]; do i=$((i+1)); sleep 0.1; done
    rm -rf "$1"`;
  const keeper = spawn("/bin/sh", ["-c", script, "podium-keeper", folder], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  keeper.unref();
  return keeper;
}

async function end(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return;
  keeper.ref();
  const gone = new Promise((resolve) => keeper.once("exit", resolve));
  keeper.stdin?.end();
  await gone;
}
