import { expect, it } from "vitest";
import { chosenFields, listAddress, readFilter } from "./list-address.ts";

it("leads to the same list, whatever is in the filter", () => {
  const filter = readFilter({ text: "Bürger & Rat", city: "Halle (Saale)", page: "3", unknown: "x" });
  const address = listAddress("/rueckblick", filter, { year: "2024" });
  expect(readFilter(Object.fromEntries(new URL(address, "http://site.invalid").searchParams))).toEqual(
    filter,
  );
  expect(address).not.toContain("unknown");
});

it("says nothing of what is not chosen", () => {
  expect(listAddress("/", readFilter({ text: "", page: "1" }))).toBe("/");
  expect(chosenFields(readFilter({ text: " ", format: "ONLINE" }))).toEqual(["format"]);
});

it("survives an address that was changed by hand", () => {
  expect(readFilter({ format: "MOON", page: "-1", text: ["a", "b"] })).toMatchObject({ page: 1, text: "a" });
});
