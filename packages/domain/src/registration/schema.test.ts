import { describe, expect, test } from "vitest";
import { mistakeOf } from "../mistake.ts";
import {
  anotherPersonInput,
  checkRegistrationInput,
  createRegistrationInput,
  NAME_MAX,
  PERSONS_MAX,
  sendLinksInput,
} from "./schema.ts";

const person = (email: string) => ({ firstName: "Ö", lastName: "Đặng", email });
const given = {
  slug: "dialog",
  locale: "de",
  persons: [person("a@example.org")],
  organisation: "",
};

/** Where something is wrong, and the key of the sentence that says so. */
function complaints(input: unknown): [string, string][] {
  const parsed = createRegistrationInput.safeParse(input);
  return (parsed.error?.issues ?? []).map(({ path, message }) => [path.join("."), mistakeOf(message).key]);
}

describe("createRegistrationInput", () => {
  test("takes people with the shortest and the longest names, and no organisation", () => {
    const long = { ...person("b@example.org"), lastName: "x".repeat(NAME_MAX) };
    expect(createRegistrationInput.parse({ ...given, persons: [...given.persons, long] })).toMatchObject({
      persons: [{ firstName: "Ö" }, { lastName: long.lastName }],
    });
  });

  test("names the field of the person who is meant", () => {
    const persons = [
      person("a@example.org"),
      { firstName: "a\nb", lastName: "x".repeat(NAME_MAX + 1), email: "b" },
    ];
    expect(complaints({ ...given, persons })).toEqual([
      ["persons.1.firstName", "characters"],
      ["persons.1.lastName", "tooLong"],
      ["persons.1.email", "emailInvalid"],
    ]);
  });

  test("a name can be seen, turns nothing around and is no advertisement", () => {
    const named = (firstName: string) =>
      complaints({ ...given, persons: [{ ...person("a@example.org"), firstName, lastName: "" }] });
    const required = [["persons.0.lastName", "nameRequired"]];
    const characters = [["persons.0.firstName", "characters"]];
    for (const unseen of ["\u200b", "\u2060\u200d", "\u3164", "\u0301"])
      expect(named(unseen)).toEqual(required);
    for (const turning of ["\u202eannA", "A\u2066", "\ud800A"]) expect(named(turning)).toEqual(characters);
    for (const lure of ["Gewinn: https://example.org", "WWW.example.org"])
      expect(named(lure)).toEqual([["persons.0.firstName", "addressInName"]]);
    for (const name of ["Ö", "محمد", "علی‌رضا", "Zoë 👩‍👩‍👧", "J. R.", "李", "-", "D’Angelo"])
      expect(named(name)).toEqual([]);
  });

  test("an event is not asked for by what no address holds", () => {
    expect(complaints({ ...given, slug: "a\0b" }).map(([path]) => path)).toEqual(["slug"]);
  });

  test("the same address twice is told at the second, however it is written", () => {
    const persons = [person("a@example.org"), person("b@example.org"), person(" A@Example.org ")];
    expect(complaints({ ...given, persons })).toEqual([["persons.2.email", "emailTwice"]]);
  });

  test("nobody and too many are refused", () => {
    expect(complaints({ ...given, persons: [] })).toEqual([["persons", "required"]]);
    const many = Array.from({ length: PERSONS_MAX + 1 }, (_, number) => person(`p${number}@example.org`));
    expect(complaints({ ...given, persons: many })).toEqual([["persons", "tooMany"]]);
  });

  test.each(["state", "holdsPlace", "queuePriority", "approvedAt"])("%s is nobody's to send", (field) => {
    expect(complaints({ ...given, [field]: "1" })).toHaveLength(1);
    expect(complaints({ ...given, persons: [{ ...given.persons[0], [field]: "1" }] })).toHaveLength(1);
  });

  test("the check step asks the same, but needs no key", () => {
    const { key: _, ...asked } = createRegistrationInput.shape;
    expect(Object.keys(checkRegistrationInput.shape).sort()).toEqual(Object.keys(asked).sort());
  });
});

test("another person is asked what the first was asked", () => {
  const token = "x";
  expect(anotherPersonInput.safeParse({ token, ...person("a@example.org") }).success).toBe(true);
  expect(anotherPersonInput.safeParse({ token, ...person("a@") }).success).toBe(false);
});

test("links are sent to an address and to nothing else", () => {
  expect(sendLinksInput.safeParse({ email: "a@example.org", locale: "de" }).success).toBe(true);
  expect(sendLinksInput.safeParse({ email: "a@example.org, b@example.org", locale: "de" }).success).toBe(
    false,
  );
});
