import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { processCommand, processIdentity } from "@podium/launcher/process/identity";
import { freePort } from "@podium/launcher/process/ports";
import { waitUntil } from "./wait-until.ts";

/** The door that `npm start` takes, too. */
const bootstrap = fileURLToPath(new URL("../../../packages/launcher/bootstrap.mjs", import.meta.url));
const PATIENCE_MS = 180_000;

export type Launched = {
  siteUrl: string;
  adminUrl: string;
  dataDir: string;
  pid: number;
  /** All it printed so far. */
  output(): string;
  /** The applications' processes that run now, as the launcher has noted them. */
  pids(): number[];
  /** @returns the launcher's exit code */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves with its exit code when it ends by itself. */
  ended: Promise<number | null>;
  /** Ends it if it still runs, and removes its data. */
  stop(): Promise<void>;
};

/**
 * The whole of Podium by its launcher, from the production build, with a data directory of its own.
 *
 * @param given.environment variables beside those of the place
 */
export async function launch({
  environment = {},
}: {
  environment?: Record<string, string>;
} = {}): Promise<Launched> {
  const dataDir = await mkdtemp(join(tmpdir(), "podium-launched-"));
  // PostgreSQL's user has to go through.
  chmodSync(dataDir, 0o711);
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const place = { PATH, HOME, PODIUM_DATA_DIR: dataDir, ...(TMPDIR && { TMPDIR }) };
  return launchAs([process.execPath, bootstrap, "start"], { ...place, ...environment });
}

/** The same, started by other words and with this environment alone; PODIUM_DATA_DIR has to be in there. */
export async function launchAs(
  [program = "", ...words]: string[],
  environment: Record<string, string>,
): Promise<Launched> {
  const { PODIUM_DATA_DIR: dataDir = "" } = environment;
  const [web, admin] = [await freePort(), await freePort()];
  const env: Record<string, string> = { WEB_PORT: String(web), ADMIN_PORT: String(admin), ...environment };
  const child: ChildProcess = spawn(program, words, {
    env: env as NodeJS.ProcessEnv,
    cwd: "/",
    // The channel closes however this process ends, and the launcher with it.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const launched: Launched = {
    siteUrl: `http://localhost:${web}`,
    adminUrl: `http://localhost:${admin}`,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    pids: () => notedPids(dataDir),
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
    ended,
    stop: async () => {
      if (isRunning(child)) child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await waitUntil(
    "Podium to be up",
    () => {
      if (!isRunning(child)) throw new Error(`the launcher ended:\n${output}`);
      return output.includes("Stop with Ctrl-C.");
    },
    PATIENCE_MS,
  ).catch(async (error: unknown) => {
    await launched.stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${output}`);
  });
  return launched;
}

/** Whether a line of the log has the form that all processes share. */
export { isEntry } from "@podium/launcher/process/one-form";

/** The processes that a process has started, and those that these have started. */
export function descendants(pid: number): number[] {
  const listed = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).stdout;
  const pairs = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return below(pid);
}

/** The words that a process was started with. */
export function commandOf(pid: number): string {
  return processCommand(pid);
}

/** The variables that a process really has. */
export function environmentOf(pid: number): Record<string, string> {
  const words =
    platform() === "linux"
      ? readFileSync(`/proc/${pid}/environ`, "utf8").split("\0")
      : spawnSync("ps", ["-E", "-ww", "-o", "command=", "-p", String(pid)], {
          encoding: "utf8",
        }).stdout.split(" ");
  const pairs = words.flatMap((word) => {
    const [, name = "", value = ""] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    return name ? [[name, value]] : [];
  });
  return Object.fromEntries(pairs);
}

/** Whether a process of this number is there; one that has ended and waits to be collected is not. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== undefined;
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function notedPids(dataDir: string): number[] {
  const entries: { pid: number }[] = JSON.parse(readFileSync(join(dataDir, "processes.json"), "utf8"));
  return entries.map(({ pid }) => pid);
}
