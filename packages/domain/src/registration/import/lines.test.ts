import { describe, expect, it, test } from "vitest";
import { readLines as read } from "./lines.ts";

const readLines = (head: Parameters<typeof read>[0], rows: string[][]) =>
  read(
    head,
    rows.map((cells) => ({ cells })),
  );

describe("the lines of a list", () => {
  const head = { firstName: 0, lastName: 1, email: 2, organisation: 3 };
  const problems = (cells: string[]) => {
    const [line] = readLines(head, [cells]);
    return line?.ok ? [] : line?.problems;
  };

  it("are persons as the form would take them", () => {
    expect(readLines(head, [[" Zoë ", "O'Neil", " Zoe@Example.org ", ""]])).toEqual([
      {
        ok: true,
        typed: { firstName: "Zoë", lastName: "O'Neil", email: "Zoe@Example.org", organisation: "" },
        mended: false,
        person: { firstName: "Zoë", lastName: "O'Neil", email: "Zoe@Example.org", organisation: undefined },
      },
    ]);
  });

  it("say which cell is wrong and why", () => {
    expect(problems(["", " ", "keine Adresse"])).toEqual([
      { column: "email", message: "emailInvalid" },
      { column: "lastName", message: "nameRequired" },
    ]);
    expect(problems(["A", "B".repeat(121), "a@example.org"])).toEqual([
      { column: "lastName", message: "tooLong?max=120&count=121" },
    ]);
    expect(problems(["A", "B", ""])).toEqual([{ column: "email", message: "required" }]);
  });

  it("take an address once, however it is spelled", () => {
    const lines = readLines(head, [
      ["A", "B", "a@example.org"],
      ["C", "D", "A@Example.ORG"],
    ]);
    expect(lines.map(({ ok }) => ok)).toEqual([true, false]);
    expect(lines[1]).toMatchObject({ ok: false, problems: [{ column: "email", message: "emailTwice" }] });
  });

  it("come back from the export without the apostrophe that guards against formulas", () => {
    expect(readLines(head, [["'=A", "'-B", "a@example.org", "'Apostroph"]])).toMatchObject([
      { person: { firstName: "=A", lastName: "-B", organisation: "'Apostroph" } },
    ]);
  });
});

test("L9 · every row is shown as it was read, whole names parted, letters put right, also where it is refused", () => {
  const lines = readLines({ fullName: 0, email: 1 }, [
    ["JÃ¶rg MÃ¼ller", "joerg@example.org"],
    ["Ott, Eva", "keine Adresse"],
    ["J\ufffdrg Ott", "ott@example.org"],
  ]);
  expect(lines).toMatchObject([
    { ok: true, mended: true, person: { firstName: "Jörg", lastName: "Müller" } },
    { ok: false, mended: false, typed: { firstName: "Eva", lastName: "Ott", email: "keine Adresse" } },
    { ok: false, problems: [{ column: "firstName", message: "lettersLost" }] },
  ]);
});

test("L10 · a row whose quotation marks do not match is refused, and no other", () => {
  const lines = read({ firstName: 0, lastName: 1, email: 2 }, [
    { cells: ["A", "B", "a@example.org"] },
    { cells: ["C", "D", "c@example.org"], broken: true },
    { cells: ["E", "F", "e@example.org"] },
  ]);
  expect(lines.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(lines[1]).toMatchObject({ problems: [{ column: "row", message: "quotesBroken" }] });
});

test.each([
  ["mailto:anna@example.org", "anna@example.org"],
  ["Anna Ott <anna@example.org>", "anna@example.org"],
  ["<anna@example.org>", "anna@example.org"],
  ["anna@example.org ::: anna@privat.example", "anna@example.org"],
  ["\u00a0anna@example.org ", "anna@example.org"],
  ["MAILTO:Anna@Example.org", "Anna@Example.org"],
])("L10 · addresses as address books write them: %s", (cell, email) => {
  expect(readLines({ fullName: 0, email: 1 }, [["Anna Ott", cell]])).toMatchObject([{ person: { email } }]);
});
