import { describe, expect, test } from "vitest";
import { categoryAsked } from "./admission.ts";
import { channels, isOpenToAll, judgeChannel, registersHere } from "./channel.ts";
import { decide, facts, party } from "./test-facts/admission.ts";

test("only one channel has places; every other says what else there is to do", () => {
  const refused = channels.filter((channel) => !judgeChannel(channel).ok);
  expect(refused).toEqual(channels.filter((channel) => channel !== "HERE"));
  expect(new Set(refused.map((channel) => JSON.stringify(judgeChannel(channel)))).size).toBe(refused.length);
});

test("T7 · nobody has to register only where that is so of all that is offered, or nothing is", () => {
  const by = (...of: (typeof channels)[number][]) => of.map((channel) => ({ channel }));
  expect(isOpenToAll([])).toBe(true);
  expect(isOpenToAll(by("NONE", "NONE"))).toBe(true);
  for (const channel of channels.filter((each) => each !== "NONE"))
    expect(isOpenToAll(by("NONE", channel))).toBe(false);
  expect(registersHere(by("NONE", "HERE"))).toBe(true);
  expect(registersHere(by("NONE", "EMAIL"))).toBe(false);
});

describe("of several categories", () => {
  const by = (id: string, channel: "HERE" | "EMAIL" | "EXTERNAL") => ({ id, facts: { ...facts, channel } });

  test("who names none gets the first for which one registers here", () => {
    const categories = [by("press", "EMAIL"), by("onSite", "HERE"), by("online", "HERE")];
    expect(categoryAsked(categories, null)?.id).toBe("onSite");
    expect(categoryAsked(categories, "press")?.id).toBe("press");
    expect(categoryAsked(categories, "unknown")).toBeUndefined();
    expect(categoryAsked([by("press", "EMAIL")], null)?.id).toBe("press");
  });

  test("one that is reached in another way refuses, and no other takes its people", () => {
    const categories = [by("onSite", "EXTERNAL"), by("online", "HERE")];
    const asked = [
      { ...party("a"), categoryId: "onSite" },
      { ...party("b"), categoryId: "online" },
    ];
    expect(decide(categories, { hall: 9, house: 9 }, asked)).toEqual(["registration.elsewhere", "place"]);
  });
});
