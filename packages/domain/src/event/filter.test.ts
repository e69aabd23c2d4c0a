import { expect, test } from "vitest";
import { eventFilter, pageWithin, pastEventsInput } from "./filter.ts";

test("fields left alone do not filter", () => {
  const empty = { organisation: "", audience: "", city: "", format: "", text: " " };
  expect(eventFilter.parse(empty)).toEqual({ page: 1, text: "" });
  expect(eventFilter.parse({})).toEqual({ page: 1 });
});

test("an address changed by hand filters less instead of breaking the page", () => {
  const odd = {
    audience: "DOGS",
    format: ["ONLINE"],
    text: "x".repeat(1_000),
    city: "a\0b",
    page: "-3",
    more: "?",
  };
  expect(eventFilter.parse(odd)).toEqual({ page: 1 });
  expect(pastEventsInput.parse({ locale: "de", year: "soon" }).year).toBeUndefined();
});

test("what was chosen arrives", () => {
  expect(eventFilter.parse({ audience: "SCIENCE", format: "HYBRID", text: " Rat ", page: "2" })).toEqual({
    audience: "SCIENCE",
    format: "HYBRID",
    text: "Rat",
    page: 2,
  });
  expect(pastEventsInput.parse({ locale: "en", year: "2013" }).year).toBe(2013);
});

test.each([
  [9_999, 10, 20, 1, 1],
  [2, 20, 20, 1, 1],
  [2, 21, 20, 2, 2],
  [3, 21, 20, 2, 2],
  [1, 0, 20, 1, 1],
  [7, 0, 20, 1, 1],
  [1, 1, 20, 1, 1],
  [10_000, 100, 25, 4, 4],
  [4, 100, 25, 4, 4],
  [5, 100, 25, 4, 4],
  [2, 26, 25, 2, 2],
  [1, 26, 25, 1, 2],
])("L13 · page %i of %i entries, %i a page, is page %i of %i", (asked, total, size, page, pages) => {
  expect(pageWithin(asked, total, size)).toEqual({ page, pages });
});

test.each(["9999", "10001", "99999999", "9007199254740991"])(
  "L13 · page %s is asked for as a page",
  (page) => {
    expect(eventFilter.parse({ page }).page).toBe(Math.min(Number(page), 10_000));
  },
);
