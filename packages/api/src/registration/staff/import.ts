import type { RefusalCode } from "@podium/domain/refusal";
import {
  type ImportFault,
  type ImportProblem,
  readHead,
  readLines,
} from "@podium/domain/registration/import-list";
import {
  IMPORT_ROWS_MAX,
  type ImportDryRunInput,
  type ImportedPerson,
  type ImportInput,
} from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { CsvError, parse } from "csv-parse/sync";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { dryRunEntries, type Entries, type EntryOutcome, enterPersons } from "../intake/enter.ts";

/** What would become of a line; `line` is its number in the file, the head being 1. */
export type ImportDryRunLine = { line: number } & (
  | { ok: true; person: ImportedPerson; state: RegistrationState }
  | {
      ok: false;
      person: ImportedPerson | null;
      cells: string[];
      problems: ImportProblem[];
      code?: RefusalCode;
    }
);
export type ImportDryRun =
  | { ok: false; fault: ImportFault | { key: "fileBroken"; line: number } }
  | { ok: true; head: string[]; lines: ImportDryRunLine[] };

type Table = { head: string[]; rows: { line: number; cells: string[] }[] };

/**
 * Looks through a list and says what entering it would do, line by line. The same code decides at the same figures, for
 * the whole list at once: what the dry run says is what the import does, as long as nobody else comes between.
 *
 * @param scope proof of `registration.enter`
 */
export async function dryRunImport(
  ctx: Context,
  scope: EventScope,
  { text, ...terms }: ImportDryRunInput,
): Promise<ImportDryRun> {
  const table = readTable(text);
  if ("key" in table) return { ok: false, fault: table };
  const head = readHead(table.head);
  if (Array.isArray(head)) return { ok: false, fault: { key: "columnMissing", columns: head } };

  const read = readLines(
    head,
    table.rows.map(({ cells }) => cells),
  );
  const persons = read.flatMap((line) => (line.ok ? [line.person] : []));
  const entries = entriesOf({ ...terms, persons });
  const outcomes = persons.length > 0 ? await dryRunEntries(ctx, scope, entries) : [];
  let next = 0;
  const lines = read.map((given, index): ImportDryRunLine => {
    const { line, cells } = table.rows[index] ?? { line: 0, cells: [] };
    if (!given.ok) return { line, ok: false, person: null, cells, problems: given.problems };
    const outcome = outcomes[next++];
    if (outcome?.ok) return { line, ok: true, person: given.person, state: outcome.state };
    return { line, ok: false, person: given.person, cells, problems: [], code: outcome?.code };
  });
  return { ok: true, head: table.head, lines };
}

/**
 * Enters lines of a list. An address that is known already is told and left as it is: a list may be read again.
 *
 * @param scope proof of `registration.enter`
 * @returns an outcome for each, in the order given
 */
export function importPersons(ctx: Context, scope: EventScope, input: ImportInput): Promise<EntryOutcome[]> {
  return enterPersons(ctx, scope, entriesOf(input));
}

function entriesOf({ persons, ...terms }: Omit<ImportInput, "noticeGiven" | "eventId">): Entries {
  const { categoryId, channel, locale, overflow, sendMail } = terms;
  return {
    categoryId,
    channel,
    source: "IMPORT",
    locale,
    sendMail,
    overflow,
    persons: persons.map((person) => ({ ...person, organisation: person.organisation ?? null })),
  };
}

/** Semicolons as German spreadsheets write them, commas, or tabs: whichever the head has. */
function readTable(
  text: string,
): Table | { key: "fileEmpty" | "fileTooManyRows" } | { key: "fileBroken"; line: number } {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [";", "\t", ","].find((sign) => first.includes(sign)) ?? ";";
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      to: IMPORT_ROWS_MAX + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rows] = records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
    if (!head || rows.length === 0) return { key: "fileEmpty" };
    if (rows.length > IMPORT_ROWS_MAX) return { key: "fileTooManyRows" };
    return { head: head.cells, rows };
  } catch (error) {
    if (error instanceof CsvError) return { key: "fileBroken", line: Number(error.lines ?? 0) };
    throw error;
  }
}
