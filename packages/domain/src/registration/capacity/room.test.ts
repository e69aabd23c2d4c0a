import { expect, test } from "vitest";
import { type Capacity, copyOf, joinQueue, roomFor, roomOf, seat, takePlaces } from "./room.ts";

const capacity = (): Capacity => ({
  poolsOf: new Map([
    ["onSite", ["hall", "house"]],
    ["online", ["house"]],
    ["stream", ["air"]],
    ["open", []],
  ]),
  left: new Map([
    ["hall", 2],
    ["house", 5],
    ["air", null],
  ]),
  sizes: new Map(),
  waitedFor: new Set(),
});

test("the fullest pool of a category decides", () => {
  expect(roomOf(capacity(), "onSite")).toEqual({ placesLeft: 2, someoneWaits: false });
  expect(roomOf(capacity(), "online")).toEqual({ placesLeft: 5, someoneWaits: false });
});

test("no pool, or pools without a size, have no limit", () => {
  for (const category of ["stream", "open", "unknown"])
    expect(roomOf(capacity(), category).placesLeft).toBeNull();
});

test("a place that is taken is missing in every pool of the category, and comes back to each", () => {
  const places = capacity();
  takePlaces(places, "onSite", 2);
  expect(roomFor(roomOf(places, "onSite"), 1)).toBe("full");
  expect(roomOf(places, "online").placesLeft).toBe(3);
  takePlaces(places, "onSite", -1);
  expect(roomFor(roomOf(places, "onSite"), 1)).toBe("free");
});

test("somebody waiting for a pool keeps everybody else from it, in other categories too", () => {
  const places = capacity();
  joinQueue(places, "online");
  expect(roomFor(roomOf(places, "onSite"), 1)).toBe("waited");
  expect(roomFor(roomOf(places, "stream"), 1)).toBe("free");
});

test("full goes before waited", () => {
  expect(roomFor({ placesLeft: 1, someoneWaits: true }, 2)).toBe("full");
  expect(roomFor({ placesLeft: 2, someoneWaits: true }, 2)).toBe("waited");
  expect(roomFor({ placesLeft: 2, someoneWaits: false }, 2)).toBe("free");
  expect(roomFor({ placesLeft: -1, someoneWaits: false }, 0)).toBe("full");
});

test("a trial leaves the figures as they were", () => {
  const places = capacity();
  const trial = copyOf(places);
  takePlaces(trial, "online", 5);
  joinQueue(trial, "onSite");
  expect(roomOf(places, "online")).toEqual({ placesLeft: 5, someoneWaits: false });
});

test.each([
  // placesLeft, someoneWaits, persons, queue, maySplit, [places, waiting]
  [null, false, 3, false, false, [3, 0]],
  [3, false, 3, false, false, [3, 0]],
  [2, false, 3, false, true, null],
  [2, false, 3, true, false, [0, 3]],
  [2, false, 3, true, true, [2, 1]],
  [-1, false, 3, true, true, [0, 3]],
  [5, true, 3, true, true, [0, 3]],
  [5, true, 3, false, true, null],
  [null, true, 3, true, true, [0, 3]],
] as const)(
  "left %s, waiting %s: %s persons (queue %s, split %s) get %j",
  (placesLeft, someoneWaits, persons, queue, maySplit, seats) => {
    expect(seat({ placesLeft, someoneWaits }, persons, { queue, maySplit })).toEqual(
      seats && { places: seats[0], waiting: seats[1] },
    );
  },
);
