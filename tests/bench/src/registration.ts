import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connections, connect } from "@podium/db/client";
import { createEvent, type MadeEvent } from "@podium/db/factories/event";
import { createOrganisation } from "@podium/db/factories/organisation";
import { type DemoSite, startDemoSite } from "./demo-site.ts";
import { describe, type Figure } from "./figure.ts";
import { answersPerSecond } from "./load.ts";
import { findPgbench, pgbench, writeAnchorScript } from "./pgbench.ts";
import { parentOf } from "./process-tree.ts";
import { isWhole } from "./registration-invariants.ts";
import { measureTrees } from "./tree-ratios.ts";

const CONNECTIONS = 64;
const SWEEP = [1, 2, 4, 8, 16];
const SWEEP_SECONDS = 4;
const WARM_UP_SECONDS = 3;
/** The throwaway server gives up durability; a registration that was answered must be on disk. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on", max_wal_size: "4GB" };

/**
 * Registrations per second on one event through the public form's own POST (unique addresses, everything stored and
 * queued) ÷ pgbench's best over 1 to 16 connections for the same rows, one person per transaction (performance.md,
 * G1). Ends with a recount; a run that lost or doubled anything has the figure 0.
 *
 * @param rounds pairs and their length in seconds
 */
export async function benchRegistration(rounds: { pairs: number; seconds: number }): Promise<Figure> {
  findPgbench();
  console.log("RATE_LIMITS=off: all load comes from one address");
  const site = await startDemoSite(DURABLE);
  const connections = connect(site.databaseUrl, { database: 2, pool: 1 });
  const folder = await mkdtemp(join(tmpdir(), "podium-bench-"));
  try {
    const event = await largeEvent(connections);
    const script = join(folder, "registration.sql");
    await writeAnchorScript(script, event);
    const clients = await bestClients(site, script);
    await register(site, event, WARM_UP_SECONDS);
    const postmaster = parentOf(await backendOf(connections));
    const ratio = await measureTrees(
      {
        ours: () => register(site, event, rounds.seconds),
        anchor: () => pgbench(site.databaseUrl, script, { clients, seconds: rounds.seconds }),
      },
      rounds.pairs,
      [process.pid, postmaster],
    );
    console.log(describe(`registration ÷ pgbench with ${clients} connections`, ratio));
    const whole = await isWhole(connections.pool, event);
    if (whole) console.log("recount: counter = rows = mails = jobs");
    return { name: "registration", value: whole ? ratio.median : 0, floor: 0.3, goal: 1.0 };
  } finally {
    await connections.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function largeEvent({ database }: Connections): Promise<MadeEvent> {
  const { id: organisationId } = await createOrganisation(database);
  return createEvent(database, { organisationId, places: 1_000_000_000 });
}

async function bestClients({ databaseUrl }: DemoSite, script: string): Promise<number> {
  let best = { clients: 1, perSecond: 0 };
  for (const clients of SWEEP) {
    const { perSecond } = await pgbench(databaseUrl, script, { clients, seconds: SWEEP_SECONDS });
    console.log(`pgbench, ${clients} connections: ${Math.round(perSecond)}/s`);
    if (perSecond > best.perSecond) best = { clients, perSecond };
  }
  return best.clients;
}

async function register(site: DemoSite, { slug }: MadeEvent, seconds: number) {
  const run = randomBytes(6).toString("hex");
  let number = 0;
  const load = {
    url: site.url,
    seconds,
    connections: CONNECTIONS,
    status: 303,
    request: {
      method: "POST",
      path: `/veranstaltungen/${slug}/anmeldung`,
      headers: { "content-type": "application/x-www-form-urlencoded", origin: site.url },
      setupRequest: (request: object) => {
        number += 1;
        const email = `person-${run}-${number}%40example.org`;
        const body = `form=registration&firstName=Anna&lastName=Beispiel&email=${email}&organisation=Stadt+Beispielhausen`;
        return { ...request, body };
      },
    },
  };
  return answersPerSecond(load);
}

async function backendOf({ pool }: Connections): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid ?? 0;
}
