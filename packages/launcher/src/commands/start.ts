import { join } from "node:path";
import { buildWhenNeeded, generateWhenNeeded } from "../build.ts";
import { keptSecretsBeside, lockDataDirectory, prepareDataDirectory } from "../data-directory.ts";
import { migrate, openDatabase } from "../database.ts";
import { fillDemo, isEmpty, readDemoLogins } from "../demo.ts";
import { type Environment, isDemo } from "../environment.ts";
import { waitUntilHealthy } from "../process/health.ts";
import { endNotedProcesses, noteProcesses } from "../process/left-over.ts";
import { isFree } from "../process/ports.ts";
import { lastLines, type Running, type Service, services, supervise } from "../process/services.ts";
import { SetupError } from "../setup-error.ts";
import { say, step } from "../steps.ts";

type Mode = "production" | "development";

/**
 * Brings the whole of Podium up, and down again when told to.
 *
 * @param stop given when Podium is to end
 * @returns when everything has ended in order
 * @throws SetupError when it cannot come up or the database is lost; nothing is left running then, either
 */
export async function start(environment: Environment, mode: Mode, stop: AbortSignal): Promise<void> {
  const dataDirectory = environment.PODIUM_DATA_DIR;
  const undo: (() => Promise<void>)[] = [];
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
    await migrate(database.url);
    if (isDemo(environment) && (await isEmpty(database.url))) {
      await step("Filling in the demo data", () => fillDemo(database.url, dataDirectory, new Date()));
    }
    stop.throwIfAborted();

    const running = startServices(environment, mode, database.url);
    undo.push(() => step("Stopping the applications", () => stopAll(running, dataDirectory)));
    await step("Starting the public site, the admin app and the worker", () =>
      waitUntilHealthy(running, stop),
    ).catch((error: unknown) => {
      if (isDemo(environment) && !stop.aborted) showLogs(dataDirectory);
      throw error;
    });
    greet(environment);

    const lost = database.ended.then(() => {
      if (!stop.aborted)
        throw new SetupError("PostgreSQL has ended by itself: start Podium again, it recovers the data.");
    });
    await Promise.race([lost, aborted(stop)]);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    if (stop.aborted) say("");
    for (const one of undo.reverse()) await one();
  }
}

function startServices(environment: Environment, mode: Mode, databaseUrl: string): Running[] {
  const variables = {
    ...process.env,
    ...keptSecretsBeside(environment.PODIUM_DATA_DIR, environment),
    ...textOf(environment),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: environment.ADMIN_URL,
    PODIUM_DEMO: isDemo(environment) ? "1" : "0",
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
    running.push(supervise(service, { environment: variables, flags, logFile, changed }));
  }
  changed();
  return running;
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
