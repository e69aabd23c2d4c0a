import type { MadeEvent } from "@podium/db/factories/event";
import { prefill } from "../anchor/prefill.ts";
import { sampleRegistration } from "../anchor/written-rows.ts";
import type { Figure } from "../figure/figure.ts";
import { isWhole } from "../figure/recount.ts";
import { measureRounds } from "../figure/rounds.ts";
import { growthExponent, quantileOf } from "../figure/statistics.ts";
import { rush } from "../load/rush.ts";
import { onStage, type Stage } from "../stage.ts";
import type { Given } from "./given.ts";

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
/** Registrations of one measurement. In its middle the event has the size that it stands for. */
const AMOUNT = 1_000;
/** From here on one event serves all rounds: what they add changes little. */
const LARGE = 30_000;

type Sized = { size: number; events: MadeEvent[] };

/**
 * How the time of a registration grows with the registrations that the event has already, from 1,000 to 100,000:
 * exponent by least squares on log–log of the medians (performance.md, G4). Counts registrations, not seconds.
 *
 * @param given its pairs are the rounds; each measures every size
 */
export function benchGrowth({ pairs: rounds }: Given): Promise<Figure> {
  return onStage({}, async (stage) => {
    const { site, pool, roots, warmUp, makeEvent } = stage;
    const first = await makeEvent();
    const sample = await sampleRegistration(pool, site.url, first);
    const sizes = await sizedEvents(stage, rounds);
    await prefill(
      pool,
      sample,
      sizes.flatMap(({ size, events }) =>
        events.map((event) => ({ event, registrations: size - (AMOUNT * (rounds / events.length)) / 2 })),
      ),
    );
    await warmUp([first]);
    const { counted, disturbed } = await measureRounds(rounds, roots, async (round) => {
      const times = new Map<number, number>();
      // Each round in another order, so that no size always comes after the same one.
      for (const { size, events } of rotated(sizes, round)) {
        const { slug } = events[round % events.length] ?? first;
        const { perSecond } = await rush({ urls: site.urls, slugs: [slug], length: { amount: AMOUNT } });
        times.set(size, 1 / perSecond);
      }
      return times;
    });
    const points = SIZES.map((size) => ({
      size,
      value: quantileOf(
        counted.map((times) => times.get(size) ?? Number.NaN),
        0.5,
      ),
    }));
    for (const { size, value } of points)
      console.log(`${size} registrations: ${(value * 1_000).toFixed(3)} ms each`);
    console.log(`${counted.length} rounds, ${disturbed} disturbed`);
    const whole = await isWhole(pool, [first, ...sizes.flatMap(({ events }) => events)]);
    return {
      name: "growth",
      value: growthExponent(points),
      floor: 0.08,
      goal: 0.03,
      atMost: true,
      digits: 3,
      whole,
    };
  });
}

async function sizedEvents({ makeEvents }: Stage, rounds: number): Promise<Sized[]> {
  const sized: Sized[] = [];
  for (const size of SIZES) sized.push({ size, events: await makeEvents(size < LARGE ? rounds : 1) });
  return sized;
}

function rotated<Item>(items: Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
