import type { Connections } from "@podium/db/client";
import type { MadeEvent } from "@podium/db/factories/event";
import type { Figure } from "../figure/figure.ts";
import { isWhole } from "../figure/recount.ts";
import { measureRounds } from "../figure/rounds.ts";
import { overtakenShare, quantileOf } from "../figure/statistics.ts";
import { askAtFixedRate } from "../load/fixed-rate.ts";
import { newAddress, registrationRequest } from "../load/registration-form.ts";
import { rush } from "../load/rush.ts";
import { verdictOf } from "../load/verdict.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

/** More than the site can take, so that many wait; so many that some are sent away. */
const OVERLOAD = 1.5;
const LEAD_MS = 250;

/**
 * The share of accepted requests that were overtaken by one that arrived 250 ms later or more (performance.md, G5):
 * arrivals, as they are written to the connection, against the order in which the registrations were numbered.
 *
 * @param given its pairs are the rounds
 */
export function benchFairness({ pairs: rounds, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, roots, makeEvent, makeEvents, warmUp }) => {
    const first = await makeEvent();
    await warmUp([first]);
    const events = await makeEvents(rounds);
    const { counted, disturbed } = await measureRounds(rounds, roots, async (round) => {
      const event = events[round] ?? first;
      const capacity = await rush({ urls: site.urls, slugs: [first.slug], length: { seconds } });
      const perSecond = capacity.perSecond * OVERLOAD;
      const addresses: string[] = [];
      const asked = await askAtFixedRate({
        urls: site.urls,
        connections: "new",
        perSecond,
        amount: Math.round(perSecond * seconds),
        request: (position, url) => {
          addresses[position] = newAddress();
          return registrationRequest(url, event.slug, addresses[position]);
        },
      });
      const accepted = asked.flatMap(({ sentAt, reply }, position) =>
        verdictOf(reply) === "accepted" ? [[addresses[position] ?? "", sentAt] as const] : [],
      );
      const served = await arrivalsInOrder(pool, event, new Map(accepted));
      const share = overtakenShare(served, LEAD_MS);
      const waited = quantileOf(
        asked.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
        0.99,
      );
      console.log(
        `${Math.round(perSecond)}/s: ${served.length} accepted, ${asked.length - served.length} sent away, p99 ${Math.round(waited)} ms, overtaken ${(share * 100).toFixed(2)} %`,
      );
      return share;
    });
    console.log(`${counted.length} rounds, ${disturbed} disturbed`);
    const whole = await isWhole(pool, [first, ...events]);
    return {
      ...{ name: "fairness", floor: 0.05, goal: 0.005, atMost: true, percent: true, whole },
      value: quantileOf(counted, 0.5),
    };
  });
}

/** @throws Error when an accepted request has no registration, or the other way round */
async function arrivalsInOrder(
  pool: Connections["pool"],
  event: MadeEvent,
  arrivals: Map<string, number>,
): Promise<number[]> {
  const { rows } = await pool.query<{ address: string }>(
    `SELECT "emailNormalised" AS "address" FROM "Registration" WHERE "eventId" = $1 ORDER BY "sequence"`,
    [event.id],
  );
  const served = rows.flatMap(({ address }) => arrivals.get(address) ?? []);
  if (served.length !== arrivals.size || served.length !== rows.length) {
    throw new Error(`${arrivals.size} were accepted, ${rows.length} are stored`);
  }
  return served;
}
