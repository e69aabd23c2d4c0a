"use client";

import type { ImportColumns, ImportDryRunLine } from "@podium/api/registration/staff/import";
import { fullName } from "@podium/domain/person/name";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { stringify } from "csv-stringify/browser/esm/sync";
import { useTranslations } from "next-intl";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { useRefusalWords } from "../../../screen/use-refusal-words.ts";
import { saveFile } from "./save-file.ts";

export type ProblemLine = Extract<ImportDryRunLine, { ok: false }>;

/** So many are looked through on a screen; the file has all. */
const SHOWN = 100;

/** Who is not read in, where the line is wrong and why; the same lines as a file, to be put right and read again. */
export function ImportProblems({
  columns: { head, samples },
  lines,
}: {
  columns: ImportColumns;
  lines: readonly ProblemLine[];
}) {
  const t = useTranslations("registrationImport");
  const words = useProblemWords();
  const download = () => {
    const width = Math.max(head.length, ...samples.map((cells) => cells.length));
    const inWidth = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? "");
    const rows = lines.map((line) => [
      ...inWidth(line.cells),
      words(line)
        .map(({ column, why }) => `${column}: ${why}`)
        .join(" "),
    ]);
    const text = stringify([[...inWidth(head), t("reasonColumn")], ...rows], {
      bom: true,
      delimiter: ";",
      record_delimiter: "windows",
      escape_formulas: true,
    });
    saveFile(`${t("downloadName")}.csv`, "text/csv;charset=utf-8", text);
  };
  return (
    <div className="podium-stack">
      <Heading level={3} look="small">
        {t("problems")}
      </Heading>
      {lines.length > SHOWN && (
        <p className="kern-body">{t("shownProblems", { shown: SHOWN, count: lines.length })}</p>
      )}
      <Table
        small
        caption={t("problems")}
        captionHidden
        head={
          <TableRow>
            <TableHeader numeric>{t("line")}</TableHeader>
            <TableHeader>{t("person")}</TableHeader>
            <TableHeader>{t("column")}</TableHeader>
            <TableHeader>{t("why")}</TableHeader>
          </TableRow>
        }
      >
        {lines.slice(0, SHOWN).flatMap((line) =>
          words(line).map(({ column, why }) => (
            <TableRow key={`${line.line}-${column}`}>
              <TableHeader scope="row" numeric>
                {line.line}
              </TableHeader>
              <TableCell>{nameIn(line)}</TableCell>
              <TableCell>{column}</TableCell>
              <TableCell>{why}</TableCell>
            </TableRow>
          )),
        )}
      </Table>
      <div>
        <Button type="button" variant="secondary" icon="download" onClick={download}>
          {t("download")}
        </Button>
      </div>
    </div>
  );
}

/** Whom the line is about, as far as it says so. */
function nameIn({ typed }: ProblemLine): string {
  return fullName(typed) || typed.email;
}

function useProblemWords() {
  const t = useTranslations("registrationImport");
  const fieldError = useFieldErrorWords();
  const reasonOf = useRefusalWords();
  return ({ problems, code }: ProblemLine) =>
    code
      ? [{ column: t("columns.row"), why: reasonOf(code) }]
      : problems.map(({ column, message }) => ({
          column: t(`columns.${column}`),
          why: fieldError(message),
        }));
}
