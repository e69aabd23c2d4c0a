import type { ZodError } from "zod";
import { normaliseEmail } from "../../person/email.ts";
import { type ImportedPerson, importedPerson } from "../staff-schema.ts";
import { type ImportColumn, type ImportHead, importColumns, partName } from "./columns.ts";
import { hasLostLetters, mendLetters } from "./letters.ts";

/** A row of the file. `broken`: its quotation marks do not match, so where its cells end is a guess. */
export type ListRow = { cells: readonly string[]; broken?: boolean };

/** What is wrong in one cell or in the whole row; `message` is a key of the apps' catalogues. */
type ImportProblem = { column: ImportColumn | "row"; message: string };

/** What was read in a row, to be looked at by whoever has the list. `mended`: letters were wrong and are put right. */
type Read = { typed: Record<ImportColumn, string>; mended: boolean };
export type ImportLine = Read &
  ({ ok: true; person: ImportedPerson } | { ok: false; problems: ImportProblem[] });

/** Spreadsheets and Podium's own export put an apostrophe before what would be a formula. */
const GUARDED = /^'(?=[=+\-@\t\r])/u;

/**
 * Reads the rows of a list. An address that stands in it twice is wrong the second time; one wrong row is one wrong row.
 *
 * @param rows without the head, in the order of the file
 * @returns what was read, with a person or the problems, for each row
 */
export function readLines(head: ImportHead, rows: readonly ListRow[]): ImportLine[] {
  const seen = new Set<string>();
  return rows.map(({ cells, broken }): ImportLine => {
    const read = readRow(head, cells);
    if (broken) return { ...read, ok: false, problems: [{ column: "row", message: "quotesBroken" }] };
    const lost = importColumns.filter((column) => hasLostLetters(read.typed[column]));
    if (lost.length > 0) {
      return { ...read, ok: false, problems: lost.map((column) => ({ column, message: "lettersLost" })) };
    }
    const parsed = importedPerson.safeParse(read.typed);
    if (!parsed.success) return { ...read, ok: false, problems: problemsOf(parsed.error) };
    const address = normaliseEmail(parsed.data.email);
    if (seen.has(address)) {
      return { ...read, ok: false, problems: [{ column: "email", message: "emailTwice" }] };
    }
    seen.add(address);
    return { ...read, ok: true, person: parsed.data };
  });
}

/** Cells of spreadsheets have line breaks; names have none. */
const BREAKS = /\s*[\r\n\t]\s*/gu;

function readRow(head: ImportHead, cells: readonly string[]): Read {
  const given = (place: number | undefined) =>
    (cells[place ?? -1] ?? "").trim().replace(GUARDED, "").replace(BREAKS, " ");
  const cell = (place: number | undefined) => mendLetters(given(place));
  const name =
    head.fullName === undefined || (head.firstName !== undefined && head.lastName !== undefined)
      ? { firstName: cell(head.firstName), lastName: cell(head.lastName) }
      : partName(cell(head.fullName));
  return {
    typed: { ...name, email: addressIn(cell(head.email)), organisation: cell(head.organisation) },
    mended: Object.values(head).some((place) => cell(place) !== given(place)),
  };
}

/** Address books write "Jörg Müller <joerg@example.org>", "mailto:…", and several addresses with ":::" between them. */
function addressIn(cell: string): string {
  const [first = ""] = cell.split(" ::: ");
  return (/<([^<>\s]+)>\s*$/u.exec(first)?.[1] ?? first).replace(/^mailto:/iu, "");
}

function problemsOf(error: ZodError): ImportProblem[] {
  const problems = new Map<ImportColumn, string>();
  for (const { path, message } of error.issues) {
    const column = importColumns.find((name) => name === path[0]);
    if (column && !problems.has(column)) problems.set(column, message);
  }
  return [...problems].map(([column, message]) => ({ column, message }));
}
