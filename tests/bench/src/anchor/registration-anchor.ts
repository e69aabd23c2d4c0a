import { CHANGE_CHANNEL } from "@podium/api/changes";
import type { MadeEvent } from "@podium/db/factories/event";
import { pgbench } from "./pgbench.ts";
import { copyRows } from "./row-copies.ts";
import type { Sample } from "./written-rows.ts";

const SWEEP = [1, 2, 4, 8, 16];
const SWEEP_SECONDS = 4;

/**
 * The transaction of one registration as PostgreSQL alone runs it: the same rows in the same tables, one person each,
 * in one statement without a round trip in between. The anchor at its best: no HTTP, no validation, no check of the
 * event's dates, no look for known addresses.
 */
export function anchorScript(sample: Sample, event: MadeEvent): string {
  const { rows, jobs } = copyRows(sample, event, 1);
  const results = [...jobs, `pg_notify('${CHANGE_CHANNEL}', '${event.id}')`];
  return `${rows}\nSELECT ${results.join(", ")} FROM fresh;\n`;
}

/** The number of connections with which pgbench does most. */
export async function bestClients(databaseUrl: string, script: string): Promise<number> {
  let best = { clients: 1, perSecond: 0 };
  for (const clients of SWEEP) {
    const { perSecond } = await pgbench(databaseUrl, script, { clients, seconds: SWEEP_SECONDS });
    console.log(`pgbench, ${clients} connections: ${Math.round(perSecond)}/s`);
    if (perSecond > best.perSecond) best = { clients, perSecond };
  }
  return best.clients;
}
