import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { prepareDatabase } from "@podium/db/prepare";
import { seedDemo } from "@podium/db/seed/seed";
import { demoUsers } from "@podium/db/seed/users";
import { freePort } from "@podium/launcher/ports";
import { startThrowawayPostgres } from "@podium/launcher/postgres";
import { testEnvironment } from "@podium/tests-support/environment";
import { temporaryDataDir } from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";

export type DemoSite = { url: string; databaseUrl: string; pid: number; stop(): Promise<void> };

const app = fileURLToPath(new URL("../../../apps/web/", import.meta.url));

/**
 * The public site from its production build, one process, with the demo data in a database server of its own. Limits
 * for clients are off: all load comes from one address.
 *
 * @param settings of PostgreSQL, for example another `commit_delay`
 */
export async function startDemoSite(settings: Record<string, string> = {}): Promise<DemoSite> {
  const postgres = await startThrowawayPostgres({ settings });
  const { dataDir } = await temporaryDataDir();
  await prepareDatabase(postgres.url);
  await seedDemo({
    databaseUrl: postgres.url,
    logins: demoUsers.map(({ email }) => ({ email, passwordHash: "none" })),
    now: new Date(),
  });
  const webPort = await freePort();
  const environment = testEnvironment({ databaseUrl: postgres.url, webPort, dataDir });
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: app,
    env: { ...process.env, ...environment, NODE_ENV: "production" },
    // It logs every request, as in use; the lines lead nowhere.
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${webPort}`;
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await waitUntil("the site to answer", async () => {
      if (child.exitCode !== null) throw new Error(`the site ended with code ${child.exitCode}`);
      return fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, databaseUrl: postgres.url, pid: child.pid ?? 0, stop };
}
