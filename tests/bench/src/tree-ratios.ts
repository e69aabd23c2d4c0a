import { treeSeconds } from "./process-tree.ts";
import { machineSeconds, waitForQuiet } from "./processor.ts";
import type { Ratio } from "./ratios.ts";

type Round = () => Promise<{ perSecond: number; total: number }>;

/** Rounds in which other processes used more of the machine than this do not count unless nothing else is left. */
const DISTURBED = 0.15;

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
  const rounds: { ratio: number; processor: number; ours: number; anchor: number; others: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    await waitForQuiet();
    const machine = machineSeconds();
    const own = treeSeconds(roots);
    const order = pair % 2 === 0 ? (["anchor", "ours"] as const) : (["ours", "anchor"] as const);
    const [first, second] = [await one(sides[order[0]], roots), await one(sides[order[1]], roots)];
    const [anchor, ours] = pair % 2 === 0 ? [first, second] : [second, first];
    const now = machineSeconds();
    const others = now.busy - machine.busy - (treeSeconds(roots) - own);
    rounds.push({
      ratio: ours.perSecond / anchor.perSecond,
      processor: ours.each / anchor.each,
      ours: ours.perSecond,
      anchor: anchor.perSecond,
      others: Math.max(0, others) / (now.whole - machine.whole),
    });
  }
  const quiet = rounds.filter(({ others }) => others <= DISTURBED);
  const counted = quiet.length > 0 ? quiet : rounds;
  const of = (key: "ratio" | "processor" | "ours" | "anchor", quantile: number) => {
    const sorted = counted.map((round) => round[key]).sort((a, b) => a - b);
    return sorted[Math.round((sorted.length - 1) * quantile)] ?? Number.NaN;
  };
  return {
    median: of("ratio", 0.5),
    quartiles: [of("ratio", 0.25), of("ratio", 0.75)],
    processor: of("processor", 0.5),
    ours: of("ours", 0.5),
    anchor: of("anchor", 0.5),
    rounds: counted.length,
    disturbed: rounds.length - quiet.length,
  };
}

async function one(round: Round, roots: number[]) {
  const before = treeSeconds(roots);
  const { perSecond, total } = await round();
  return { perSecond, each: (treeSeconds(roots) - before) / total };
}
