import { expect, test } from "vitest";
import { files, read } from "./repository.ts";

// docs/faults.md is the list of what was wrong once; each row has tests whose names begin with its number.

const NUMBERS = /(?<=["'`])(?:[A-Z]\d+, )*[A-Z]\d+(?= · )/gu;

const numbersIn = (text: string) => [...text.matchAll(NUMBERS)].flatMap(([numbers]) => numbers.split(", "));
const rowsOf = (paper: string) =>
  [...paper.matchAll(/^\| ([A-Z]\d+) \|/gmu)].map(([, number]) => number ?? "");

test("every fault of the list is held by a test that is named after it, and every such test has its row", () => {
  const tested = new Set(files(/(?<!faults)\.test\.tsx?$/).flatMap(({ text }) => numbersIn(text)));
  const rows = rowsOf(read("docs/faults.md"));
  expect(new Set(rows).size).toBe(rows.length);
  expect([...tested].sort()).toEqual([...rows].sort());
});

test("would be noticed otherwise", () => {
  const quoted = (name: string) => ["test(", `"${name}"`, ", f)"].join("");
  expect(numbersIn(quoted("X1 · a") + quoted("X2, X3 · b"))).toEqual(["X1", "X2", "X3"]);
  expect(numbersIn("// X5 · only said")).toEqual([]);
  expect(rowsOf("| X6 | was | is |\n| | was | is |")).toEqual(["X6"]);
});
