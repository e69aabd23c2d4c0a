import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { read } from "./repository.ts";
import { publiccodeMistakes } from "./rules/publiccode.ts";

const file: Record<string, unknown> = parse(read("publiccode.yml"));
const person = { name: "Erika Mustermann" };

describe("R4 · publiccode.yml is valid by the standard's text", () => {
  test("R4 · it has all keys, and values of the lists", () => {
    expect(publiccodeMistakes(file)).toEqual([]);
  });

  test("R4 · it says the same as package.json", () => {
    const { version, license } = JSON.parse(read("package.json"));
    expect(file).toMatchObject({ softwareVersion: version, legal: { license } });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["no address", { url: undefined }, "url is no address of a repository"],
    ["an address without a path", { url: "https://example.org" }, "url is no address of a repository"],
    ["a scope of an older list", { intendedAudience: { scope: ["government"] } }, "scope is not of the list"],
    ["a category that is none", { categories: ["events"] }, "categories are not of the list"],
    ["no category", { categories: [] }, "categories are not of the list"],
    ["a status that is none", { developmentStatus: "alpha" }, "developmentStatus is not of the list"],
    ["a kind that is none", { softwareType: "web" }, "softwareType is not of the list"],
    ["no platform", { platforms: [] }, "platforms is missing"],
    ["a date of another form", { releaseDate: "21.11.2026" }, "releaseDate is no date"],
    ["a country in capitals", { intendedAudience: { countries: ["DE"] } }, "countries are no codes"],
    [
      "a contact that is no person",
      { maintenance: { type: "community", contacts: [{ name: "Podium maintainers" }] } },
      "maintenance names nobody who does it",
    ],
    ["nobody", { maintenance: { type: "internal" } }, "maintenance names nobody who does it"],
    [
      "a contract without an end",
      { maintenance: { type: "contract", contractors: [{ name: "A GmbH" }] } },
      "maintenance names nobody who does it",
    ],
    [
      "a kind of care that is none",
      { maintenance: { type: "some", contacts: [person] } },
      "maintenance is not of the list",
    ],
    ["no languages", { localisation: { localisationReady: true } }, "availableLanguages is missing"],
  ])("R4 · would be noticed: %s", (_what, differs, mistake) => {
    expect(publiccodeMistakes({ ...file, ...differs })).toEqual([mistake]);
  });

  test("R4 · a person, and a contract with an end, are fine", () => {
    for (const maintenance of [
      { type: "community", contacts: [person] },
      { type: "contract", contractors: [{ name: "A GmbH", until: "2028-01-31" }] },
    ]) {
      expect(publiccodeMistakes({ ...file, maintenance })).toEqual([]);
    }
  });
});
