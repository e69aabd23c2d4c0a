import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../rooms.ts";
import { say } from "../steps.ts";
import { endProcess } from "./identity.ts";

export type Service = {
  /** Also the folder below `apps` and the name of the log. */
  name: "web" | "admin" | "worker";
  /** The file that Node runs, from that folder. */
  entry: string;
  /** Where it answers `GET /api/health`; the worker does not. */
  port?: number;
};

export type Running = {
  service: Service;
  /** Its process at this moment; undefined while it waits to be started again. */
  pid(): number | undefined;
  /** Whether it has ended at least once since it was started. */
  hasFailed(): boolean;
  stop(): Promise<void>;
};

type Options = {
  environment: Record<string, string | undefined>;
  /** Flags for Node itself. */
  flags?: string[];
  /** A file for what it prints; undefined: this process's own output. */
  logFile?: string;
  /** Called whenever its process is another one. */
  changed(): void;
};

/** Milliseconds: how long to wait before the first restart, at most, and after how long a run counts as healthy. */
const delay = { first: 1_000, longest: 30_000, forgiven: 60_000 };
/** An application gets this long to finish what it has begun (milliseconds). */
const drain = 15_000;
const largestLog = 10_000_000;

/**
 * Starts an application and starts it again whenever it ends by itself, after a delay that doubles with each failure
 * and is forgotten after a minute without one.
 */
export function supervise(service: Service, options: Options): Running {
  let child: ChildProcess | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let stopping = false;
  let failures = 0;
  let wait = delay.first;

  const begin = () => {
    const started = Date.now();
    child = launch(service, options);
    options.changed();
    child.once("error", () => undefined);
    child.once("exit", (code, signal) => {
      child = undefined;
      if (stopping) return;
      failures += 1;
      if (Date.now() - started > delay.forgiven) wait = delay.first;
      say(
        `The ${service.name} process ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s.`,
      );
      waiting = setTimeout(begin, wait);
      wait = Math.min(wait * 2, delay.longest);
    });
  };
  begin();

  return {
    service,
    pid: () => child?.pid,
    hasFailed: () => failures > 0,
    stop: async () => {
      stopping = true;
      clearTimeout(waiting);
      if (child?.pid && !(await endProcess(child.pid, "SIGTERM", drain))) {
        await endProcess(child.pid, "SIGKILL", 5_000);
      }
    },
  };
}

/** What an application has printed last: the answer to "why does it not start?" */
export function lastLines(logFile: string, count: number): string {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  } catch {
    return "";
  }
}

function launch(service: Service, options: Options): ChildProcess {
  const log = options.logFile === undefined ? undefined : openLog(options.logFile);
  const follow = new URL(`follow-launcher.ts?launcher=${process.pid}`, import.meta.url).href;
  const child = spawn("node", [...(options.flags ?? []), "--import", follow, service.entry], {
    cwd: inRoot("apps", service.name),
    env: options.environment,
    stdio: ["ignore", log ?? "inherit", log ?? "inherit", "ipc"],
    // A session of its own: Ctrl-C reaches the launcher alone, which then ends everything in order.
    detached: true,
  });
  if (log !== undefined) closeSync(log);
  return child;
}

function openLog(file: string): number {
  const log = openSync(file, "a", 0o600);
  if (statSync(file).size > largestLog) truncateSync(file);
  return log;
}

/** The services of Podium and where they answer. */
export function services(ports: { web: number; admin: number }): Service[] {
  return [
    { name: "web", entry: join("server", "main.ts"), port: ports.web },
    { name: "admin", entry: join("server", "main.ts"), port: ports.admin },
    { name: "worker", entry: join("src", "main.ts") },
  ];
}
