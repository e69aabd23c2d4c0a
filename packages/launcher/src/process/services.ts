import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../rooms.ts";
import { endProcess } from "./identity.ts";
import { type KeptRunning, keepRunning, type Run } from "./keep-running.ts";
import type { Ending } from "./restarts.ts";

export type Service = {
  /** Also the folder below `apps` and the name of the log. */
  name: "web" | "admin" | "worker";
  /** The file that Node runs, from that folder. */
  entry: string;
  /** Where it answers `GET /api/health`; the worker does not. */
  port?: number;
};

export type Running = KeptRunning & { service: Service };

type Options = {
  environment: Record<string, string | undefined>;
  /** Flags for Node itself. */
  flags?: string[];
  /** A file for what it prints; undefined: this process's own output. */
  logFile?: string;
  /** Called whenever its process is another one. */
  changed(): void;
};

/** An application gets this long to finish what it has begun (milliseconds). */
const drain = 15_000;
const largestLog = 10_000_000;

/** Starts an application and keeps it running. */
export function supervise(service: Service, options: Options): Running {
  const kept = keepRunning({
    name: `The ${service.name} process`,
    begin: async () => launch(service, options),
    changed: options.changed,
  });
  return { service, ...kept };
}

/** What an application has printed last: the answer to "why does it not start?" */
export function lastLines(logFile: string, count: number): string {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  } catch {
    return "";
  }
}

function launch(service: Service, options: Options): Run {
  const log = options.logFile === undefined ? undefined : openLog(options.logFile);
  const follow = new URL(`follow-launcher.ts?launcher=${process.pid}`, import.meta.url).href;
  const child = spawn(process.execPath, [...(options.flags ?? []), "--import", follow, service.entry], {
    cwd: inRoot("apps", service.name),
    env: options.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", log ?? "inherit", log ?? "inherit", "ipc"],
    // A session of its own: Ctrl-C reaches the launcher alone, which then ends everything in order.
    detached: true,
  });
  if (log !== undefined) closeSync(log);
  return { pid: child.pid, ended: endOf(child), stop: () => end(child) };
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ reason: error.message }));
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
}

async function end({ pid }: ChildProcess): Promise<void> {
  if (pid && !(await endProcess(pid, "SIGTERM", drain))) await endProcess(pid, "SIGKILL", 5_000);
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
