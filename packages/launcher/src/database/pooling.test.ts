import { describe, expect, test } from "vitest";
import { judgePooling, type Pooling, type Seen } from "./pooling.ts";

describe("A8 · what stands between is seen from the server's processes", () => {
  test.each<[string, Seen, Pooling]>([
    ["two processes, as told", { told: 11, first: [11, 11], second: [12, 12] }, "none"],
    ["one question each", { told: 11, first: [11], second: [12] }, "none"],
    ["two processes, not as told", { told: 901, first: [11, 11], second: [12, 12] }, "session"],
    ["nothing was told", { told: null, first: [11, 11], second: [12, 12] }, "session"],
    ["told nought", { told: 0, first: [11], second: [12] }, "session"],
    ["one process for both", { told: 901, first: [11, 11], second: [11, 11] }, "transaction"],
    [
      "one process for both, as told by chance",
      { told: 11, first: [11, 11], second: [11, 11] },
      "transaction",
    ],
    ["the first is moved", { told: 901, first: [11, 12], second: [13, 13] }, "transaction"],
    ["the second is moved", { told: 901, first: [11, 11], second: [12, 13] }, "transaction"],
    ["moved only at the end", { told: 901, first: [11, 11, 11, 14], second: [12, 12] }, "transaction"],
    ["they change places", { told: 901, first: [11, 12], second: [12, 11] }, "transaction"],
    ["met only once", { told: 901, first: [11, 11, 11], second: [12, 11, 12] }, "transaction"],
  ])("A8 · %s", (_what, seen, pooling) => {
    expect(judgePooling(seen)).toBe(pooling);
  });
});
