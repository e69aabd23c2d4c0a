import { expect, test } from "vitest";
import { mistakeOf } from "../../../mistake.ts";
import { ADVICE_MAX, LIST_MAX } from "../../limits.ts";
import { noteKinds } from "../../vocabulary.ts";
import { notes } from "./notes.ts";

const { notes: schema } = notes.fields;
const note = { kind: "BRING", textDe: "Ausweis", textEn: "" } as const;
const problems = (given: unknown) =>
  (schema.safeParse(given).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    mistakeOf(message).key,
  ]);

test.each(noteKinds)("a note may be about %s, in German alone", (kind) => {
  expect(schema.parse([{ ...note, kind }])).toEqual([{ kind, textDe: "Ausweis", textEn: null }]);
});

test("its text has lines and marks, and stays as it was typed", () => {
  const typed = "- Ausweis\r\n- Stift\r\n\r\nMehr: https://example.org";
  expect(schema.parse([{ ...note, textDe: typed, textEn: " ID " }])).toEqual([
    { kind: "BRING", textDe: typed.replaceAll("\r\n", "\n"), textEn: "ID" },
  ]);
});

test.each<[string, unknown, [string, string][]]>([
  ["no German text", [{ ...note, textDe: " " }], [["0.textDe", "required"]]],
  ["a kind that nobody knows", [{ ...note, kind: "WEATHER" }], [["0.kind", "choiceInvalid"]]],
  ["a text without end", [note, { ...note, textDe: "a".repeat(ADVICE_MAX + 1) }], [["1.textDe", "tooLong"]]],
  ["the same in English", [{ ...note, textEn: "a".repeat(ADVICE_MAX + 1) }], [["0.textEn", "tooLong"]]],
  ["a sign that nobody sees", [{ ...note, textDe: "Aus\u0000weis" }], [["0.textDe", "characters"]]],
  ["more than anybody reads", Array.from({ length: LIST_MAX + 1 }, () => note), [["", "tooMany"]]],
])("a list of notes is refused for %s", (_, given, expected) => {
  expect(problems(given)).toEqual(expected);
});
