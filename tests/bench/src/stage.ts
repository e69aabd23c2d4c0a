import { type Connections, connect } from "@podium/db/client";
import { createEvent, type MadeEvent } from "@podium/db/factories/event";
import { createOrganisation } from "@podium/db/factories/organisation";
import { type DemoSite, type DemoSiteGiven, startDemoSite } from "./demo-site.ts";
import { parentOf } from "./figure/process-tree.ts";
import { rush } from "./load/rush.ts";

/** The throwaway server gives up durability; a registration that was answered must be on disk. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on", max_wal_size: "4GB" };
const WARM_UP_SECONDS = 3;
/** More than any run fills, so that the counter is guarded and never refuses. */
const PLACES = 1_000_000_000;

export type Stage = {
  site: DemoSite;
  pool: Connections["pool"];
  /** This process with all it started, and the database server: the trees that belong to a measurement. */
  roots: number[];
  /** Events of one organisation that differ in nothing but their names. */
  makeEvents(amount: number, places?: number): Promise<MadeEvent[]>;
  makeEvent(places?: number): Promise<MadeEvent>;
  /** Some seconds of registrations on these events, so that everything is compiled and prepared. */
  warmUp(events: MadeEvent[]): Promise<void>;
};

/** Runs a measurement on the demo site with a durable database, and takes everything away afterwards. */
export async function onStage<Result>(
  given: DemoSiteGiven,
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  console.log("RATE_LIMITS=off: all load comes from one address");
  const site = await startDemoSite({ ...given, settings: { ...DURABLE, ...given.settings } });
  const connections = connect(site.databaseUrl, { database: 4, pool: 1 });
  const { database, pool } = connections;
  try {
    const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const { id: organisationId } = await createOrganisation(database);
    const makeEvent = (places = PLACES) => createEvent(database, { organisationId, places });
    return await measure({
      site,
      pool,
      roots: [process.pid, parentOf(rows[0]?.pid ?? 0)],
      makeEvent,
      makeEvents: async (amount, places) => {
        const events: MadeEvent[] = [];
        while (events.length < amount) events.push(await makeEvent(places));
        return events;
      },
      warmUp: async (events) => {
        const slugs = events.map(({ slug }) => slug);
        await rush({ urls: site.urls, slugs, length: { seconds: WARM_UP_SECONDS } });
      },
    });
  } finally {
    await connections.close();
    await site.stop();
  }
}
