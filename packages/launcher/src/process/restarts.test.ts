import { describe, expect, test } from "vitest";
import { describeEnding, type Ending, type RestartRule, restarts } from "./restarts.ts";

const rule: RestartRule = { first: 1_000, longest: 30_000, forgiven: 60_000, tries: 5 };
const killed: Ending = { signal: "SIGKILL" };
const failed: Ending = { code: 1 };

/** Runs one after the other: how long each was and how it ended. */
type Run = [ranFor: number, ending: Ending];
const times = (count: number, run: Run): Run[] => Array.from({ length: count }, () => run);

/** The pauses that follow; "–" where nothing is started any more. */
function pausesAfter(runs: Run[], { proven = false } = {}): (number | "–")[] {
  const history = restarts(rule);
  if (proven) history.proven();
  return runs.map(([ranFor, ending]) => {
    const verdict = history.ended(ranFor, ending);
    return "pause" in verdict ? verdict.pause / 1_000 : "–";
  });
}

describe("A7 · what has ended is started again", () => {
  test.each<[string, Run[], boolean, (number | "–")[]]>([
    ["a first failure: after a second", [[200, failed]], false, [1]],
    ["killed while starting, again and again", times(7, [50, killed]), false, [1, 2, 4, 8, 16, 30, 30]],
    ["told to end by somebody else", times(6, [50, { signal: "SIGTERM" }]), false, [1, 2, 4, 8, 16, 30]],
    ["it can never start", times(5, [50, failed]), false, [1, 2, 4, 8, "–"]],
    ["it breaks in the same way each time", times(5, [50, { signal: "SIGSEGV" }]), false, [1, 2, 4, 8, "–"]],
    ["it could not even be begun", times(5, [0, { reason: "ENOENT" }]), false, [1, 2, 4, 8, "–"]],
    ["its configuration is wrong", [[50, { code: 78 }]], false, ["–"]],
    ["wrong also after it had answered", [[50, { code: 78 }]], true, ["–"]],
    ["it answered once, then a full disk", times(8, [50, failed]), true, [1, 2, 4, 8, 16, 30, 30, 30]],
    [
      "a good while forgives",
      [...times(4, [50, failed]), [60_000, failed], [50, failed]],
      false,
      [1, 2, 4, 8, 1, 2],
    ],
    ["nearly a good while does not", [...times(3, [50, failed]), [59_999, failed]], false, [1, 2, 4, 8]],
    [
      "killed and failed in turn",
      [
        [9, killed],
        [9, failed],
        [9, killed],
        [9, failed],
      ],
      false,
      [1, 2, 4, 8],
    ],
    ["ended in order by itself", [[90_000, { code: 0 }]], true, [1]],
  ])("A7 · %s", (_what, runs, proven, pauses) => {
    expect(pausesAfter(runs, { proven })).toEqual(pauses);
  });

  test("A7 · of any history: no pause is longer than the longest, each at most doubles, a good while ends them", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const runs = Array.from({ length: 12 }, (): Run => [random(120_000), random(2) ? killed : failed]);
      const pauses = pausesAfter(runs, { proven: true });
      for (const [at, pause] of pauses.entries()) {
        expect(pause).toBeGreaterThanOrEqual(1);
        expect(pause).toBeLessThanOrEqual(30);
        if ((runs[at]?.[0] ?? 0) >= rule.forgiven) expect(pause).toBe(1);
      }
    }
  });

  test.each<[Ending, string]>([
    [{ signal: "SIGKILL", code: null }, "SIGKILL"],
    [{ code: 1, signal: null }, "code 1"],
    [{ reason: "the disk is full" }, "the disk is full"],
  ])("A7 · the log names the end: %j", (ending, words) => {
    expect(describeEnding(ending)).toBe(words);
  });
});
