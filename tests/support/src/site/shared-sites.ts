import { rmSync } from "node:fs";
import { emptyDatabase, type TestDatabase, testDatabase } from "../database.ts";
import { type Running, startSite, temporaryDataDir } from "../processes.ts";

type Shared = { databaseUrl: string; dataDir: string; sites: Promise<Running>[] };

const KEY = Symbol.for("podium.sharedSites");
const process_ = globalThis as unknown as { [KEY]?: Promise<Shared> };

/**
 * Sites with the usual settings, and the database behind them, for files that only ask about rows of their own: starting
 * a site takes four seconds of a processor, so those files share it that run in one process. They find there what earlier
 * ones have left. Nobody stops these sites; they end with this process.
 *
 * Called before `testDatabase()`, which then gives the same database.
 *
 * @param count so many processes of the site on one database
 */
export async function sharedSites(
  count = 1,
): Promise<TestDatabase & { dataDir: string; sites: [Running, ...Running[]] }> {
  process_[KEY] ??= place();
  const { databaseUrl, dataDir, sites } = await process_[KEY];
  while (sites.length < count) sites.push(startAlong({ databaseUrl, dataDir }));
  const [first, ...others] = await Promise.all(sites.slice(0, count));
  if (!first) throw new Error("a shared site is one at least");
  return { ...(await testDatabase(databaseUrl)), dataDir, sites: [first, ...others] };
}

/** Without it, this process would wait for its sites at its end, and they for it. */
async function startAlong(options: Parameters<typeof startSite>[0]): Promise<Running> {
  const site = await startSite(options);
  site.letGo();
  return site;
}

async function place(): Promise<Shared> {
  const { dataDir } = await temporaryDataDir();
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  return { databaseUrl: await emptyDatabase(), dataDir, sites: [] };
}
