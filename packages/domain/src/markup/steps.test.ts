import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkup } from "./blocks.ts";
import { plainText } from "./plain.ts";
import { type Inline, type Item, LEVELS } from "./tree.ts";

type Look = [
  object: object,
  name: string,
  cost: (self: unknown, given: unknown[], result: unknown) => number,
];

/** What a call of one of these looks at, in letters or entries. */
const looks: [
  object: object,
  name: string,
  cost: (self: unknown, given: unknown[], result: unknown) => number,
][] = [
  [String.prototype, "charAt", () => 1],
  [String.prototype, "startsWith", (_, [sought]) => lengthOf(sought)],
  ...["slice", "replace", "replaceAll", "trim", "split"].map(
    (name): Look => [String.prototype, name, (self, _, result) => lengthOf(name === "slice" ? result : self)],
  ),
  // "split" asks a sticky one at each place.
  ...["test", "exec"].map(
    (name): Look => [
      RegExp.prototype,
      name,
      (self, [text]) => ((self as RegExp).sticky ? 1 : lengthOf(text)),
    ],
  ),
  ...["push", "pop", "at"].map((name): Look => [Array.prototype, name, () => 1]),
  ...["splice", "slice", "map", "flatMap", "join"].map(
    (name): Look => [
      Array.prototype,
      name,
      (self, _, result) => lengthOf(/l?ice/u.test(name) ? result : self),
    ],
  ),
  [URL, "canParse", (_, [text]) => lengthOf(text)],
];
const lengthOf = (of: unknown) => (of as { length?: number } | undefined)?.length ?? 0;

/** The steps of a piece of work: all that it looks at or copies. Counted from outside, so nothing in the code has to. */
function stepsOf(work: () => unknown): number {
  let steps = 0;
  const before = looks.map(
    ([object, name]) => Object.getOwnPropertyDescriptor(object, name) as PropertyDescriptor,
  );
  try {
    for (const [index, [object, name, cost]] of looks.entries()) {
      const original = before[index]?.value as (...given: unknown[]) => unknown;
      Object.defineProperty(object, name, {
        ...before[index],
        value(this: unknown, ...given: unknown[]) {
          const result = Reflect.apply(original, this, given);
          steps += 1 + cost(this, given, result);
          return result;
        },
      });
    }
    work();
  } finally {
    for (const [index, [object, name]] of looks.entries())
      Object.defineProperty(object, name, before[index] as PropertyDescriptor);
  }
  return steps;
}

/** What makes other readers of Markdown slow: marks that are never closed, nested or taken back. */
const hostile = [
  ..."_*[]()<>~`#-+|!\\&@:/.\n\t ",
  ...[
    "**",
    "**a ",
    "a**",
    " **",
    "*a_ ",
    "_a ",
    "***a***",
    "**a**",
    "** a",
    "[a",
    "[a](",
    "](",
    "[](",
    "![",
    "[[a](",
  ],
  ...[
    "[a](http://",
    "[a](https://a.de",
    "[a](https://a.de)",
    "[a](https://a.de/(",
    "(https://a.de",
    "](https://a.de)",
  ],
  ...[
    "http://",
    "https://",
    "www.",
    "www.a.",
    "https://a.de ",
    "https://a.de/(",
    "https://a.de.,",
    "https://a@",
    "a.",
    "a+",
    "a-",
  ],
  ...["a@", "@a.", "a@b.c@", "a@b.de ", "@@", "mailto:", "a+a@", ".@.", "**https://"],
  ...[
    "- ",
    "- a\n",
    "  - a\n",
    " - a\n",
    "- - a\n",
    "-\n",
    "# ",
    "# a\n",
    "#",
    "1. a\n",
    "> ",
    "| a ",
    "|---|\n",
    "\n\n",
    "    a\n",
  ],
  ...[
    "<b>",
    "<!--",
    "&amp;",
    "&#x41;",
    "```\n",
    "---\n",
    "===\n",
    "\\*",
    "👩‍👧",
    "e\u0301",
    "\u200b",
    "\u2028",
    "\r\n",
    "ä",
  ],
];
const LENGTH = 4_000;
const filled = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level * 2)}- a`).join("\n");

/** So many a letter: far above what any text takes, far below what a second look at all that stands before would. */
const STEPS_A_LETTER = 60;

describe("A17 · the work for a text grows with its length, and no faster", () => {
  test.each([...hostile, ...hostile.map((part) => `${part}a`)])("filled with %j", (part) => {
    const text = filled(part, LENGTH);
    const [half, whole] = [text.slice(0, LENGTH / 2), text].map((each) =>
      stepsOf(() => plainText(parseMarkup(each))),
    );
    expect(whole).toBeLessThan(LENGTH * STEPS_A_LETTER);
    expect(whole).toBeLessThan(2.2 * (half ?? 0) + 1_000);
  });

  test.each([
    ["20,000 underscores", "_".repeat(20_000)],
    ["20,000 stars and blanks", "*_ ".repeat(6_666)],
    ["1,500 links", "https://a.de ".repeat(1_500)],
    ["nested lists", nested(200)],
    ["a list that goes in and out", filled(`${nested(9)}\n`, 20_000)],
    [
      "brackets that open, then brackets that close",
      `${"[".repeat(10_000)}a${"](https://a.de)".repeat(700)}`,
    ],
    ["stars that open, then stars that close", `${"**a ".repeat(2_500)}${"a** ".repeat(2_500)}`],
    ["an address of one word", `https://a.de/${"(".repeat(10_000)}${")".repeat(9_900)}`],
    ["an address and dots", `https://a.de/${".".repeat(19_900)}`],
    ["a mail address without an end", `${"a.".repeat(9_999)}@${"a.".repeat(9_999)}`],
  ])("%s", (_, text) => {
    expect(stepsOf(() => plainText(parseMarkup(text)))).toBeLessThan(text.length * STEPS_A_LETTER);
  });

  test("of parts in any order, repeated", () => {
    const parts = fc.array(fc.constantFrom(...hostile, "a", " "), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 3 }), (groups) => {
        const text = groups.map((group) => filled(group.join(""), 2_000)).join("");
        expect(stepsOf(() => plainText(parseMarkup(text)))).toBeLessThan(text.length * STEPS_A_LETTER);
      }),
      { numRuns: 200 },
    );
  });

  test("a tree is never deeper than its kinds, nor larger than its text", () => {
    // One of those that were found at random: bold words in a link within bold words are bold once.
    const found = "**https://- [**a** https://a.de](https://a.de)\n_**a**";
    const depth = (inlines: readonly Inline[]): number =>
      Math.max(0, ...inlines.map((inline) => (inline.type === "text" ? 1 : 1 + depth(inline.inlines))));
    const levels = (items: readonly Item[]): number =>
      Math.max(0, ...items.map((item) => 1 + levels(item.items)));
    const nodes = (inlines: readonly Inline[]): number =>
      inlines.reduce((sum, inline) => sum + 1 + (inline.type === "text" ? 0 : nodes(inline.inlines)), 0);
    const parts = fc.array(fc.constantFrom(...hostile, "a", " ", "- [**a** https://a.de](https://a.de)\n"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.join("");
        for (const block of parseMarkup(text)) {
          if (block.type === "list") expect(levels(block.items)).toBeLessThanOrEqual(LEVELS);
          else {
            expect(depth(block.inlines)).toBeLessThanOrEqual(3);
            expect(nodes(block.inlines)).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500, examples: [[[found]]] },
    );
  });
});

test("A17 · control: looking again at all that stands before is noticed", () => {
  // As a reader would that tries each bracket with a fresh look at the rest.
  const again = (text: string) => () => {
    for (let at = 0; at < text.length; at += 100) parseMarkup(text.slice(at));
  };
  expect(stepsOf(again(filled("[", LENGTH)))).toBeGreaterThan(LENGTH * STEPS_A_LETTER);
});
