import type { ZodError } from "zod";
import { normaliseEmail } from "../person/email.ts";
import { type ImportedPerson, importedPerson } from "./staff-schema.ts";

/** The columns that a list may have; everything else in it is left alone. */
export const importColumns = ["firstName", "lastName", "email", "organisation"] as const;
export type ImportColumn = (typeof importColumns)[number];

/** How the columns are called in lists that people have, folded as `fold` does. The first is the export's own name. */
const names: Record<ImportColumn, readonly string[]> = {
  firstName: ["vorname", "firstname", "givenname"],
  lastName: ["nachname", "lastname", "familienname", "surname", "familyname"],
  email: ["emailadresse", "emailaddress", "email", "mail"],
  organisation: [
    "organisation",
    "organization",
    "firma",
    "institution",
    "dienststelle",
    "behoerde",
    "company",
  ],
};

/** Case, blanks, hyphens and umlauts do not matter: "E-Mail-Adresse" is "email adresse". */
function fold(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ö", "oe")
    .replace(/[^a-z]/gu, "");
}

/** Why a list cannot be read at all. */
export type ImportFault =
  | { key: "fileEmpty" | "fileTooManyRows" }
  | { key: "columnMissing"; columns: ImportColumn[] };

/** Where each column stands in the head of a list. */
export type ImportHead = Partial<Record<ImportColumn, number>>;

/** @returns the places of the columns, or the required ones that are missing */
export function readHead(cells: readonly string[]): ImportHead | ImportColumn[] {
  const folded = cells.map(fold);
  const head: ImportHead = {};
  for (const column of importColumns) {
    const place = folded.findIndex((name) => names[column].includes(name));
    if (place >= 0) head[column] = place;
  }
  const missing = importColumns.filter((column) => column !== "organisation" && head[column] === undefined);
  return missing.length > 0 ? missing : head;
}

/** What is wrong in one cell; `message` is a key of the apps' catalogues. */
export type ImportProblem = { column: ImportColumn; message: string };
export type ImportLine = { ok: true; person: ImportedPerson } | { ok: false; problems: ImportProblem[] };

/** Spreadsheets and Podium's own export put an apostrophe before what would be a formula. */
const GUARDED = /^'(?=[=+\-@\t\r])/u;

/**
 * Reads the lines of a list. An address that stands in it twice is wrong the second time.
 *
 * @param rows cells without the head, in the order of the file
 * @returns a person or the problems for each row
 */
export function readLines(head: ImportHead, rows: readonly (readonly string[])[]): ImportLine[] {
  const seen = new Set<string>();
  return rows.map((cells): ImportLine => {
    const typed = Object.fromEntries(
      importColumns.map((column) => [column, (cells[head[column] ?? -1] ?? "").replace(GUARDED, "")]),
    );
    const parsed = importedPerson.safeParse(typed);
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
    const address = normaliseEmail(parsed.data.email);
    if (seen.has(address)) return { ok: false, problems: [{ column: "email", message: "emailTwice" }] };
    seen.add(address);
    return { ok: true, person: parsed.data };
  });
}

function problemsOf(error: ZodError): ImportProblem[] {
  const problems = new Map<ImportColumn, string>();
  for (const { path, message } of error.issues) {
    const column = importColumns.find((name) => name === path[0]);
    if (column && !problems.has(column)) problems.set(column, message);
  }
  return [...problems].map(([column, message]) => ({ column, message }));
}
