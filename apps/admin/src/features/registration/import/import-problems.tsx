"use client";

import type { ImportDryRun, ImportDryRunLine } from "@podium/api/registration/staff/import";
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

/** Which lines are not read in, where they are wrong and why; the same lines as a file, to be put right and read again. */
export function ImportProblems({
  head,
  lines,
}: {
  head: Extract<ImportDryRun, { ok: true }>["head"];
  lines: readonly ProblemLine[];
}) {
  const t = useTranslations("registrationImport");
  const words = useProblemWords();
  const download = () => {
    const rows = lines.map((line) => [
      ...head.map((_, column) => line.cells[column] ?? ""),
      words(line)
        .map(({ column, why }) => `${column}: ${why}`)
        .join(" "),
    ]);
    const text = stringify([[...head, t("reasonColumn")], ...rows], {
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
        <p className="kern-body">{t("shown", { shown: SHOWN, count: lines.length })}</p>
      )}
      <Table
        small
        caption={t("problems")}
        captionHidden
        head={
          <TableRow>
            <TableHeader numeric>{t("line")}</TableHeader>
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

function useProblemWords() {
  const t = useTranslations("registrationImport");
  const fieldError = useFieldErrorWords();
  const reasonOf = useRefusalWords();
  return ({ problems, code }: ProblemLine) =>
    code
      ? [{ column: t("whole"), why: reasonOf(code) }]
      : problems.map(({ column, message }) => ({
          column: t(`columns.${column}`),
          why: fieldError(message),
        }));
}
