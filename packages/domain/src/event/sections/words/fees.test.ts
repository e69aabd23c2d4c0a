import { expect, test } from "vitest";
import { mistakeOf } from "../../../mistake.ts";
import { fees } from "./fees.ts";

const { fees: schema } = fees.fields;
const line = { forDe: "", forEn: "", amount: "20", noteDe: "", noteEn: "" };
const problems = (given: object) =>
  (schema.safeParse([{ ...line, ...given }]).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    mistakeOf(message).key,
  ]);

test.each([
  ["20,50 €", 2_050],
  ["0", null],
  ["0,00", null],
  [null, null],
  [2_050, 2_050],
])("a line of %j holds %j, alone and read again", (amount, cents) => {
  const parsed = schema.parse([{ ...line, amount, forDe: " Ermäßigt " }]);
  expect(parsed).toEqual([{ forDe: "Ermäßigt", forEn: null, amount: cents, noteDe: null, noteEn: null }]);
  expect(schema.parse(parsed)).toEqual(parsed);
});

test.each<[object, string, string]>([
  [{ amount: "" }, "amount", "required"],
  [{ amount: " " }, "amount", "required"],
  [{ amount: "viel" }, "amount", "amountInvalid"],
  [{ amount: "1000000" }, "amount", "amountInvalid"],
  [{ amount: -1 }, "amount", "amountInvalid"],
  [{ amount: 0.5 }, "amount", "amountInvalid"],
  [{ forDe: "zwei\nZeilen" }, "forDe", "characters"],
  [{ noteDe: "a".repeat(201) }, "noteDe", "tooLong"],
])("of %j the form says at %s: %s", (given, field, key) => {
  expect(problems(given)).toEqual([[`0.${field}`, key]]);
});
