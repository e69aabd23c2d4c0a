import { treeSeconds } from "./process-tree.ts";
import type { Ratio } from "./ratios.ts";
import { measureRounds } from "./rounds.ts";
import { quantileOf } from "./statistics.ts";

type Round = () => Promise<{ perSecond: number; total: number }>;
type Pair = { ratio: number; processor: number; ours: number; anchor: number };

/**
 * Like `measureRatio` of ratios.ts for sides that are several processes: apps, generator, database with all its
 * backends. Processor time is that of all of them.
 *
 * @param roots processes whose whole trees belong to the measurement
 */
export async function measureTrees(
  sides: { ours: Round; anchor: Round },
  pairs: number,
  roots: number[],
): Promise<Ratio> {
  const { counted, disturbed } = await measureRounds(pairs, roots, async (round): Promise<Pair> => {
    const [first, second] = round % 2 === 0 ? (["anchor", "ours"] as const) : (["ours", "anchor"] as const);
    const results = { [first]: await one(sides[first], roots), [second]: await one(sides[second], roots) };
    const [ours, anchor] = [results.ours, results.anchor];
    if (!ours || !anchor) throw new Error("a side was not measured");
    return {
      ratio: ours.perSecond / anchor.perSecond,
      processor: ours.each / anchor.each,
      ours: ours.perSecond,
      anchor: anchor.perSecond,
    };
  });
  const of = (key: keyof Pair, quantile: number) =>
    quantileOf(
      counted.map((pair) => pair[key]),
      quantile,
    );
  return {
    median: of("ratio", 0.5),
    quartiles: [of("ratio", 0.25), of("ratio", 0.75)],
    processor: of("processor", 0.5),
    ours: of("ours", 0.5),
    anchor: of("anchor", 0.5),
    rounds: counted.length,
    disturbed,
  };
}

async function one(round: Round, roots: number[]) {
  const before = treeSeconds(roots);
  const { perSecond, total } = await round();
  return { perSecond, each: (treeSeconds(roots) - before) / total };
}
