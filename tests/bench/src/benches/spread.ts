import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio } from "../figure/ratios.ts";
import { isWhole } from "../figure/recount.ts";
import { rush } from "../load/rush.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

const EVENTS = 1_000;

/**
 * Registrations per second on one event ÷ the same load spread over a thousand events (performance.md, G2): what it
 * costs that all want the same row.
 */
export function benchSpread({ pairs, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, roots, makeEvent, makeEvents, warmUp }) => {
    const event = await makeEvent();
    const others = await makeEvents(EVENTS);
    const on = (slugs: string[]) => ({
      run: () => rush({ urls: site.urls, slugs, length: { seconds } }),
    });
    await warmUp([event]);
    await warmUp(others);
    const ratio = await measureRatio(
      { ours: on([event.slug]), anchor: on(others.map(({ slug }) => slug)) },
      pairs,
      roots,
    );
    console.log(describe(`one event ÷ ${EVENTS} events`, ratio));
    const whole = await isWhole(pool, [event, ...others]);
    return { name: "spread", value: ratio.median, floor: 0.7, goal: 0.9, whole };
  });
}
