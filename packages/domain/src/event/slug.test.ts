import { expect, test } from "vitest";
import { SLUG, SLUG_MAX, slugOf } from "./slug.ts";

test.each([
  ["Kommunen & Länder 2026", "kommunen-laender-2026"],
  ["  Straßen, Höfe, Plätze! ", "strassen-hoefe-plaetze"],
  ["Čeština v Łodzi", "cestina-v-lodzi"],
  ["***", ""],
])("%s becomes %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title is cut, and the cut address is still one", () => {
  const slug = slugOf("wort ".repeat(100));
  expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
  expect(slug).toMatch(SLUG);
});
