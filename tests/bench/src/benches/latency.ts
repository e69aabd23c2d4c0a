import { describeSpread, type Figure } from "../figure/figure.ts";
import { isWhole } from "../figure/recount.ts";
import { measureRounds } from "../figure/rounds.ts";
import { quantileOf } from "../figure/statistics.ts";
import { askAtFixedRate } from "../load/fixed-rate.ts";
import { newAddress, registrationRequest } from "../load/registration-form.ts";
import { rush } from "../load/rush.ts";
import { verdictOf } from "../load/verdict.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

const LOAD = 0.7;

/**
 * p99 ÷ p50 of a registration's time at 70 % of the capacity, at a fixed rate of arrival, measured from the moment at
 * which a request was due (performance.md, G5). Each round measures the capacity anew.
 *
 * @param given its pairs are the rounds
 */
export function benchLatency({ pairs: rounds, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, roots, makeEvent, warmUp }) => {
    const event = await makeEvent();
    await warmUp([event]);
    const { counted, disturbed } = await measureRounds(rounds, roots, async () => {
      const capacity = await rush({ urls: site.urls, slugs: [event.slug], length: { seconds } });
      const perSecond = capacity.perSecond * LOAD;
      const asked = await askAtFixedRate({
        urls: site.urls,
        connections: "new",
        perSecond,
        amount: Math.round(perSecond * seconds),
        request: (_, url) => registrationRequest(url, event.slug, newAddress()),
      });
      const turnedAway = asked.filter(({ reply }) => verdictOf(reply) !== "accepted");
      if (turnedAway.length > 0) throw new Error(`${turnedAway.length} were sent away below the capacity`);
      const times = asked.map(({ dueAt, answeredAt }) => answeredAt - dueAt);
      const [p50, p99] = [quantileOf(times, 0.5), quantileOf(times, 0.99)];
      console.log(`${Math.round(perSecond)}/s: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
      return p99 / p50;
    });
    const at = (quantile: number) => quantileOf(counted, quantile);
    console.log(
      `p99 ÷ p50: ${at(0.5).toFixed(2)} (${describeSpread(at(0.5), [at(0.25), at(0.75)])}) · ${counted.length} rounds, ${disturbed} disturbed`,
    );
    const whole = await isWhole(pool, [event]);
    return { name: "latency", value: at(0.5), floor: 5, goal: 3, atMost: true, whole };
  });
}
