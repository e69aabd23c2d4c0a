import { describe, expect, test } from "vitest";
import { isComplete, isReadable, readHead } from "../registration/import/columns.ts";
import { readLines } from "../registration/import/lines.ts";
import { anotherPersonInput, changeRegistrationInput, personInput } from "../registration/schema.ts";
import { enterPersonInput, importedPerson } from "../registration/staff-schema.ts";
import { fullName, initials, listName, shortName } from "./name.ts";

const email = "suharto@example.org";
const uuid = "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e";
const terms = { eventId: uuid, categoryId: uuid, channel: "PHONE", locale: "de", overflow: "WAIT" } as const;
const forms = {
  registration: (name: object) => personInput.safeParse({ ...name, email }),
  "another person": (name: object) => anotherPersonInput.safeParse({ ...name, email, token: "t" }),
  change: (name: object) => changeRegistrationInput.safeParse({ ...name, token: "t" }),
  "staff entry": (name: object) =>
    enterPersonInput.safeParse({ ...terms, ...name, sendMail: true, noticeGiven: true }),
  import: (name: object) => importedPerson.safeParse({ ...name, email }),
};

// First name, last name; as it is read, stands in a list and is greeted.
const names: [string, string, string, string, string][] = [
  ["Suharto", "", "Suharto", "Suharto", "Suharto"],
  ["", "Suharto", "Suharto", "Suharto", "Suharto"],
  ["  ", " Sukarno ", "Sukarno", "Sukarno", "Sukarno"],
  ["\u200b", "Teller", "Teller", "Teller", "Teller"],
  ["Anna", "Beispiel", "Anna Beispiel", "Beispiel, Anna", "Anna"],
  ["O", "E", "O E", "E, O", "O"],
  ["Łukasz", "Ǆurđević", "Łukasz Ǆurđević", "Ǆurđević, Łukasz", "Łukasz"],
  ["Şule", "Çelik", "Şule Çelik", "Çelik, Şule", "Şule"],
  ["A\u030a", "", "Å", "Å", "Å"],
  ["Hawaiʻi", "Kaʻahumanu", "Hawaiʻi Kaʻahumanu", "Kaʻahumanu, Hawaiʻi", "Hawaiʻi"],
  ["", "N\u0302g\u0303uy\u1ec5n", "N\u0302g\u0303uyễn", "N\u0302g\u0303uyễn", "N\u0302g\u0303uyễn"],
  ["Jean-Luc", "d’Arc", "Jean-Luc d’Arc", "d’Arc, Jean-Luc", "Jean-Luc"],
  ["", "von und zu Beispiel", "von und zu Beispiel", "von und zu Beispiel", "von und zu Beispiel"],
  ["山田太郎", "", "山田太郎", "山田太郎", "山田太郎"],
];

describe.each(Object.entries(forms))("P4 · one name is enough: %s", (_, parse) => {
  test.each(names)("%j %j", (firstName, lastName, full, list, short) => {
    const parsed = parse({ firstName, lastName });
    expect(parsed.error?.issues).toBeUndefined();
    const name = parsed.data as { firstName: string; lastName: string };
    expect([fullName(name), listName(name), shortName(name)]).toEqual([full, list, short]);
  });

  test("a part that is not there at all is none", () => {
    expect(parse({ firstName: "Suharto" }).data).toMatchObject({ firstName: "Suharto", lastName: "" });
    expect(parse({ lastName: "Suharto" }).data).toMatchObject({ firstName: "", lastName: "Suharto" });
  });

  test.each([
    ["", ""],
    [" ", "\t"],
    ["\u200b", "\u00a0"],
    [undefined, undefined],
    ["", undefined],
  ])("%j %j is no name", (firstName, lastName) => {
    const issues = parse({ firstName, lastName }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["lastName", "nameRequired"],
    ]);
  });

  test.each(["Anna\nBeispiel", "An\u202ena", "a".repeat(121)])(
    "%j is refused in its own field",
    (firstName) => {
      const issues = parse({ firstName, lastName: "" }).error?.issues ?? [];
      expect(issues.map(({ path }) => path.join("."))).toContain("firstName");
    },
  );
});

test("P4 · that a name is missing is said beside what else is wrong", () => {
  const issues = personInput.safeParse({ firstName: "", lastName: "", email: "anna" }).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join(".")).sort()).toEqual(["email", "lastName"]);
});

test.each([
  [["Vorname", "E-Mail"], ["Suharto", email], { firstName: 0, email: 1 }, "Suharto", ""],
  [["Nachname", "E-Mail"], ["Suharto", email], { lastName: 0, email: 1 }, "", "Suharto"],
  [["Vorname", "Nachname", "E-Mail"], ["", "Suharto", email], undefined, "", "Suharto"],
  [["Vorname", "Nachname", "E-Mail"], ["Suharto", "", email], undefined, "Suharto", ""],
  [["Name", "E-Mail"], ["Suharto", email], undefined, "", "Suharto"],
  [["Name", "E-Mail"], ["Teller", email], { firstName: 0, email: 1 }, "Teller", ""],
])("P4 · a list with %j has such a line", (head, cells, chosen, firstName, lastName) => {
  const found = chosen ?? readHead(head, [cells]);
  expect(chosen ? isReadable(found) : isComplete(found)).toBe(true);
  expect(readLines(found, [{ cells }])).toMatchObject([{ ok: true, person: { firstName, lastName } }]);
});

test.each([{ email: 0 }, { organisation: 0, email: 1 }, { firstName: 0 }, { fullName: 0 }])(
  "P4 · a list without names or without addresses is not read: %j",
  (head) => expect(isReadable(head)).toBe(false),
);

test.each([
  ["Anna", "Beispiel", "A. B."],
  ["Suharto", "", "S."],
  ["", "ötzi", "Ö."],
  ["A\u030a", "g\u0303", "Å. G\u0303."],
  ["", "", ""],
])("P4 · somebody with one name has one initial: %j %j", (firstName, lastName, wanted) => {
  expect(initials({ firstName, lastName }).normalize("NFC")).toBe(wanted.normalize("NFC"));
});
