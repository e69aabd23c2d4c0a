import { expect, it } from "vitest";
import { translateAddress } from "./translate-address.ts";

it("leads to the same page in the other language, with its filters", () => {
  expect(translateAddress("/", "en")).toBe("/en");
  expect(translateAddress("/en", "de")).toBe("/");
  expect(translateAddress("/?city=Halle+%28Saale%29&page=2", "en")).toBe("/en?city=Halle+%28Saale%29&page=2");
  expect(translateAddress("/veranstaltungen/a-b/anmeldung", "en")).toBe("/en/events/a-b/registration");
  expect(translateAddress("/en/my-registration/a.b-c_d", "de")).toBe("/meine-anmeldung/a.b-c_d");
  expect(translateAddress("/en/netiquette", "de")).toBe("/netiquette");
});

it("knows no address that the site does not have", () => {
  expect(translateAddress("/events/a", "en")).toBeNull();
  expect(translateAddress("/en/nirgendwo", "de")).toBeNull();
});
