import { readFile } from "node:fs/promises";
import { prepareDatabase } from "@podium/db/prepare";
import { findBrowser } from "@podium/launcher/browser";
import { buildWhenNeeded } from "@podium/launcher/build";
import { fillDemo, readDemoLogins } from "@podium/launcher/demo";
import { startThrowawayPostgres } from "@podium/launcher/postgres/throwaway";
import { freePort } from "@podium/launcher/process/ports";
import { databaseAt, runOn } from "@podium/tests-support/postgres/server";
import { startAdmin, startSite, startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import type { TestProject } from "vitest/node";
import { provideStage } from "./stage.ts";

/**
 * One stage for the whole run: a throwaway PostgreSQL with the demonstration, the production builds of site and panel
 * and the worker. Everything ends, also when something fails on the way.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const endings: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const browserPath = process.env.CHROMIUM_PATH ?? (await findBrowser());
    if (!(await isBuilt())) await buildWhenNeeded();
    const server = await startThrowawayPostgres();
    endings.push(server.stop);
    await runOn(server.url, "CREATE DATABASE podium");
    const databaseUrl = databaseAt(server.url, "podium");
    await prepareDatabase(databaseUrl);
    const { dataDir, remove } = await temporaryDataDir();
    endings.push(remove);
    await fillDemo(databaseUrl, { PODIUM_DATA_DIR: dataDir }, new Date());

    const place = { databaseUrl, dataDir, webPort: await freePort(), adminPort: await freePort() };
    const worker = await startWorker(place);
    endings.push(worker.stop);
    const site = await startSite(place);
    endings.push(site.stop);
    const admin = await startAdmin(place);
    endings.push(admin.stop);
    provideStage(project, {
      site: site.url,
      admin: admin.url,
      databaseUrl,
      dataDir,
      browserPath,
      logins: readDemoLogins(dataDir) ?? [],
    });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

/** The launcher sees to it that builds are fresh; without it any build will do. */
async function isBuilt(): Promise<boolean> {
  const builds = ["web", "admin"].map(
    (app) => new URL(`../../../apps/${app}/.next/BUILD_ID`, import.meta.url),
  );
  return Promise.all(builds.map((file) => readFile(file))).then(
    () => true,
    () => false,
  );
}
