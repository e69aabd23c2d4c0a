import { expect, it } from "vitest";
import { isChosen, listAddress, readFilter, without } from "./list-address.ts";

const parametersOf = (address: string) =>
  Object.fromEntries(new URL(address, "http://site.invalid").searchParams);

it("leads to the same list, whatever is in the filter", () => {
  const filter = readFilter({
    text: "Bürger & Rat",
    city: "Halle (Saale)",
    from: "24.12.2026",
    until: "2026-12-26",
    page: "3",
    unknown: "x",
  });
  const address = listAddress("/rueckblick", filter, { year: "2024" });
  expect(readFilter(parametersOf(address))).toEqual(filter);
  expect(address).not.toContain("unknown");
});

it("says nothing of what is not chosen", () => {
  expect(listAddress("/", readFilter({ text: "", page: "1", when: "", from: "" }))).toBe("/");
  expect(isChosen(readFilter({ text: " ", format: "ONLINE" }))).toBe(true);
  expect(isChosen(readFilter({ text: " ", page: "2" }))).toBe(false);
});

it("leads from any page to the first one without a field, and keeps the others", () => {
  const filter = readFilter({ text: "Rat", when: "week", page: "4" });
  expect(listAddress("/", without(filter, ["when", "from", "until"]))).toBe("/?text=Rat");
});

it("survives an address that was changed by hand", () => {
  expect(readFilter({ format: "MOON", page: "-1", when: "never", from: "?", text: ["a", "b"] })).toEqual({
    page: 1,
    text: "a",
  });
});
