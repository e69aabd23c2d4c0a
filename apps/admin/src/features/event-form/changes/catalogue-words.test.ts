import { expect, test } from "vitest";
import places from "../../../../messages/de/event-form/places.json" with { type: "json" };
import { inOrder, wordOf } from "./catalogue-words.ts";

test("a value that several lists know is said by the words of its own", () => {
  expect(wordOf(places, "channel", "NONE")).toBe(places.channels.NONE);
  expect(wordOf(places, "companions", "NONE")).toBe(places.companionModes.NONE);
  expect(wordOf(places, "attendance", "ONLINE")).toBe(places.attendances.ONLINE);
  expect(wordOf(places, "nameDe", "Vortrag")).toBeUndefined();
});

test("two entries that are alike read alike, in whatever order they were stored", () => {
  const category = { nameDe: "Werkstatt", channel: "HERE", isCancelled: true, reasonDe: "Sturm", id: "1" };
  const stored = Object.entries(category).reverse();
  expect(inOrder(places, "categories", stored)).toEqual(
    inOrder(places, "categories", Object.entries(category)),
  );
  expect(inOrder(places, "categories", stored).map(([key]) => key)).toEqual([
    "nameDe",
    "channel",
    "isCancelled",
    "reasonDe",
    "id",
  ]);
});
