import { join } from "node:path";
import { environmentOf } from "../../variables.mjs";
import { buildWhenNeeded, generateWhenNeeded } from "../build.ts";
import {
  keptSecretsBeside,
  lockDataDirectory,
  mediaFolder,
  prepareDataDirectory,
} from "../data-directory.ts";
import { migrate } from "../database/migrate.ts";
import { type OpenDatabase, openDatabase } from "../database/open.ts";
import { fillDemo, isEmpty, readDemoLogins } from "../demo.ts";
import { type Environment, isDemo } from "../environment.ts";
import { mailNotice } from "../mail-notice.ts";
import { waitUntilHealthy } from "../process/health.ts";
import { endNotedProcesses, noteProcesses } from "../process/left-over.ts";
import { speakOneForm } from "../process/one-form.ts";
import { isFree } from "../process/ports.ts";
import { lastLines, type Running, type Service, services, supervise } from "../process/services.ts";
import { SetupError } from "../setup-error.ts";
import { say, speakIn, step } from "../steps.ts";

type Mode = "production" | "development";

/**
 * Brings the whole of Podium up, and down again when told to.
 *
 * @param stop given when Podium is to end
 * @returns when everything has ended in order
 * @throws SetupError when it cannot come up, or something of it can never run; nothing is left running then, either
 */
export async function start(environment: Environment, mode: Mode, stop: AbortSignal): Promise<void> {
  const dataDirectory = environment.PODIUM_DATA_DIR;
  const undo: (() => Promise<void>)[] = [];
  // In use, the applications write into the same stream.
  if (!isDemo(environment) && !process.stdout.isTTY) {
    speakOneForm("launcher");
    speakIn("entries");
  }
  const notice = mailNotice(environment, mode);
  try {
    prepareDataDirectory(dataDirectory);
    const lock = await lockDataDirectory(dataDirectory);
    undo.push(async () => lock.release());
    stop.addEventListener("abort", lock.stopping, { once: true });
    await endNotedProcesses(dataDirectory);
    await checkPort("WEB_PORT", environment.WEB_PORT);
    await checkPort("ADMIN_PORT", environment.ADMIN_PORT);

    await generateWhenNeeded();
    if (mode === "production") await buildWhenNeeded();
    stop.throwIfAborted();

    const database = await openDatabase(environment);
    undo.push(database.stop);
    await migrate(database.directUrl);
    if (isDemo(environment) && (await isEmpty(database.directUrl))) {
      await step("Filling in the demo data", () => fillDemo(database.directUrl, environment, new Date()));
    }
    stop.throwIfAborted();

    const running = startServices(environment, mode, database);
    undo.push(() => step("Stopping the applications", () => stopAll(running, dataDirectory)));
    const lost = Promise.race(running.map((one) => one.lost));
    const live = async () => {
      await step("Starting the public site, the admin app and the worker", () =>
        Promise.race([waitUntilHealthy(running, database.starts, stop), lost]),
      );
      greet(environment);
      if (notice) say(notice);
      await Promise.race([lost, aborted(stop)]);
    };
    await live().catch((error: unknown) => {
      if (isDemo(environment) && !stop.aborted) showLogs(dataDirectory);
      throw error;
    });
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    if (stop.aborted) say("");
    for (const one of undo.reverse()) await one();
  }
}

function startServices(environment: Environment, mode: Mode, database: OpenDatabase): Running[] {
  const known = {
    ...process.env,
    ...keptSecretsBeside(environment.PODIUM_DATA_DIR, environment),
    ...textOf(environment),
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: database.directUrl,
    NEXTAUTH_URL: environment.ADMIN_URL,
    PODIUM_MEDIA_DIR: mediaFolder(environment),
    PODIUM_DEMO: isDemo(environment) ? "1" : "0",
    PODIUM_MAIL: environment.SMTP_URL === undefined ? "files" : "smtp",
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const running: Running[] = [];
  const changed = () =>
    noteProcesses(
      environment.PODIUM_DATA_DIR,
      running.flatMap((one) => one.pid() ?? []),
    );
  for (const service of services({ web: environment.WEB_PORT, admin: environment.ADMIN_PORT })) {
    const logFile = isDemo(environment) ? logOf(environment.PODIUM_DATA_DIR, service.name) : undefined;
    const flags = mode === "development" ? watchFlags(service) : [];
    running.push(supervise(service, { environment: partOf(service, known), flags, logFile, changed }));
  }
  changed();
  return running;
}

/** All that the worker does, it does in sessions of some length. */
function partOf({ name }: Service, known: Record<string, string | undefined>): Record<string, string> {
  const DATABASE_URL = name === "worker" ? known.DATABASE_DIRECT_URL : known.DATABASE_URL;
  return environmentOf(name, { ...known, DATABASE_URL, PODIUM_PROCESS: name });
}

/**
 * The worker restarts when its files change. The two applications renew their pages by Next itself; under `--watch`
 * Next's own workers would report to it what only Node understands.
 */
function watchFlags(service: Service): string[] {
  return service.name === "worker" ? ["--watch", "--watch-preserve-output"] : [];
}

/** Variables as a process takes them. */
function textOf(environment: Environment): Record<string, string> {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

async function stopAll(running: Running[], dataDirectory: string): Promise<void> {
  await Promise.all(running.map((one) => one.stop()));
  noteProcesses(dataDirectory, []);
}

async function checkPort(name: string, port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new SetupError(
    `Port ${port} is taken by another program: end that program, or set ${name} to another port.`,
  );
}

function aborted(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
}

function logOf(dataDirectory: string, name: string): string {
  return join(dataDirectory, "logs", `${name}.log`);
}

function showLogs(dataDirectory: string): void {
  for (const name of ["web", "admin", "worker"]) {
    const lines = lastLines(logOf(dataDirectory, name), 12);
    if (lines) say(`--- the last lines of the ${name} process\n${lines}`);
  }
}

function greet(environment: Environment): void {
  say(`\nPublic site  ${environment.WEB_URL}\nAdmin app    ${environment.ADMIN_URL}`);
  const logins = isDemo(environment) ? readDemoLogins(environment.PODIUM_DATA_DIR) : undefined;
  if (logins) {
    const width = Math.max(...logins.map(({ email }) => email.length));
    const lines = logins.map(({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  ${role}`);
    say(
      `\nDemo logins (also in ${join(environment.PODIUM_DATA_DIR, "demo-logins.json")}):\n${lines.join("\n")}`,
    );
  }
  say("\nStop with Ctrl-C.");
}
