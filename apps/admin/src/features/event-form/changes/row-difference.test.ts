import { expect, test } from "vitest";
import { rowDifference } from "./row-difference.ts";

const kept = (rows: { text: string; isKept: boolean }[]) =>
  rows.map(({ text, isKept }) => (isKept ? text : `*${text}`));

test.each([
  [["a"], ["b"], ["*a"], ["*b"]],
  [[], ["a"], [], ["*a"]],
  [
    ["a", "b", "c"],
    ["a", "c", "d"],
    ["a", "*b", "c"],
    ["a", "c", "*d"],
  ],
  [
    ["a", "b"],
    ["b", "a"],
    ["*a", "b"],
    ["b", "*a"],
  ],
  [["a", "a"], ["a"], ["a", "*a"], ["a"]],
])("%j → %j marks what went and what came", (before, after, went, came) => {
  const difference = rowDifference(before, after);
  expect(kept(difference.before)).toEqual(went);
  expect(kept(difference.after)).toEqual(came);
});
