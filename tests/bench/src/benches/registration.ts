import { findPgbench, pgbench, withScript } from "../anchor/pgbench.ts";
import { anchorScript, bestClients } from "../anchor/registration-anchor.ts";
import { sampleRegistration } from "../anchor/written-rows.ts";
import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio } from "../figure/ratios.ts";
import { isWhole } from "../figure/recount.ts";
import { rush } from "../load/rush.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

/**
 * Each flush takes a millisecond more, also for one who commits alone, as on an ordinary disk; in microseconds.
 */
const SLOW_DISK = { commit_delay: "1000", commit_siblings: "0" };

/**
 * Registrations per second on one event through the public form's own POST (unique addresses, everything stored and
 * queued) ÷ pgbench's best over 1 to 16 connections for the same rows, one person per transaction (performance.md,
 * G1).
 */
export function benchRegistration(given: Given): Promise<Figure> {
  return compare(given, {}, { name: "registration", floor: 0.3, goal: 1 });
}

/** The same, both with each flush stretched by a millisecond. */
export function benchRegistrationOnSlowDisk(given: Given): Promise<Figure> {
  return compare(given, SLOW_DISK, { name: "registration-slow-disk", floor: 0.8, goal: 5 });
}

function compare(
  { pairs, seconds }: Given,
  settings: Record<string, string>,
  bar: Pick<Figure, "name" | "floor" | "goal">,
): Promise<Figure> {
  findPgbench();
  return onStage({ settings }, async ({ site, pool, roots, makeEvent, warmUp }) => {
    const event = await makeEvent();
    const sample = await sampleRegistration(pool, site.url, event);
    return withScript(anchorScript(sample, event), async (script) => {
      const clients = await bestClients(site.databaseUrl, script);
      await warmUp([event]);
      const ratio = await measureRatio(
        {
          ours: { run: () => rush({ urls: site.urls, slugs: [event.slug], length: { seconds } }) },
          anchor: { run: () => pgbench(site.databaseUrl, script, { clients, seconds }) },
        },
        pairs,
        roots,
      );
      console.log(describe(`${bar.name} ÷ pgbench with ${clients} connections`, ratio));
      return { ...bar, value: ratio.median, whole: await isWhole(pool, [event]) };
    });
  });
}
