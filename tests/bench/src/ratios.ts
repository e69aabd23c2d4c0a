import { othersShare, processorSeconds, waitForQuiet } from "./processor.ts";
import { quantileOf } from "./statistics.ts";

export type Side = {
  pid: number;
  /** One round; answers per second and how many answers in all. */
  run(): Promise<{ perSecond: number; total: number }>;
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

const DISTURBED = 0.15;

/**
 * Measures side by side: anchor and ours in turn, a ratio per pair, so that slow changes of the machine hit both.
 *
 * @param pids further processes that belong to the measurement (load generator, database)
 */
export async function measureRatio(ours: Side, anchor: Side, pairs: number, pids: number[]): Promise<Ratio> {
  const rounds: { ratio: number; processor: number; ours: number; anchor: number; others: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    await waitForQuiet();
    const measured = await othersShare([...pids, ours.pid, anchor.pid], async () => {
      const order = pair % 2 === 0 ? ([anchor, ours] as const) : ([ours, anchor] as const);
      const first = await round(order[0]);
      const second = await round(order[1]);
      return pair % 2 === 0 ? { anchor: first, ours: second } : { ours: first, anchor: second };
    });
    const { result, others } = measured;
    rounds.push({
      ratio: result.ours.perSecond / result.anchor.perSecond,
      processor: result.ours.each / result.anchor.each,
      ours: result.ours.perSecond,
      anchor: result.anchor.perSecond,
      others,
    });
  }
  const quiet = rounds.filter(({ others }) => others <= DISTURBED);
  const counted = quiet.length > 0 ? quiet : rounds;
  const of = (key: "ratio" | "processor" | "ours" | "anchor", quantile: number) =>
    quantileOf(
      counted.map((each) => each[key]),
      quantile,
    );
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

async function round(side: Side) {
  const before = processorSeconds(side.pid);
  const { perSecond, total } = await side.run();
  return { perSecond, each: (processorSeconds(side.pid) - before) / total };
}
