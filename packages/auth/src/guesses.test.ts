import { expect, test } from "vitest";
import { judgePair, judgeUnknown } from "./guesses.ts";

const quiet = { address: 1, client: 1 };

test.each([
  ["the first attempt", { short: 1, long: 1 }, "look"],
  ["the tenth in a quarter of an hour", { short: 10, long: 10 }, "look"],
  ["the eleventh", { short: 11, long: 11 }, "short"],
  ["the thirtieth of a day", { short: 1, long: 30 }, "look"],
  ["the thirty-first", { short: 1, long: 31 }, "long"],
] as const)("A4 · a pair has ten attempts, and thirty a day: %s", (_, pair, judgement) => {
  expect(judgePair(pair)).toBe(judgement);
  expect(judgeUnknown(pair, quiet)).toBe(judgement);
});

test.each([
  ["nothing else goes on", 1, 1, 10],
  ["the address had some wrong attempts", 20, 1, 10],
  ["the address is under siege", 21, 1, 3],
  ["hundreds try at the address", 299, 1, 3],
  ["guesses at the address are used up", 301, 1, 0],
  ["an office mistyped some passwords", 1, 50, 10],
  ["somebody in the office tries many addresses", 1, 51, 3],
  ["somebody in the office tries hundreds", 1, 300, 3],
  ["the client has used up its guesses", 1, 301, 0],
  ["siege and spray", 100, 100, 3],
  ["far beyond all measure", 1_000_000, 1_000_000, 0],
])("A4, A5 · how often somebody of good faith may try while %s", (_, address, client, tries) => {
  const looked = Array.from({ length: 12 }, (_value, index) => index + 1).filter(
    (count) => judgeUnknown({ short: count, long: count }, { address, client }) === "look",
  );
  expect(looked).toHaveLength(tries);
});

test.each([
  ["short", { short: 4, long: 4 }, { address: 30, client: 1 }],
  ["wide", { short: 1, long: 10 }, { address: 30, client: 1 }],
  ["wide", { short: 1, long: 1 }, { address: 301, client: 1 }],
  ["wide", { short: 1, long: 1 }, { address: 1, client: 301 }],
] as const)("A4 · the wait is that of the window which has to end: %s", (judgement, pair, wide) => {
  expect(judgeUnknown(pair, wide)).toBe(judgement);
});
