import { expect, test } from "vitest";
import { inFormOrder, labelKey, languageOf, mistakesOf } from "./field-words.ts";

test("a field in a list and a language finds its label and its language", () => {
  expect(labelKey("translations.en.goals.3")).toEqual({ section: "content", field: "goals" });
  expect(languageOf("translations.en.goals.3")).toBe("en");
  expect(labelKey("sessions.3.titleEn")).toEqual({ section: "programme", field: "sessions_titleEn" });
  expect(labelKey("contacts.0.email")).toEqual({ section: "people", field: "contacts_email" });
  expect(languageOf("contacts.0.email")).toBeUndefined();
});

test("every mistake is listed with the path of its field", () => {
  const errors = {
    slug: { type: "custom", message: "required" },
    translations: { de: { goals: [undefined, { type: "custom", message: "tooLong" }] } },
    sessions: [undefined, { to: { type: "custom", message: "endBeforeStart" } }],
    contacts: { root: { type: "custom", message: "tooMany" } },
  };
  expect(mistakesOf(errors as never)).toEqual([
    { path: "slug", key: "required" },
    { path: "translations.de.goals.1", key: "tooLong" },
    { path: "sessions.1.to", key: "endBeforeStart" },
    { path: "contacts", key: "tooMany" },
  ]);
});

test("mistakes are listed as one meets them on the way down the form", () => {
  const paths = ["slug", "occurrences.0.date", "translations.en.body", "venue.city", "translations.de.title"];
  const mistakes = paths.map((path) => ({ path, key: "required" }));
  expect(inFormOrder(mistakes).map(({ path }) => path)).toEqual([
    "translations.de.title",
    "translations.en.body",
    "occurrences.0.date",
    "venue.city",
    "slug",
  ]);
});
