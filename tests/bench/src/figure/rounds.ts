import { treeSeconds } from "./process-tree.ts";
import { machineSeconds, waitForQuiet } from "./processor.ts";

/** Rounds in which other processes used more of the machine than this do not count unless nothing else is left. */
const DISTURBED = 0.15;

export type Rounds<Result> = {
  counted: Result[];
  /** How many others there were. */
  disturbed: number;
};

/**
 * Repeats a measurement, each time after a wait for a quiet machine.
 *
 * @param roots processes whose whole trees belong to the measurement
 * @param measure gets the number of its round, from 0
 */
export async function measureRounds<Result>(
  rounds: number,
  roots: number[],
  measure: (round: number) => Promise<Result>,
): Promise<Rounds<Result>> {
  const measured: { result: Result; quiet: boolean }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await waitForQuiet();
    const machine = machineSeconds();
    const own = treeSeconds(roots);
    const result = await measure(round);
    const now = machineSeconds();
    const others = now.busy - machine.busy - (treeSeconds(roots) - own);
    measured.push({ result, quiet: others / (now.whole - machine.whole) <= DISTURBED });
  }
  const quiet = measured.filter((each) => each.quiet);
  const counted = (quiet.length > 0 ? quiet : measured).map(({ result }) => result);
  return { counted, disturbed: measured.length - quiet.length };
}
