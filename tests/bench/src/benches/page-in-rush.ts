import { describeSpread, type Figure } from "../figure/figure.ts";
import { isWhole } from "../figure/recount.ts";
import { measureRounds } from "../figure/rounds.ts";
import { quantileOf } from "../figure/statistics.ts";
import { startPageProbe } from "../load/page-probe.ts";
import { rush } from "../load/rush.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

const VIEWS_PER_SECOND = 100;

/**
 * p99 of the views of an event's page during the rush for its places ÷ before it, at a fixed hundred views per second
 * (performance.md, G8). In the rush as many register as the site takes.
 *
 * @param given its pairs are the rounds
 */
export function benchPageInRush({ pairs: rounds, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, roots, makeEvent, warmUp }) => {
    const probe = startPageProbe();
    try {
      const event = await makeEvent();
      const look = async () => {
        const times = await probe.look({
          urls: site.urls,
          connections: "kept",
          perSecond: VIEWS_PER_SECOND,
          amount: VIEWS_PER_SECOND * seconds,
          path: `/veranstaltungen/${event.slug}`,
        });
        return quantileOf(times, 0.99);
      };
      await warmUp([event]);
      await look();
      const { counted, disturbed } = await measureRounds(rounds, roots, async () => {
        const before = await look();
        const [during, { perSecond }] = await Promise.all([
          look(),
          rush({ urls: site.urls, slugs: [event.slug], length: { seconds } }),
        ]);
        console.log(
          `p99 ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms beside ${Math.round(perSecond)} registrations/s`,
        );
        return during / before;
      });
      const at = (quantile: number) => quantileOf(counted, quantile);
      console.log(
        `during ÷ before: ${at(0.5).toFixed(2)} (${describeSpread(at(0.5), [at(0.25), at(0.75)])}) · ${counted.length} rounds, ${disturbed} disturbed`,
      );
      const whole = await isWhole(pool, [event]);
      return { name: "page-in-rush", value: at(0.5), floor: 5, goal: 2, atMost: true, whole };
    } finally {
      probe.stop();
    }
  });
}
