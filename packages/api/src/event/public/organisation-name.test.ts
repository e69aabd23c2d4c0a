import { expect, test } from "vitest";
import { toHost } from "./organisation-name.ts";

const city = { slug: "stadt", name: "Stadt Halle", shortName: "Halle" };

test.each([
  ["FEDERAL", null, "Stadt Halle", true],
  ["STATE", null, "Stadt Halle", true],
  ["MUNICIPAL", null, "Stadt Halle", true],
  ["OTHER", null, "Stadt Halle", false],
  ["MUNICIPAL", "Stadt Halle", "Stadt Halle", true],
  ["MUNICIPAL", "Bürgerverein", "Bürgerverein", false],
  ["OTHER", "Bundesamt", "Bundesamt", false],
] as const)("%s with the words %j: %s invites, a public body: %s", (kind, own, host, isHostPublicBody) => {
  expect(toHost(city, kind, own)).toEqual({ host, isHostPublicBody });
});
