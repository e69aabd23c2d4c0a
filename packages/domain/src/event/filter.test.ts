import { expect, test } from "vitest";
import { eventFilter, pastEventsInput } from "./filter.ts";

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
