import { initialEvent } from "@podium/domain/event/schema";
import { newCategory, newPool } from "@podium/domain/event/sections/taking-part/places";
import { expect, test } from "vitest";
import { type Category, isPlain, withoutPool } from "./place-rows.ts";

const category = (nameDe: string, pools: string[]): Category => ({
  ...newCategory(pools),
  nameDe,
  nameEn: nameDe,
});

test("a new event asks for one number of places; whatever is peculiar is shown", () => {
  expect(isPlain(initialEvent)).toBe(true);
  const [only] = initialEvent.categories;
  if (!only) throw new Error("a new event has one category");
  for (const peculiar of [
    { paused: true },
    { hidden: true },
    { isCancelled: true },
    { minPersons: 2 },
    { dates: "CHOICE" as const },
    { opensAt: "2031-01-01T08:00" },
  ])
    expect(isPlain({ ...initialEvent, categories: [{ ...only, ...peculiar }] })).toBe(false);
  expect(isPlain({ ...initialEvent, categories: [only, category("Online", [])] })).toBe(false);
});

test("a new pool has a key of its own, also after others were removed", () => {
  const pool = newPool(initialEvent.pools);
  expect(newPool([pool]).key).not.toBe(pool.key);
  expect(initialEvent.pools.map(({ key }) => key)).not.toContain(pool.key);
});

test("a pool that is taken away is counted in no more; the only one left has everybody", () => {
  const [hall, stream, cinema] = ["hall", "stream", "cinema"].map((key) => ({ ...newPool([]), key }));
  if (!hall || !stream || !cinema) throw new Error("three pools were made");
  const categories = [category("Vor Ort", ["hall", "cinema"]), category("Online", ["stream"])];
  expect(withoutPool(categories, "stream", [hall, cinema]).map(({ pools }) => pools)).toEqual([
    ["hall", "cinema"],
    [],
  ]);
  expect(withoutPool(categories, "stream", [hall]).map(({ pools }) => pools)).toEqual([["hall"], ["hall"]]);
});
