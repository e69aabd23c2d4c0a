import { expect, test } from "vitest";
import { growthExponent, overtakenShare, quantileOf } from "./statistics.ts";

test("a quantile falls between its neighbours", () => {
  expect(quantileOf([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantileOf([10, 0], 0.99)).toBeCloseTo(9.9);
  expect(quantileOf([7], 0.25)).toBe(7);
  expect(quantileOf([], 0.5)).toBeNaN();
});

test.each([0, 0.08, 0.5, 1])("growth with the power %d of the size is found", (exponent) => {
  const points = [1_000, 3_000, 10_000, 30_000, 100_000].map((size) => ({
    size,
    value: 3 * size ** exponent,
  }));
  expect(growthExponent(points)).toBeCloseTo(exponent);
});

test("overtaken is who was served after somebody who came later by the lead or more", () => {
  expect(overtakenShare([0, 100, 200, 300], 250)).toBe(0);
  expect(overtakenShare([0, 249, 1], 250)).toBe(0);
  expect(overtakenShare([250, 0, 251, 1], 250)).toBe(0.5);
});
