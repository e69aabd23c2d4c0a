import { expect, test } from "vitest";
import { hasHead, type ImportHead, isComplete, partName, readHead } from "./columns.ts";

test.each<[string, string[], ImportHead]>([
  [
    "the export",
    ["Nachname", "Vorname", "E-Mail-Adresse", "Organisation", "Status"],
    { lastName: 0, firstName: 1, email: 2, organisation: 3 },
  ],
  [
    "shouting",
    ["LAST NAME", "first_name", "e-mail", "Company"],
    { lastName: 0, firstName: 1, email: 2, organisation: 3 },
  ],
  [
    "blanks",
    [" Familienname ", "Vorname", "Mail", "Behörde"],
    { lastName: 0, firstName: 1, email: 2, organisation: 3 },
  ],
  ["what people write", ["Name", "Vorname", "E-Mail"], { lastName: 0, firstName: 1, email: 2 }],
  ["one column for the name", ["Name", "E-Mail", "Firma"], { fullName: 0, email: 1, organisation: 2 }],
  ["both in words", ["Vor- und Nachname", "E-Mail"], { fullName: 0, email: 1 }],
  [
    "Google today",
    [
      "First Name",
      "Middle Name",
      "Last Name",
      "Nickname",
      "Organization Name",
      "E-mail 1 - Label",
      "E-mail 1 - Value",
      "E-mail 2 - Value",
    ],
    { firstName: 0, lastName: 2, organisation: 4, email: 6 },
  ],
  [
    "Google before",
    [
      "Name",
      "Given Name",
      "Additional Name",
      "Family Name",
      "E-mail 1 - Type",
      "E-mail 1 - Value",
      "Organization 1 - Name",
    ],
    { firstName: 1, lastName: 3, email: 5, organisation: 6 },
  ],
  [
    "Thunderbird",
    [
      "Vorname",
      "Nachname",
      "Anzeigename",
      "Spitzname",
      "Primäre E-Mail-Adresse",
      "Sekundäre E-Mail-Adresse",
      "Organisation",
    ],
    { firstName: 0, lastName: 1, email: 4, organisation: 6 },
  ],
  [
    "Thunderbird in English",
    ["First Name", "Last Name", "Display Name", "Primary Email", "Secondary Email", "Organization"],
    { firstName: 0, lastName: 1, email: 3, organisation: 5 },
  ],
  [
    "Outlook",
    [
      "Title",
      "First Name",
      "Last Name",
      "Company",
      "Department",
      "E-mail Address",
      "E-mail Type",
      "E-mail 2 Address",
    ],
    { firstName: 1, lastName: 2, organisation: 3, email: 5 },
  ],
  [
    "Outlook in German",
    ["Anrede", "Vorname", "Weitere Vornamen", "Nachname", "Firma", "E-Mail-Adresse", "E-Mail 2: Adresse"],
    { firstName: 1, lastName: 3, organisation: 4, email: 5 },
  ],
  [
    "an event program",
    ["Order #", "Attendee first name", "Attendee surname", "Attendee email"],
    { firstName: 1, lastName: 2, email: 3 },
  ],
  [
    "a column nobody has foreseen",
    ["Vorname", "Nachname", "Erreichbar unter"],
    { firstName: 0, lastName: 1, email: 2 },
  ],
])("L10 · columns are found by their names: %s", (_, cells, wanted) => {
  const rows = [cells.map((__, place) => (place === wanted.email ? "jo@example.org" : "x"))];
  const head = readHead(cells, rows);
  expect(head).toEqual(wanted);
  expect(isComplete(head)).toBe(true);
});

test.each<[string, string[], string[]]>([
  ["no name", ["Telefon", "E-Mail"], ["0345", "a@example.org"]],
  ["half a name", ["Vorname", "E-Mail"], ["Jörg", "a@example.org"]],
  [
    "two addresses",
    ["Vorname", "Nachname", "dienstlich", "privat"],
    ["Jörg", "Ott", "a@example.org", "b@example.org"],
  ],
  ["no address", ["Vorname", "Nachname"], ["Jörg", "Ott"]],
  ["other words", ["A", "B", "C"], ["Jörg", "Ott", "-"]],
])("L10 · where it is not certain nothing is made up: %s", (_, cells, row) => {
  expect(isComplete(readHead(cells, [row]))).toBe(false);
});

test("L10 · a first row with an address is a person, not a head", () => {
  expect(hasHead(["Jörg", "Müller", " jo@example.org "])).toBe(false);
  expect(hasHead(["Vorname", "Nachname", "E-Mail (name@firma)"])).toBe(true);
});

test.each([
  ["Jörg Müller", "Jörg", "Müller"],
  ["Müller, Jörg", "Jörg", "Müller"],
  ["Müller,Jörg", "Jörg", "Müller"],
  ["Anna Lena Öztürk", "Anna Lena", "Öztürk"],
  ["Dr. Anna von der Heide", "Dr. Anna", "von der Heide"],
  ["van der Berg, Jan", "Jan", "van der Berg"],
  ["Ludwig van Beethoven", "Ludwig", "van Beethoven"],
  ["Jean-Luc de la Tour", "Jean-Luc", "de la Tour"],
  ["  Mai   Nguyễn ", "Mai", "Nguyễn"],
  ["Suharto", "", "Suharto"],
  ["Karl Zu", "Karl", "Zu"],
  ["Ott, Dr., Eva", "Dr., Eva", "Ott"],
])("L10 · a whole name is parted: %s", (name, firstName, lastName) => {
  expect(partName(name)).toEqual({ firstName, lastName });
});
