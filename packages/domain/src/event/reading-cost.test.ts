import { describe, expect, test } from "vitest";
import { feedCost, listCost, readingCosts, readingLimits } from "./reading-cost.ts";

describe("A14 · the cost of a list", () => {
  test.each([
    [undefined, 5],
    ["", 5],
    ["   ", 5],
    ["haushalt", 7],
    ["haushalt 2027", 9],
    ["  haushalt   2027 ", 9],
    ["a b c d e", 15],
    ["eins\tzwei\ndrei", 11],
    ["a ".repeat(17), 39],
    ["a ".repeat(50), 105],
  ])("with the search %j is %i", (text, cost) => {
    expect(listCost({ text })).toBe(cost);
  });

  test("leaves room for what honest programs ask in one request and in a minute", () => {
    const start = listCost({ text: "bürgerdialog verkehr" }) + readingCosts.facets + readingCosts.page;
    expect(start).toBeLessThan(readingLimits.batch);
    expect(10 * readingCosts.list).toBeLessThan(readingLimits.batch);
    expect(readingCosts.addresses).toBeLessThan(readingLimits.batch);
    expect(feedCost({ text: "bürgerdialog verkehr" })).toBeLessThan(readingLimits.batch);
    // All events of a large body, page by page.
    expect((10_000 / 20) * readingCosts.list).toBeLessThan(readingLimits.client.points);
  });
});
