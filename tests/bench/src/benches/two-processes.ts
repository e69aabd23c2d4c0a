import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio } from "../figure/ratios.ts";
import { isWhole } from "../figure/recount.ts";
import { rush } from "../load/rush.ts";
import { SMALL, sellsOutExactly } from "../load/sold-out.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

/**
 * Registrations per second on one event through two site processes ÷ through one. Then both fill a small event and
 * refuse the rest: never one too many, and without the row that others wait for.
 */
export function benchTwoProcesses({ pairs, seconds }: Given): Promise<Figure> {
  return onStage({ processes: 2 }, async ({ site, pool, roots, makeEvent, warmUp }) => {
    const event = await makeEvent();
    const through = (urls: string[]) => ({
      run: () => rush({ urls, slugs: [event.slug], length: { seconds } }),
    });
    await warmUp([event]);
    const ratio = await measureRatio({ ours: through(site.urls), anchor: through([site.url]) }, pairs, roots);
    console.log(describe("two processes ÷ one", ratio));
    const small = await makeEvent(SMALL.places);
    const exact = await sellsOutExactly(pool, site.urls, small);
    const whole = await isWhole(pool, [event, small]);
    return { name: "two-processes", value: ratio.median, floor: 0.9, goal: 1, whole: whole && exact };
  });
}
