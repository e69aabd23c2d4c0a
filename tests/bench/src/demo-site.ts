import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { prepareDatabase } from "@podium/db/prepare";
import { seedDemo } from "@podium/db/seed/seed";
import { demoUsers } from "@podium/db/seed/users";
import { startThrowawayPostgres } from "@podium/launcher/postgres/throwaway";
import { freePort } from "@podium/launcher/process/ports";
import { testEnvironment } from "@podium/tests-support/environment";
import { temporaryDataDir } from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";

export type DemoSite = {
  /** Of the first process. */
  url: string;
  pid: number;
  /** Of all processes that serve the site. */
  urls: string[];
  databaseUrl: string;
  dataDir: string;
  /** The background process, beside; it ends with the site at the latest. */
  startWorker(environment: Record<string, string>): { stop(): Promise<void> };
  stop(): Promise<void>;
};

export type DemoSiteGiven = {
  /** Of PostgreSQL, for example another `commit_delay`. */
  settings?: Record<string, string>;
  /** How many processes serve the site, each at a port of its own. */
  processes?: number;
};

/**
 * The public site from its production build with the demo data in a database server of its own. Limits for clients are
 * off: all load comes from one address.
 */
export async function startDemoSite({ settings = {}, processes = 1 }: DemoSiteGiven = {}): Promise<DemoSite> {
  const postgres = await startThrowawayPostgres({ settings });
  const { dataDir } = await temporaryDataDir();
  const children: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(children.map(end));
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const start = (app: string, entry: string, environment: Record<string, string>) => {
    const child = spawn(process.execPath, [entry], {
      cwd: fileURLToPath(new URL(`../../../apps/${app}/`, import.meta.url)),
      env: { ...process.env, ...environment, NODE_ENV: "production" },
      // It logs every request, as in use; the lines lead nowhere.
      stdio: ["ignore", "ignore", "inherit"],
    });
    children.push(child);
    return child;
  };
  const place = { databaseUrl: postgres.url, dataDir };
  try {
    await prepareDatabase(postgres.url);
    await seedDemo({
      databaseUrl: postgres.url,
      logins: demoUsers.map(({ email }) => ({ email, passwordHash: "none" })),
      now: new Date(),
    });
    const urls: string[] = [];
    for (let number = 0; number < processes; number += 1) {
      const webPort = await freePort();
      const child = start("web", "server/main.ts", testEnvironment({ ...place, webPort }));
      const url = `http://127.0.0.1:${webPort}`;
      await answers(url, child);
      urls.push(url);
    }
    const startWorker = (environment: Record<string, string>) => {
      const child = start("worker", "src/main.ts", { ...testEnvironment(place), ...environment });
      return { stop: () => end(child) };
    };
    const { pid = 0 } = children[0] ?? {};
    return { url: urls[0] ?? "", pid, urls, databaseUrl: postgres.url, dataDir, startWorker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function answers(url: string, child: ChildProcess): Promise<unknown> {
  return waitUntil("the site to answer", async () => {
    if (child.exitCode !== null) throw new Error(`the site ended with code ${child.exitCode}`);
    return fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
