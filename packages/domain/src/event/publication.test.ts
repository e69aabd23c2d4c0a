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
    occurrences: [{ date: "2027-05-04", isDateOpen: false, place: "EVENT" }],
    format: "ON_SITE",
    venue: {},
    onlineUrl: null,
    categories: [{ channel: "HERE", hidden: false }],
    inEnglish: true,
    translations: { de: text, en: text },
  };

  test("a complete event lacks nothing", () => {
    expect(missingBeforePublication(complete)).toEqual([]);
  });

  test("a title, a time and a place are enough; what an announcement leaves open is not asked for", () => {
    const nothing = { title: "", kind: "", summary: "", body: "", audience: "" };
    const de = { ...nothing, title: "Titel" };
    const lacking = (title: string) =>
      missingBeforePublication({
        ...complete,
        inEnglish: false,
        translations: { de: { ...de, title }, en: nothing },
      });
    expect(lacking("Titel")).toEqual([]);
    expect(lacking(" ")).toEqual(["translations.de.title"]);
    const inEnglish = { ...complete, translations: { de, en: { ...nothing, title: "Title" } } };
    expect(missingBeforePublication(inEnglish)).toEqual([]);
  });

  test("an event that is offered in English says there all that it says in German; blanks are no text", () => {
    const translations = {
      de: { ...text, summary: " " },
      en: { ...text, summary: "", title: "", kind: " " },
    };
    expect(missingBeforePublication({ ...complete, translations })).toEqual([
      "translations.en.title",
      "translations.en.kind",
    ]);
    expect(missingBeforePublication({ ...complete, inEnglish: false, translations })).toEqual([]);
  });

  test("people must be able to get there, in the house or online", () => {
    expect(missingBeforePublication({ ...complete, venue: null })).toEqual(["venue"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "ONLINE" })).toEqual(["onlineUrl"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "HYBRID" })).toEqual([
      "venue",
      "onlineUrl",
    ]);
  });

  test("a date is there or said to be open", () => {
    const dated = { date: "2027-05-04", isDateOpen: false, place: "EVENT" as const };
    const missing = (...occurrences: PublicationFacts["occurrences"]) =>
      missingBeforePublication({ ...complete, occurrences });
    expect(missing({ ...dated, date: null })).toEqual(["occurrences"]);
    expect(missing(dated, { ...dated, date: "" })).toEqual(["occurrences"]);
    expect(missing({ ...dated, date: null, isDateOpen: true })).toEqual([]);
  });

  test("whose occurrences all have another place, or none yet, needs none of its own", () => {
    const elsewhere = { date: "2027-05-04", isDateOpen: false, place: "NOT_YET_KNOWN" as const };
    const noPlace = { ...complete, venue: null, format: "HYBRID" as const };
    expect(missingBeforePublication({ ...noPlace, occurrences: [elsewhere] })).toEqual([]);
    expect(
      missingBeforePublication({ ...noPlace, occurrences: [elsewhere, { ...elsewhere, place: "EVENT" }] }),
    ).toEqual(["venue", "onlineUrl"]);
  });

  test.each([
    ["EXTERNAL", "url"],
    ["EMAIL", "email"],
    ["PHONE", "phone"],
    ["POST", "address"],
    ["COUNTER", "address"],
  ] as const)("a category by %s says how one reaches it, unless nobody sees it", (channel, field) => {
    const lacking = { channel, hidden: false, [field]: " " };
    const missing = (...categories: (typeof lacking)[]) =>
      missingBeforePublication({ ...complete, categories });
    expect(missing(lacking)).toEqual(["categories"]);
    expect(missing({ ...lacking, hidden: true })).toEqual([]);
    expect(missing({ ...lacking, [field]: "da" })).toEqual([]);
  });

  test("who registers elsewhere gets the link there; who may just come finds it on the page", () => {
    const online = { ...complete, format: "ONLINE" as const, venue: null };
    const by = (channel: "EMAIL" | "NONE", hidden = false) => ({ channel, hidden, email: "a@example.org" });
    expect(missingBeforePublication({ ...online, categories: [by("EMAIL")] })).toEqual([]);
    expect(missingBeforePublication({ ...online, categories: [by("EMAIL"), by("NONE", true)] })).toEqual([]);
    expect(missingBeforePublication({ ...online, categories: [by("EMAIL"), by("NONE")] })).toEqual([
      "onlineUrl",
    ]);
    expect(missingBeforePublication({ ...online, categories: [] })).toEqual(["onlineUrl"]);
  });
});
