import { randomUUID } from "node:crypto";
import type { RefusalCode } from "@podium/domain/refusal";
import {
  hasHead,
  type ImportHead,
  isComplete,
  isReadable,
  readHead,
} from "@podium/domain/registration/import/columns";
import { type ImportLine, readLines } from "@podium/domain/registration/import/lines";
import type {
  ImportDryRunInput,
  ImportedPerson,
  ImportInput,
} from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { dryRunEntries, type Entries, type EntryOutcome, enterPersons } from "../intake/enter.ts";
import { readTable } from "./list-table.ts";

/**
 * What would become of a line; `line` is its number in the file. `typed` is what was read in it; cells come along where
 * the line is left out, to be put right.
 */
export type ImportDryRunLine = { line: number } & Pick<ImportLine, "typed" | "mended"> &
  (
    | { ok: true; person: ImportedPerson; state: RegistrationState }
    | {
        ok: false;
        cells: readonly string[];
        problems: Extract<ImportLine, { ok: false }>["problems"];
        code?: RefusalCode;
      }
  );

/** The columns of a list: how they are called (not at all where it has no head), some rows, and what was understood. */
export type ImportColumns = { head: string[]; samples: string[][]; found: ImportHead };

export type ImportDryRun =
  | { ok: false; fault: { key: "fileEmpty" | "fileTooManyRows" } }
  /** What its columns are has to be said by whoever has the list. */
  | { ok: false; columns: ImportColumns }
  | { ok: true; columns: ImportColumns; lines: ImportDryRunLine[]; importId: string };

/** Rows by which somebody recognises a column. */
const SAMPLES = 3;
/** Rows in which addresses are looked for, where no name tells their column. */
const LOOKED_AT = 50;

/**
 * Looks through a list and says what entering it would do, line by line. The same code decides at the same figures, for
 * the whole list at once: what the dry run says is what the import does, as long as nobody else comes between.
 *
 * @param scope proof of `registration.enter`
 */
export async function dryRunImport(
  ctx: Context,
  scope: EventScope,
  { text, columns: given, ...terms }: ImportDryRunInput,
): Promise<ImportDryRun> {
  const table = readTable(text);
  if ("key" in table) return { ok: false, fault: table };
  const { first, rest } = table;
  const head = hasHead(first.cells) ? first.cells : [];
  const rows = head.length > 0 ? rest : [first, ...rest];
  if (rows.length === 0) return { ok: false, fault: { key: "fileEmpty" } };
  const some = rows.slice(0, LOOKED_AT).map(({ cells }) => cells);
  const found = given ?? readHead(head, some);
  const columns = { head, samples: some.slice(0, SAMPLES), found };
  if (!(given ? isReadable(found) : isComplete(found))) return { ok: false, columns };

  const read = readLines(found, rows);
  const persons = read.flatMap((line) => (line.ok ? [line.person] : []));
  const entries = entriesOf({ ...terms, persons });
  const outcomes = persons.length > 0 ? await dryRunEntries(ctx, scope, entries) : [];
  let next = 0;
  const lines = read.map((each, index): ImportDryRunLine => {
    const { line, cells } = rows[index] ?? { line: 0, cells: [] };
    const { typed, mended } = each;
    if (!each.ok) return { line, typed, mended, ok: false, cells, problems: each.problems };
    const outcome = outcomes[next++];
    if (outcome?.ok) return { line, typed, mended, ok: true, person: each.person, state: outcome.state };
    return { line, typed, mended, ok: false, cells, problems: [], code: outcome?.code };
  });
  return { ok: true, columns, lines, importId: randomUUID() };
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

type Given = Omit<ImportInput, "noticeGiven" | "eventId" | "importId"> & { importId?: string };

function entriesOf({ persons, ...terms }: Given): Entries {
  const { categoryId, channel, importId, locale, overflow, sendMail } = terms;
  return {
    categoryId,
    channel,
    source: "IMPORT",
    importId,
    locale,
    sendMail,
    overflow,
    persons: persons.map((person) => ({ ...person, organisation: person.organisation ?? null })),
  };
}
