import { describe, expect, test } from "vitest";
import type { PublicationFacts } from "./missing-fields.ts";
import { missingBeforePublication } from "./publication.ts";

describe("what an event lacks before it can go online", () => {
  const text = {
    title: "Titel",
    kind: "Tagung",
    summary: "Kurz",
    body: "Lang",
    audience: "Alle",
  };
  const complete: PublicationFacts = {
    format: "ON_SITE",
    venue: {},
    onlineUrl: null,
    registrationMode: "HERE",
    externalRegistrationUrl: null,
    audiences: ["CITIZENS"],
    contacts: [{}],
    inEnglish: true,
    translations: { de: text, en: text },
  };

  test("a complete event lacks nothing", () => {
    expect(missingBeforePublication(complete)).toEqual([]);
  });

  test("every text is needed in each language in which the event is offered; blanks are no text", () => {
    const translations = { de: { ...text, summary: " " }, en: { ...text, title: "", kind: "" } };
    expect(missingBeforePublication({ ...complete, translations })).toEqual([
      "translations.de.summary",
      "translations.en.title",
      "translations.en.kind",
    ]);
    expect(missingBeforePublication({ ...complete, inEnglish: false, translations })).toEqual([
      "translations.de.summary",
    ]);
  });

  test("people must be able to get there, in the house or online", () => {
    expect(missingBeforePublication({ ...complete, venue: null })).toEqual(["venue"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "ONLINE" })).toEqual(["onlineUrl"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "HYBRID" })).toEqual([
      "venue",
      "onlineUrl",
    ]);
  });

  test("registration elsewhere has an address, and who asks finds a contact", () => {
    const elsewhere = { ...complete, registrationMode: "EXTERNAL" as const, contacts: [], audiences: [] };
    expect(missingBeforePublication(elsewhere)).toEqual(["audiences", "externalRegistrationUrl", "contacts"]);
  });
});
