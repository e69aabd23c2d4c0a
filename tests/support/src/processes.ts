import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { freePort } from "@podium/launcher/process/ports";
import { type TestPlace, testEnvironment } from "./environment.ts";
import { waitUntil } from "./wait-until.ts";

/** A bound against hanging: a busy machine may need long for a first start. */
const START_PATIENCE_MS = 120_000;

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** What Node has compiled of an app's sources and its packages, kept from start to start: half the work of a start. */
export const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules", ".podium", "compiled") };
const follow = pathToFileURL(join(root, "packages/launcher/src/process/follow-launcher.ts"));

export type Running = {
  url: string;
  port: number;
  pid: number;
  /** All it wrote so far: a test may look for what must not stand in a log. */
  output(): string;
  /** SIGTERM, and SIGKILL if it does not end; resolves when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL at once, as a power cut would. */
  kill(): Promise<void>;
};

export type StartOptions = Partial<TestPlace> & {
  databaseUrl: string;
  dataDir: string;
  port?: number;
  /** Variables that differ, for example RATE_LIMITS or SMTP_URL. */
  environment?: Record<string, string>;
};

/** A data directory of its own below the temporary folder, and the way to remove it. */
export async function temporaryDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "podium-data-"));
  await mkdir(join(dataDir, "mailbox"), { recursive: true });
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** The public site, from its production build, ready to answer. Needs a build of apps/web. */
export async function startSite(options: StartOptions): Promise<Running> {
  const port = options.port ?? options.webPort ?? (await freePort());
  return startServer("apps/web", { ...options, webPort: port }, port);
}

/** The admin app, from its production build, ready to answer. Needs a build of apps/admin. */
export async function startAdmin(options: StartOptions): Promise<Running> {
  const port = options.port ?? options.adminPort ?? (await freePort());
  return startServer("apps/admin", { ...options, adminPort: port }, port);
}

/** The worker. It counts as started when it runs; what it does shows in the mailbox and in the database. */
export async function startWorker(
  options: Omit<StartOptions, "port">,
): Promise<Omit<Running, "url" | "port">> {
  return start("apps/worker", "src/main.ts", options);
}

async function startServer(app: string, options: StartOptions, port: number): Promise<Running> {
  const running = await start(app, "server/main.ts", options);
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitUntil(
      `${app} to answer at /api/health`,
      async () => {
        if (running.exited()) throw new Error(`${app} ended at start:\n${running.output()}`);
        return fetch(`${url}/api/health`).then(
          (response) => response.ok,
          () => false,
        );
      },
      START_PATIENCE_MS,
    );
  } catch (error) {
    await running.kill();
    throw error instanceof Error ? new Error(`${error.message}\n${running.output()}`) : error;
  }
  return { ...running, url, port };
}

async function start(app: string, entry: string, options: StartOptions) {
  const child = spawn(process.execPath, ["--import", `${follow}?launcher=${process.pid}`, entry], {
    cwd: join(root, app),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      NODE_ENV: "production",
      PODIUM_PROCESS: app.split("/").at(-1),
      ...compiled,
      ...testEnvironment(options),
      ...options.environment,
    },
    // This channel closes however this process ends, and the app with it, also while it is still starting.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return {
    pid: await started(child),
    output: () => output,
    exited: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}

async function started(child: ChildProcess): Promise<number> {
  await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  if (child.pid === undefined) throw new Error("the process has no id");
  // Whatever way this process ends, its children do not outlive it.
  const forget = () => child.kill("SIGKILL");
  process.once("exit", forget);
  child.once("exit", () => process.removeListener("exit", forget));
  return child.pid;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(impatience);
}
