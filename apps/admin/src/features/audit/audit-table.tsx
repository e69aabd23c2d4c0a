"use client";

import type { AuditEntryView } from "@podium/api/audit/views";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { EventCell } from "../../screen/event/event-cell.tsx";
import { useEntryWords } from "./entry-words.ts";

export function AuditTable({
  entries,
  withEvent,
}: {
  entries: readonly AuditEntryView[];
  withEvent: boolean;
}) {
  const t = useTranslations("audit");
  const words = useEntryWords();
  const options = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  return (
    <Table
      small
      caption={t("table")}
      captionHidden
      head={
        <TableRow>
          <TableHeader>{t("columns.at")}</TableHeader>
          <TableHeader>{t("columns.actor")}</TableHeader>
          <TableHeader>{t("columns.action")}</TableHeader>
          {withEvent && <TableHeader>{t("columns.event")}</TableHeader>}
          <TableHeader>{t("columns.changes")}</TableHeader>
        </TableRow>
      }
    >
      {entries.map((entry) => (
        <TableRow key={entry.id}>
          <TableCell className="list-time">{formatShortDateTime(entry.at, options)}</TableCell>
          <TableCell>{words.actor(entry)}</TableCell>
          <TableCell>{words.action(entry)}</TableCell>
          {withEvent && <EventCell event={entry.event} />}
          <TableCell>{words.changes(entry).join("; ") || "–"}</TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
