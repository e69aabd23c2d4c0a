import { describe, expect, test } from "vitest";
import { categoriesAsked } from "./admission.ts";
import { channels, isOpenToAll, judgeChannel, registersHere } from "./channel.ts";
import { decide, facts, party } from "./test-facts/admission.ts";

test("only one channel has places; every other says what else there is to do", () => {
  const refused = channels.filter((channel) => !judgeChannel(channel).ok);
  expect(refused).toEqual(channels.filter((channel) => channel !== "HERE"));
  expect(new Set(refused.map((channel) => JSON.stringify(judgeChannel(channel)))).size).toBe(refused.length);
});

test("T7 · nobody has to register only where that is so of all that is offered", () => {
  const by = (...of: (typeof channels)[number][]) => of.map((channel) => ({ channel }));
  expect(isOpenToAll([])).toBe(false);
  expect(isOpenToAll(by("NONE", "NONE"))).toBe(true);
  for (const channel of channels.filter((each) => each !== "NONE"))
    expect(isOpenToAll(by("NONE", channel))).toBe(false);
  expect(registersHere(by("NONE", "HERE"))).toBe(true);
  expect(registersHere(by("NONE", "EMAIL"))).toBe(false);
});

describe("of several categories", () => {
  const by = (id: string, channel: "HERE" | "EMAIL" | "EXTERNAL") => ({
    id,
    facts: { ...facts, channel },
    choice: null,
  });

  test("who names none gets the first for which one registers here", () => {
    const categories = [by("press", "EMAIL"), by("onSite", "HERE"), by("online", "HERE")];
    const asked = (given: typeof categories, ...ids: string[]) => {
      const found = categoriesAsked(given, ids);
      return found.ok ? found.categories.map(({ id }) => id).join() : found.judgement.code;
    };
    expect(asked(categories)).toBe("onSite");
    expect(asked(categories, "press")).toBe("press");
    expect(asked(categories, "unknown")).toBe("registration.categoryUnknown");
    expect(asked(categories, "onSite", "online")).toBe("registration.categoryUnknown");
    expect(asked([by("press", "EMAIL")])).toBe("press");
  });

  test("one that is reached in another way refuses, and no other takes its people", () => {
    const categories = [by("onSite", "EXTERNAL"), by("online", "HERE")];
    const asked = [
      { ...party("a"), categoryIds: ["onSite"] },
      { ...party("b"), categoryIds: ["online"] },
    ];
    expect(decide(categories, { hall: 9, house: 9 }, asked)).toEqual(["registration.elsewhere", "place"]);
  });
});
