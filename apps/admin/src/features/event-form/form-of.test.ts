import { accessibilityFactCodes } from "@podium/domain/venue/facts";
import { expect, test } from "vitest";
import {
  type Category,
  emptyCategory,
  emptyForm,
  emptyPool,
  emptyVenue,
  isPlain,
  toSend,
  withAllFacts,
  withIds,
  withoutPool,
} from "./form-of.ts";

test("facts that nobody has answered are asked for, but not sent", () => {
  const venue = withAllFacts({
    ...emptyVenue,
    facts: [{ code: "LIFT", value: "NO", noteDe: "", noteEn: "" }],
  });
  expect(venue.facts.map(({ code }) => code)).toEqual([...accessibilityFactCodes]);
  const sent = toSend({ ...emptyForm, venue }, new Set());
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["LIFT"]);
});

test("an answer that was given as not known stays one", () => {
  const sent = toSend({ ...emptyForm, venue: withAllFacts(emptyVenue) }, new Set(["QUIET_ROOM"]));
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["QUIET_ROOM"]);
});

const kind = (nameDe: string, pools: string[]): Category => ({
  ...emptyCategory(pools),
  nameDe,
  nameEn: nameDe,
});

test("a new event asks for one number of places; whatever is peculiar is shown", () => {
  expect(isPlain(emptyForm)).toBe(true);
  const [only] = emptyForm.categories;
  if (!only) throw new Error("a new event has one kind of participation");
  for (const peculiar of [
    { paused: true },
    { hidden: true },
    { minPersons: 2 },
    { opensAt: "2031-01-01T08:00" },
  ])
    expect(isPlain({ ...emptyForm, categories: [{ ...only, ...peculiar }] })).toBe(false);
  expect(isPlain({ ...emptyForm, categories: [only, kind("Online", [])] })).toBe(false);
});

test("a new pool has a key of its own, also after others were removed", () => {
  const pool = emptyPool(emptyForm.pools);
  expect(emptyPool([pool]).key).not.toBe(pool.key);
  expect(emptyForm.pools.map(({ key }) => key)).not.toContain(pool.key);
});

test("a pool that is taken away is counted in no more; the only one left has everybody", () => {
  const [hall, stream, cinema] = ["hall", "stream", "cinema"].map((key) => ({ ...emptyPool([]), key }));
  if (!hall || !stream || !cinema) throw new Error("three pools were made");
  const kinds = [kind("Vor Ort", ["hall", "cinema"]), kind("Online", ["stream"])];
  expect(withoutPool(kinds, "stream", [hall, cinema]).map(({ pools }) => pools)).toEqual([
    ["hall", "cinema"],
    [],
  ]);
  expect(withoutPool(kinds, "stream", [hall]).map(({ pools }) => pools)).toEqual([["hall"], ["hall"]]);
});

test("what was new is known after saving, so that nothing is made twice", () => {
  const form = { ...emptyForm, categories: [...emptyForm.categories, kind("Online ", ["pool-1"])] };
  const saved = withIds(form, {
    pools: [{ key: "pool-1", id: "p" }],
    categories: [
      { nameDe: "Teilnahme", id: "a" },
      { nameDe: "Online", id: "b" },
    ],
  });
  expect(saved.pools.map(({ id }) => id)).toEqual(["p"]);
  expect(saved.categories.map(({ id }) => id)).toEqual(["a", "b"]);
});
