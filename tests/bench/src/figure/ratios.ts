import { treeSeconds } from "./process-tree.ts";
import { measureRounds } from "./rounds.ts";
import { quantileOf } from "./statistics.ts";

export type Side = {
  /** One round; answers per second and how many answers in all. */
  run(): Promise<{ perSecond: number; total: number }>;
  /** The processes, each with its tree, whose processor time is told; without them, that of the whole measurement. */
  pids?: number[];
};

export type Ratio = {
  median: number;
  quartiles: [number, number];
  /** Processor time per answer, ours ÷ the anchor's: moves less with a noisy machine. */
  processor: number;
  ours: number;
  anchor: number;
  rounds: number;
  /** Rounds in which other processes used much of the machine; not counted unless nothing else is left. */
  disturbed: number;
};

type Pair = Pick<Ratio, "processor" | "ours" | "anchor"> & { ratio: number };

/**
 * Measures side by side: anchor and ours in turn, a ratio per pair, so that slow changes of the machine hit both.
 *
 * @param roots processes whose whole trees belong to the measurement: apps, load generator, database
 */
export async function measureRatio(
  sides: { ours: Side; anchor: Side },
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

async function one({ run, pids }: Side, roots: number[]) {
  const before = treeSeconds(pids ?? roots);
  const { perSecond, total } = await run();
  return { perSecond, each: (treeSeconds(pids ?? roots) - before) / total };
}
