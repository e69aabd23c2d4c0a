import { expect, test } from "vitest";
import { type EventForm, eventInput, initialEvent } from "../../schema.ts";
import { results, showsResults } from "./results.ts";

const empty = {
  figures: [],
  documents: [],
  recordingUrl: null,
  recordingHasCaptions: false,
  recordingHasSigning: false,
};
const problems = (differing: Partial<EventForm>) => {
  const { de, en } = initialEvent.translations;
  const form = { ...initialEvent, translations: { de: { ...de, title: "Tagung" }, en }, ...differing };
  return (eventInput.safeParse(form).error?.issues ?? []).map(({ path }) => path.join("."));
};

test("nothing has to be said, and forms of before say nothing", () => {
  expect(problems({})).toEqual([]);
  for (const [name, schema] of Object.entries(results.fields))
    expect(schema.parse(undefined)).toEqual(empty[name as keyof typeof empty]);
  expect(results.translated.fields.results.parse(undefined)).toBe(null);
});

test.each<[string, Partial<EventForm>, string[]]>([
  ["a figure in words", { figures: [{ value: "rund 4.000", labelDe: "Teilnehmende" }] }, []],
  ["a figure of nothing", { figures: [{ value: "120", labelDe: " " }] }, ["figures.0.labelDe"]],
  ["a label without figure", { figures: [{ value: "", labelDe: "Gäste" }] }, ["figures.0.value"]],
  ["a document", { documents: [{ labelDe: "Bericht", labelEn: "", url: "https://example.org/b.pdf" }] }, []],
  ["no address", { documents: [{ labelDe: "Bericht", labelEn: "", url: "b.pdf" }] }, ["documents.0.url"]],
  ["captions of nothing", { recordingHasCaptions: true }, ["recordingUrl"]],
  ["a recording", { recordingUrl: "https://example.org/v", recordingHasSigning: true }, []],
])("%s", (_, differing, expected) => {
  expect(problems(differing)).toEqual(expected);
});

const [ends, before, after] = ["10", "09", "11"].map((hour) => new Date(`2026-01-01T${hour}:00Z`)) as [
  Date,
  Date,
  Date,
];
test.each([
  ["PUBLISHED", before, false],
  ["PUBLISHED", ends, true],
  ["PUBLISHED", after, true],
  ["CANCELLED", after, false],
] as const)("of an event that is %s, at %s: %s", (status, now, shown) => {
  expect(showsResults({ status, endsAt: ends }, now)).toBe(shown);
});
