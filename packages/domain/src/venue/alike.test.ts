import { describe, expect, test } from "vitest";
import { alikeVenues } from "./alike.ts";

const hall = {
  name: "Bürgerhaus „Alte Mühle“",
  street: "Mühlenstraße 12",
  postalCode: "06108",
  city: "Halle (Saale)",
};
const other = {
  name: "Stadtbücherei",
  street: "Große Ulrichstraße 1",
  postalCode: "06108",
  city: "Halle (Saale)",
};
const nothing = { name: "", street: "", postalCode: "", city: "" };

describe("L15 · a new venue that is there already is found", () => {
  test.each([
    ["the same once more", hall],
    ["by its name alone", { ...nothing, name: "Bürgerhaus „Alte Mühle“" }],
    ["in small letters, without signs", { ...nothing, name: "bürgerhaus alte mühle" }],
    ["without umlauts", { ...nothing, name: "Buergerhaus Alte Muehle" }],
    ["in capitals", { ...nothing, name: "BÜRGERHAUS ALTE MÜHLE", city: "" }],
    ["with its postcode", { ...nothing, name: "Bürgerhaus Alte Mühle", postalCode: "06108" }],
    ["at its address, under another name", { ...hall, name: "Kulturhaus Mühle" }],
    ["at its address, the street short", { ...nothing, street: "Mühlenstr. 12", postalCode: "06108" }],
    ["at its address, the street shorter", { ...nothing, street: "Mühlenstr 12", postalCode: "06108" }],
    ["at its address, as in Switzerland", { ...nothing, street: "Mühlenstrasse 12", postalCode: "06108" }],
    [
      "at its address, with a blank too many",
      { ...nothing, street: " Mühlenstraße  12 ", postalCode: "06108 " },
    ],
  ])("%s", (_, typed) => {
    expect(alikeVenues([other, hall], typed)).toEqual([hall]);
  });

  test.each([
    ["nothing typed", nothing],
    ["a part of the name", { ...nothing, name: "Bürgerhaus" }],
    ["the name in another town", { ...hall, street: "Markt 1", postalCode: "12345", city: "Musterstadt" }],
    ["the street with another number", { ...hall, name: "Haus", street: "Mühlenstraße 1" }],
    ["the street in another town", { ...hall, name: "Haus", postalCode: "99999" }],
    ["the street without a town", { ...nothing, street: "Mühlenstraße 12" }],
    ["the town alone", { ...nothing, postalCode: "06108", city: "Halle (Saale)" }],
  ])("not: %s", (_, typed) => {
    expect(alikeVenues([other, hall], typed)).toEqual([]);
  });
});
