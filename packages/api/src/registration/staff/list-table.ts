import type { ListRow } from "@podium/domain/registration/import/lines";
import { IMPORT_ROWS_MAX } from "@podium/domain/registration/staff-schema";
import { CsvError, parse } from "csv-parse/sync";

/** A row with its number in the file, as an editor counts them. */
type NumberedRow = ListRow & { line: number; cells: string[] };
type ListTable = { first: NumberedRow; rest: NumberedRow[] };

/** What spreadsheets and programs put between cells, the German one first. */
const DELIMITERS = [";", "\t", ",", "|"] as const;
/** A first line that tells Excel what stands between the cells: `sep=;`. */
const SEPARATOR = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/iu;

/**
 * The rows of a list as spreadsheets, address books and event programs write it. Blanks around cells do not count. Where
 * quotation marks do not match, rows are read one by one: a wrong one must not swallow those below.
 *
 * @returns the first row, which may be a head, and the others without empty ones; or why there is nothing to read
 */
export function readTable(text: string): ListTable | { key: "fileEmpty" | "fileTooManyRows" } {
  const list = text.replace(/^\ufeff/u, "");
  const told = SEPARATOR.exec(list);
  const body = told ? list.slice(told[0].length) : list;
  const delimiter = told?.[1] ?? delimiterOf(body);
  const rows = (readAll(body, delimiter) ?? readOneByOne(body, delimiter))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map((row) => ({ ...row, line: row.line + (told ? 1 : 0) }));
  const [first, ...rest] = rows;
  if (!first) return { key: "fileEmpty" };
  return rest.length > IMPORT_ROWS_MAX ? { key: "fileTooManyRows" } : { first, rest };
}

/** The one that stands most often in the first line that says something. */
function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== "") ?? "";
  const outside = first.replace(/"[^"]*"/gu, "");
  const count = (sign: string) => outside.split(sign).length;
  return [...DELIMITERS].sort((one, other) => count(other) - count(one))[0] ?? ";";
}

const options = (delimiter: string) => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  ltrim: true,
  rtrim: true,
});

/** @returns null when a quotation mark is not closed, or a cell has swallowed lines that are rows of their own */
function readAll(text: string, delimiter: string): NumberedRow[] | null {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const given = { ...options(delimiter), skip_empty_lines: true, info: true, to: IMPORT_ROWS_MAX + 2 };
    records = parse(text, given) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
  const width = records[0]?.record.length ?? 0;
  const isRow = (line: string) => width > 1 && line.split(delimiter).length >= width;
  const swallowed = records.some(({ record }) =>
    record.some((cell) => cell.split(/\r\n|\r|\n/u).some((line, index) => index > 0 && isRow(line))),
  );
  return swallowed ? null : records.map(({ record, info }) => ({ line: info.lines, cells: trimmed(record) }));
}

function readOneByOne(text: string, delimiter: string): NumberedRow[] {
  const lines = text.split(/\r\n|\r|\n/u).slice(0, 2 * IMPORT_ROWS_MAX);
  return lines.map((line, index): NumberedRow => {
    const number = index + 1;
    try {
      const [cells = []] = parse(line, options(delimiter)) as string[][];
      return { line: number, cells: trimmed(cells) };
    } catch {
      return { line: number, cells: trimmed(line.replaceAll('"', "").split(delimiter)), broken: true };
    }
  });
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}
