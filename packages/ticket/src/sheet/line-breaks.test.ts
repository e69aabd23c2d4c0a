import { expect, it } from "vitest";
import { breakLines } from "./line-breaks.ts";

/** As if every letter were one wide. */
const wide = (piece: string) => [...new Intl.Segmenter("de").segment(piece)].length;

it("lines one after the other are the text, and none is too wide", () => {
  const text = "Weiterbildung für alle: 10:00–16:00 Uhr, Ober-/Unterstadt und Verordnungsänderungsgesetz";
  const lines = breakLines(text, 12, wide);
  expect(lines.join("")).toBe(text);
  for (const line of lines) expect(wide(line.trimEnd())).toBeLessThanOrEqual(12);
});

it("a space at the end of a line does not push its word down", () => {
  expect(breakLines("Großes Haus", 6, wide)).toEqual(["Großes ", "Haus"]);
});

it("a word too long for a line is broken between letters, never before a mark", () => {
  const lines = breakLines("m̂n̂".repeat(5), 3, wide);
  expect(lines.join("")).toBe("m̂n̂".repeat(5));
  for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
});

it("no text gives no line", () => {
  expect(breakLines("", 10, wide)).toEqual([]);
});
