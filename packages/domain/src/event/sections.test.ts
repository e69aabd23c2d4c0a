import { expect, test } from "vitest";
import { policyColumns } from "../registration/policy.ts";
import { eventInput, initialEvent } from "./schema.ts";
import { sections } from "./sections.ts";

const all = Object.entries(sections);
const keys = (value: object) => Object.keys(value).sort();

test.each(all)("a new event has a value for each field of %s", (_, { fields, initial, ...section }) => {
  expect(keys(initial)).toEqual(keys(fields));
  if ("translated" in section)
    expect(keys(section.translated.initial)).toEqual(keys(section.translated.fields));
});

test("the form is the sum of its sections", () => {
  const fields = all.flatMap(([, section]) => Object.keys(section.fields));
  const texts = all.flatMap(([, section]) =>
    "translated" in section ? Object.keys(section.translated.fields) : [],
  );
  expect(keys(eventInput.shape)).toEqual([...fields, "translations"].sort());
  for (const locale of ["de", "en"] as const)
    expect(keys(eventInput.shape.translations.shape[locale].shape)).toEqual(texts.toSorted());
  expect(new Set([...fields, ...texts]).size).toBe(fields.length + texts.length);
  expect(fields).toEqual(expect.arrayContaining(policyColumns));
});

test("a new event lacks a title, nothing else, before it can be saved as a draft", () => {
  const issues = eventInput.safeParse(initialEvent).error?.issues ?? [];
  expect([...new Set(issues.map(({ path }) => path.join(".")))].sort()).toEqual(["translations.de.title"]);
});

const { hashtag, languages } = sections.classification.fields;

test("languages are kept once each, in the order of the list", () => {
  expect(languages.parse(["gsg", "uk", "de", "de"])).toEqual(["de", "uk", "gsg"]);
  expect(languages.parse(undefined)).toEqual([]);
});

test.each([
  ["#OffeneKommunen", "OffeneKommunen"],
  ["＃開かれた市役所", "開かれた市役所"],
  [" grüne_Gespräche2026 ", "grüne_Gespräche2026"],
  ["#мэрия", "мэрия"],
  ["Gru\u0308n", "Grün"],
  ["#", undefined],
  ["##zwei", undefined],
  ["zwei Worte", undefined],
  ["ende.", undefined],
  ["mit-strich", undefined],
  ["😀", undefined],
  ["a".repeat(61), undefined],
  ["", null],
])("the hashtag %s is kept as %s", (typed, kept) => {
  expect(hashtag.safeParse(typed).data).toBe(kept);
});
