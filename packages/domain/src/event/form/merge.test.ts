import { describe, expect, test } from "vitest";
import { isSame, mergeTyped } from "./merge.ts";

type Case = [
  name: string,
  given: { base: unknown; typed: unknown; stored: unknown },
  merged: { value: unknown; mine?: string[]; theirs?: string[]; both?: string[] },
];

const venue = (id: string, street: string) => ({ venue: { id, street } });

describe("L1 · what was typed is compared with what is stored now", () => {
  test.each<Case>([
    ["nothing happened", { base: { a: 1 }, typed: { a: 1 }, stored: { a: 1 } }, { value: { a: 1 } }],
    ["only typed", { base: { a: 1 }, typed: { a: 2 }, stored: { a: 1 } }, { value: { a: 2 }, mine: ["a"] }],
    [
      "only saved by others",
      { base: { a: 1 }, typed: { a: 1 }, stored: { a: 2 } },
      { value: { a: 2 }, theirs: ["a"] },
    ],
    [
      "different fields",
      { base: { a: 1, b: 1 }, typed: { a: 2, b: 1 }, stored: { a: 1, b: 2 } },
      { value: { a: 2, b: 2 }, mine: ["a"], theirs: ["b"] },
    ],
    ["one field", { base: { a: 1 }, typed: { a: 2 }, stored: { a: 3 } }, { value: { a: 2 }, both: ["a"] }],
    ["the same thing", { base: { a: 1 }, typed: { a: 2 }, stored: { a: 2 } }, { value: { a: 2 } }],
    [
      "deep inside",
      {
        base: { t: { de: { x: "", y: "" }, en: { x: "" } } },
        typed: { t: { de: { x: "A", y: "" }, en: { x: "" } } },
        stored: { t: { de: { x: "", y: "B" }, en: { x: "C" } } },
      },
      {
        value: { t: { de: { x: "A", y: "B" }, en: { x: "C" } } },
        mine: ["t.de.x"],
        theirs: ["t.de.y", "t.en.x"],
      },
    ],
    [
      "nothing where nothing was",
      { base: { a: null, l: [{ b: null }] }, typed: { a: "", l: [{ b: "" }] }, stored: { a: null, l: [{}] } },
      { value: { a: null, l: [{}] } },
    ],
    [
      "lists, which are one thing",
      { base: { l: [1] }, typed: { l: [1, 2] }, stored: { l: [1, 3] } },
      { value: { l: [1, 2] }, both: ["l"] },
    ],
    [
      "another venue and a street of the old one: not mixed",
      { base: venue("a", "1"), typed: venue("a", "2"), stored: venue("b", "9") },
      { value: venue("a", "2"), both: ["venue"] },
    ],
    [
      "a venue that has been taken away",
      { base: venue("a", "1"), typed: venue("a", "2"), stored: { venue: null } },
      { value: venue("a", "2"), both: ["venue"] },
    ],
    [
      "emptied, and null beside nothing at all",
      { base: { a: "x", b: null }, typed: { a: "" }, stored: { a: "x", b: null } },
      { value: { a: "", b: null }, mine: ["a"] },
    ],
    [
      "a field that the form does not have any more",
      { base: { a: 1, old: 1 }, typed: { a: 2, old: 2 }, stored: { a: 1 } },
      { value: { a: 2 }, mine: ["a"] },
    ],
    [
      "a field that the form did not have then",
      { base: { a: 1 }, typed: { a: 2 }, stored: { a: 1, fresh: 3 } },
      { value: { a: 2, fresh: 3 }, mine: ["a"], theirs: ["fresh"] },
    ],
  ])("%s", (_, { base, typed, stored }, { value, mine = [], theirs = [], both = [] }) => {
    const merged = mergeTyped(base, typed, stored);
    expect(merged.value).toEqual(value);
    expect({ mine: merged.mine, theirs: merged.theirs }).toEqual({ mine, theirs });
    expect(merged.both.map(({ path }) => path)).toEqual(both);
  });

  test("what is stored is told beside what was typed", () => {
    const { both } = mergeTyped({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } });
    expect(both).toEqual([{ path: "a.b", stored: 3 }]);
  });

  test.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: null }, {}, true],
    [[], {}, false],
    [[1], [1, 2], false],
    ["1", 1, false],
    [Number.NaN, Number.NaN, true],
    ["", null, true],
    [Number.NaN, null, true],
    [0, null, false],
    ["", false, false],
    [{ paused: false }, {}, true],
    [{ paused: true }, {}, false],
  ])("%j beside %j", (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
