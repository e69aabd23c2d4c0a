import { expect, test } from "vitest";
import {
  CONTRAST_MIN,
  type Colour,
  colourFrom,
  contrast,
  contrastOnPage,
  grounds,
  inTheDark,
  readable,
} from "./colour.ts";

/** Five made-up bodies whose colours are difficult, and the blue that everybody has who says nothing. */
const bodies: [body: string, colour: Colour, onPage: number, proposed: Colour][] = [
  ["Sonnenfeld: yellow", "#ffd600", 1.27, "#836e00"],
  ["Nebelheim: pale grey", "#d9d9d9", 1.28, "#707070"],
  ["Kohlhausen: black", "#000000", 19.09, "#000000"],
  ["Funkenau: neon green", "#39ff14", 1.24, "#1d810a"],
  ["Tiefensee: dark blue", "#00205b", 14.08, "#00205b"],
  ["the site's own blue", "#2044aa", 7.73, "#2044aa"],
];

test.each(bodies)(
  "%s is measured and, if need be, darkened until it can be read",
  (_, colour, onPage, proposed) => {
    expect(contrastOnPage(colour)).toBeCloseTo(onPage, 1);
    expect(contrast(readable(colour), grounds.light)).toBeGreaterThanOrEqual(CONTRAST_MIN);
    expect(contrast(readable(colour), "#ffffff")).toBeGreaterThanOrEqual(CONTRAST_MIN);
    expect(readable(colour)).toBe(proposed);
  },
);

test.each(bodies)("%s can be read on the dark page, and black words on it", (_, colour) => {
  const lighter = inTheDark(colour);
  for (const ground of [grounds.dark, "#000000"] as const)
    expect(contrast(lighter, ground)).toBeGreaterThanOrEqual(CONTRAST_MIN);
});

test("no more is taken from a colour than it needs", () => {
  for (const [, colour] of bodies) {
    const proposed = readable(colour);
    if (proposed !== colour) expect(contrast(proposed, grounds.light)).toBeLessThan(CONTRAST_MIN + 0.1);
  }
});

test("the formula is WCAG's: black on white is 21, a colour on itself 1, and the order does not count", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#39ff14", "#39ff14")).toBe(1);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

test.each([
  ["#2044AA", "#2044aa"],
  [" 2044aa ", "#2044aa"],
  ["#fd0", "#ffdd00"],
  ["blue", null],
  ["#2044a", null],
  ["#2044aa;}", null],
  ["", null],
])("a colour is taken as it is typed: %j", (typed, colour) => expect(colourFrom(typed)).toBe(colour));
