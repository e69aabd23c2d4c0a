"use client";

import type { ImportColumns, ImportDryRunLine } from "@podium/api/registration/staff/import";
import { listColumns } from "@podium/domain/registration/import/columns";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useColumnWords } from "./column-words.ts";

export type GoodLine = Extract<ImportDryRunLine, { ok: true }>;

/** So many more are shown with each press: thousands at once would make the page slow. */
const MORE = 100;

/** Everybody who will be entered, exactly as the list was read, and which of its columns is what. */
export function ImportRows({ columns, lines }: { columns: ImportColumns; lines: readonly GoodLine[] }) {
  const t = useTranslations("registrationImport");
  const name = useColumnWords(columns);
  const [shown, setShown] = useState(MORE);
  const read = listColumns.flatMap((column) => {
    const place = columns.found[column];
    return place === undefined ? [] : [{ column, place }];
  });
  return (
    <div className="podium-stack">
      <Heading level={4} look="small">
        {t("rows")}
      </Heading>
      <ul className="run-figures">
        {read.map(({ column, place }) => (
          <li key={column}>{t("readFrom", { what: t(`columns.${column}`), column: name(place) })}</li>
        ))}
      </ul>
      <Table
        small
        caption={t("rows")}
        captionHidden
        head={
          <TableRow>
            <TableHeader numeric>{t("line")}</TableHeader>
            <TableHeader>{t("columns.firstName")}</TableHeader>
            <TableHeader>{t("columns.lastName")}</TableHeader>
            <TableHeader>{t("columns.email")}</TableHeader>
            <TableHeader>{t("columns.organisation")}</TableHeader>
            <TableHeader>{t("outcome")}</TableHeader>
          </TableRow>
        }
      >
        {lines.slice(0, shown).map(({ line, person, state, mended }) => (
          <TableRow key={line}>
            <TableHeader scope="row" numeric>
              {line}
            </TableHeader>
            <TableCell>{person.firstName}</TableCell>
            <TableCell>{person.lastName}</TableCell>
            <TableCell>{person.email}</TableCell>
            <TableCell>{person.organisation}</TableCell>
            <TableCell>
              {t(state === "CONFIRMED" ? "gets.CONFIRMED" : "gets.WAITLISTED")}
              {mended && ` ${t("mended")}`}
            </TableCell>
          </TableRow>
        ))}
      </Table>
      {lines.length > shown && (
        <div className="podium-cluster">
          <p className="kern-body">{t("shown", { shown, count: lines.length })}</p>
          <Button type="button" variant="secondary" onClick={() => setShown(shown + MORE)}>
            {t("more")}
          </Button>
        </div>
      )}
    </div>
  );
}
