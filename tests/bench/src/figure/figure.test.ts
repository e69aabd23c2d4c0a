import { expect, test } from "vitest";
import { judge } from "./figure.ts";

const ratio = { name: "spread", value: 0.7, floor: 0.7, goal: 0.9 };
const share = { name: "fairness", value: 0.004, floor: 0.05, goal: 0.005, atMost: true, percent: true };

test("the last line names figure, floor and goal", () => {
  expect(judge(ratio).line).toBe("spread: 0.70 (floor 0.7, goal 0.9)");
  expect(judge(share).line).toBe("fairness: 0.40 % (floor ≤ 5 %, goal ≤ 0.5 %)");
});

test("the floor is reached from above, or from below where less is better", () => {
  expect(judge(ratio).reached).toBe(true);
  expect(judge({ ...ratio, value: 0.699 }).reached).toBe(false);
  expect(judge(share).reached).toBe(true);
  expect(judge({ ...share, value: 0.051 }).reached).toBe(false);
});

test("a run that broke an invariant, or measured nothing, never reaches the floor", () => {
  expect(judge({ ...share, whole: false })).toEqual({
    line: "fairness: 0, broken (floor ≤ 5 %, goal ≤ 0.5 %)",
    reached: false,
  });
  expect(judge({ ...ratio, value: Number.NaN }).reached).toBe(false);
  expect(judge({ ...share, value: Number.NaN }).reached).toBe(false);
});
