import { expect, test } from "vitest";
import german from "../../messages/de/form.json" with { type: "json" };
import { formSchemas } from "./forms.ts";
import { typedTexts } from "./typed-texts.ts";

test.each([
  ["a comment", { name: "Kim", email: "kim@example.org", body: "Eins\n\nZwei" }, ["name", "email", "body"]],
  ["a report", { page: "/", message: "Zu klein", email: "" }, ["page", "message"]],
  ["one person", { "persons.0.firstName": "Ada", organisation: "Amt" }, ["firstName 1", "organisation"]],
  [
    "two persons",
    { "persons.0.email": "a@example.org", "persons.1.email": "b@example.org" },
    ["email 1", "email 2"],
  ],
  ["a button", { step: "send", key: "0", form: "registration", lastName: "Muster" }, ["lastName"]],
  ["what is chosen", { categoryId: "1", maySplit: "on", dates: "", "dates.0": "1" }, []],
  ["blanks", { name: "   ", body: "\n\t" }, []],
  ["nothing", {}, []],
  ["a field that there is not", { role: "admin" }, ["role"]],
  ["a text as typed", { body: "  <b>fett</b> " }, ["body"]],
])("L5 · of %s stays what was typed", (_, values, shown) => {
  const texts = typedTexts(values);
  expect(texts.map(({ part, person }) => (person === null ? part : `${part} ${person}`))).toEqual(shown);
  for (const { text } of texts) expect(Object.values(values)).toContain(text);
});

test("L5 · every field of every form that somebody types into has a label beside what was typed", () => {
  const said = new Set(["slug", "locale", "token", "registrationId", "persons", "firstName", "lastName"]);
  for (const [form, schema] of Object.entries(formSchemas)) {
    const names = Object.keys(schema.shape).filter((name) => !said.has(name));
    const typed = typedTexts(Object.fromEntries(names.map((name) => [name, "x"])));
    for (const { part } of typed) expect([form, part in german.typed.fields]).toEqual([form, true]);
  }
});
