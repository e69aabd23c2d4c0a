import { expect, test } from "vitest";
import { batching } from "./batch.ts";

/** A run that waits for the test's word and remembers what it was given. */
function controlled() {
  const runs: { key: string; entries: number[]; finish: () => void; fail: (error: Error) => void }[] = [];
  const run = (key: string, entries: number[]) =>
    new Promise<number[]>((resolve, reject) => {
      runs.push({ key, entries, finish: () => resolve(entries.map((entry) => entry * 10)), fail: reject });
    });
  return { runs, run };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));
const never = { retryAlone: () => true, busy: () => new Error("busy") };

test("what arrives while one is under way goes into the next batch, in order", async () => {
  const { runs, run } = controlled();
  const add = batching({ ...never, run });
  const answers = Promise.all([1, 2, 3].map((entry) => add("a", entry)));
  await tick();
  expect(runs.map(({ entries }) => entries)).toEqual([[1]]);
  runs[0]?.finish();
  await tick();
  expect(runs.map(({ entries }) => entries)).toEqual([[1], [2, 3]]);
  runs[1]?.finish();
  expect(await answers).toEqual([10, 20, 30]);
});

test("a batch has an upper limit", async () => {
  const { runs, run } = controlled();
  const add = batching({ ...never, run, batchMax: 2 });
  const answers = Promise.all([1, 2, 3, 4].map((entry) => add("a", entry)));
  for (let round = 0; round < 3; round += 1) {
    await tick();
    runs[round]?.finish();
  }
  expect(await answers).toEqual([10, 20, 30, 40]);
  expect(runs.map(({ entries }) => entries)).toEqual([[1], [2, 3], [4]]);
});

test("one key does not wait for another", async () => {
  const { runs, run } = controlled();
  const add = batching({ ...never, run });
  const answers = Promise.all([add("a", 1), add("b", 2)]);
  await tick();
  expect(runs.map(({ key }) => key)).toEqual(["a", "b"]);
  for (const each of runs) each.finish();
  expect(await answers).toEqual([10, 20]);
});

test("an error of a batch concerns nobody but its cause", async () => {
  const tried: number[][] = [];
  const add = batching<number, number>({
    ...never,
    run: async (_, entries) => {
      tried.push(entries);
      await tick();
      if (entries.includes(3)) throw new Error("three");
      return entries;
    },
  });
  const answers = await Promise.allSettled([1, 2, 3, 4].map((entry) => add("a", entry)));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(tried).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});

test("when trying again is pointless, everybody in the batch is told at once", async () => {
  let runs = 0;
  const add = batching<number, number>({
    ...never,
    retryAlone: () => false,
    run: async () => {
      runs += 1;
      await tick();
      throw new Error("no database");
    },
  });
  const answers = await Promise.allSettled([1, 2, 3].map((entry) => add("a", entry)));
  expect(answers.every(({ status }) => status === "rejected")).toBe(true);
  expect(runs).toBe(2);
});

test("the queue is bounded: who finds no room is told so, and those in it are served", async () => {
  const { runs, run } = controlled();
  const add = batching({ ...never, run, waitingMax: 1 });
  const first = add("a", 1);
  await tick();
  const second = add("a", 2);
  await expect(add("a", 3)).rejects.toThrow("busy");
  runs[0]?.finish();
  await tick();
  runs[1]?.finish();
  expect(await Promise.all([first, second])).toEqual([10, 20]);
});

test("after it ran empty, a key starts anew", async () => {
  const { runs, run } = controlled();
  const add = batching({ ...never, run });
  for (const [position, entry] of [1, 2].entries()) {
    const answer = add("a", entry);
    await tick();
    runs[position]?.finish();
    expect(await answer).toBe(entry * 10);
    await tick();
  }
});
