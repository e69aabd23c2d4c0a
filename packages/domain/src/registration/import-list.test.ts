import { describe, expect, it } from "vitest";
import { readHead, readLines } from "./import-list.ts";

describe("the head of a list", () => {
  it("is understood in German and English, whatever the case, the order and what else stands there", () => {
    const wanted = { firstName: 1, lastName: 0, email: 2, organisation: 3 };
    expect(readHead(["Nachname", "Vorname", "E-Mail-Adresse", "Organisation", "Status"])).toEqual(wanted);
    expect(readHead(["LAST NAME", "first_name", "e-mail", "Company"])).toEqual(wanted);
    expect(readHead([" Familienname ", "Vorname", "Mail", "Behörde"])).toEqual(wanted);
  });

  it("does without an organisation, and names what it cannot do without", () => {
    expect(readHead(["Vorname", "Nachname", "E-Mail"])).toEqual({ firstName: 0, lastName: 1, email: 2 });
    expect(readHead(["Vorname", "Telefon"])).toEqual(["lastName", "email"]);
  });
});

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
        person: { firstName: "Zoë", lastName: "O'Neil", email: "Zoe@Example.org", organisation: undefined },
      },
    ]);
  });

  it("say which cell is wrong and why", () => {
    expect(problems(["", "Ott", "keine Adresse"])).toEqual([
      { column: "firstName", message: "required" },
      { column: "email", message: "emailInvalid" },
    ]);
    expect(problems(["A", "B".repeat(121), "a@example.org"])).toEqual([
      { column: "lastName", message: "tooLong" },
    ]);
    expect(problems(["A", "B", ""])).toEqual([{ column: "email", message: "required" }]);
  });

  it("take an address once, however it is spelled", () => {
    const lines = readLines(head, [
      ["A", "B", "a@example.org"],
      ["C", "D", "A@Example.ORG"],
    ]);
    expect(lines.map(({ ok }) => ok)).toEqual([true, false]);
    expect(lines[1]).toEqual({ ok: false, problems: [{ column: "email", message: "emailTwice" }] });
  });

  it("come back from the export without the apostrophe that guards against formulas", () => {
    expect(readLines(head, [["'=A", "'-B", "a@example.org", "'Apostroph"]])).toMatchObject([
      { person: { firstName: "=A", lastName: "-B", organisation: "'Apostroph" } },
    ]);
  });
});
