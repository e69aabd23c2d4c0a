import { expect, test } from "vitest";
import { indexOfSources, openShelf, type Shelved } from "./shelf.ts";

const thing = (key: string, bytes: number, sources: string[] = []): Shelved => ({
  key,
  bytes,
  sources: new Set(sources),
  askedAt: 0,
  lookedAt: 0,
});

function setUp(limit: number) {
  const index = indexOfSources<Shelved>();
  const gone: string[] = [];
  const shelf = openShelf<Shelved>(limit, index.add, (each) => {
    index.remove(each);
    gone.push(each.key);
  });
  const ask = (key: string, at: number) => {
    const found = shelf.get(key);
    if (found) found.askedAt = at;
  };
  return { shelf, index, ask, gone };
}

test("A20 · thousands of pages have room, and no more than so many bytes are kept", () => {
  const { shelf, gone } = setUp(5_000 * 60_000);
  for (let number = 0; number < 20_000; number += 1) shelf.put(thing(`/${number}`, 60_000));
  expect([...shelf.all()]).toHaveLength(5_000);
  expect(shelf.bytes()).toBe(5_000 * 60_000);
  expect(gone).toHaveLength(15_000);
});

test.each<[string, number[], string[], string[]]>([
  ["the first that came goes", [10, 10, 10], [], ["0"]],
  ["unless it was asked for", [10, 10, 10], ["0"], ["1"]],
  ["of all that were asked for the first goes all the same", [10, 10, 10], ["0", "1"], ["0"]],
  ["the newest stays", [10, 10, 15], ["0", "1"], ["0", "1"]],
  ["a large one needs the room of several", [5, 5, 5, 20], [], ["0", "1", "2"]],
  ["one that is larger than all room stays alone", [10, 10, 99], [], ["0", "1"]],
  ["small ones stay together", [1, 1, 1, 1], [], []],
])("A20 · %s", (_, sizes, asked, expected) => {
  const { shelf, ask, gone } = setUp(20);
  sizes.forEach((bytes, position) => {
    if (position === sizes.length - 1) for (const key of asked) ask(key, 1);
    shelf.put(thing(String(position), bytes));
  });
  expect(gone).toEqual(expected);
});

test("what comes again takes the place of the one before, in the index, too", () => {
  const { shelf, index } = setUp(100);
  shelf.put(thing("/", 10, ["one", "both"]));
  shelf.put(thing("/", 30, ["other", "both"]));
  expect(shelf.bytes()).toBe(30);
  expect(
    [index.madeOf("one"), index.madeOf("other"), index.madeOf("both")].map((each) => each.length),
  ).toEqual([0, 1, 1]);
  shelf.drop("/");
  expect([shelf.bytes(), index.madeOf("both").length]).toEqual([0, 0]);
});
