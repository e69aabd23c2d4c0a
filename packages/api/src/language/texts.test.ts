import { expect, test } from "vitest";
import { titleIn } from "./texts.ts";

const german = { locale: "de", offered: true, title: "Bürgerdialog" };
const english = { locale: "en", offered: true, title: "Dialogue" };

test.each([
  ["both", [german, english], "Dialogue"],
  ["German alone", [german], "Bürgerdialog"],
  ["English first", [english, german], "Dialogue"],
  ["English that is not offered", [german, { ...english, offered: false }], "Bürgerdialog"],
  ["a draft whose English is blank", [german, { ...english, title: "" }], "Bürgerdialog"],
  ["one that is blank and not offered", [{ ...english, offered: false, title: "" }, german], "Bürgerdialog"],
])("whoever reads English never gets an event without a title: %s", (_, texts, title) => {
  expect(titleIn(texts, "en")).toBe(title);
  expect(titleIn(texts, "de")).toBe("Bürgerdialog");
});
