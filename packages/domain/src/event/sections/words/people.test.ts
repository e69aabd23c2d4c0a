import { expect, test } from "vitest";
import { mistakeOf } from "../../../mistake.ts";
import { BIOGRAPHY_MAX, LIST_MAX } from "../../limits.ts";
import { personRoles } from "../../vocabulary.ts";
import { people } from "./people.ts";

const { persons: schema } = people.fields;
const person = {
  role: "SPEAKER",
  name: "Kim Beispiel",
  officeDe: "",
  officeEn: "",
  organisation: "",
  biographyDe: "",
  biographyEn: "",
  url: "",
};
const problems = (given: unknown) =>
  (schema.safeParse(given).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    mistakeOf(message).key,
  ]);

test.each(personRoles)("somebody takes part as %s, with nothing but a name", (role) => {
  const [parsed] = schema.parse([{ ...person, role, name: " N. N. " }]);
  expect(parsed).toEqual({
    id: null,
    role,
    name: "N. N.",
    officeDe: null,
    officeEn: null,
    organisation: null,
    biographyDe: null,
    biographyEn: null,
    url: null,
    pictureId: null,
    pictureAltDe: null,
    pictureAltEn: null,
    pictureCredit: null,
  });
  expect(schema.parse([parsed])).toEqual([parsed]);
});

test("a biography has lines", () => {
  const biographyDe = "Erste Zeile\r\nzweite Zeile";
  expect(schema.parse([{ ...person, biographyDe }])[0]?.biographyDe).toBe("Erste Zeile\nzweite Zeile");
});

test.each<[string, unknown[], [string, string][]]>([
  ["no name", [{ ...person, name: " " }], [["0.name", "required"]]],
  ["a role that nobody knows", [{ ...person, role: "KING" }], [["0.role", "choiceInvalid"]]],
  ["an office of two lines", [{ ...person, officeDe: "Amt\nfür" }], [["0.officeDe", "characters"]]],
  ["half an address", [{ ...person, url: "example" }], [["0.url", "urlInvalid"]]],
  ["another scheme", [{ ...person, url: "javascript:alert(1)" }], [["0.url", "urlInvalid"]]],
  [
    "a book",
    [person, { ...person, biographyEn: "a".repeat(BIOGRAPHY_MAX + 1) }],
    [["1.biographyEn", "tooLong"]],
  ],
  ["more than a list holds", Array.from({ length: LIST_MAX + 1 }, () => person), [["", "tooMany"]]],
])("is refused: %s", (_, given, expected) => {
  expect(problems(given)).toEqual(expected);
});
