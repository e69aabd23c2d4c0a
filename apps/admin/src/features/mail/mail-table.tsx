"use client";

import type { MailRow } from "@podium/api/mail/views";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { EventCell } from "../../screen/event/event-cell.tsx";
import { PanelLink } from "../../screen/panel-link.tsx";
import { useMailKinds } from "./mail-kind.ts";
import { MailStateNote } from "./mail-state.tsx";

export function MailTable({
  rows,
  withEvent,
  readable,
}: {
  rows: readonly MailRow[];
  withEvent: boolean;
  readable: boolean;
}) {
  const t = useTranslations("mail");
  const kinds = useMailKinds();
  const options = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  return (
    <Table
      small
      caption={t("table")}
      captionHidden
      head={
        <TableRow>
          <TableHeader>{t("columns.time")}</TableHeader>
          <TableHeader>{t("columns.kind")}</TableHeader>
          <TableHeader>{t("columns.recipient")}</TableHeader>
          {withEvent && <TableHeader>{t("columns.event")}</TableHeader>}
          <TableHeader>{t("columns.state")}</TableHeader>
          {readable && <TableHeader>{t("columns.action")}</TableHeader>}
        </TableRow>
      }
    >
      {rows.map((row) => (
        <TableRow key={row.id}>
          <TableCell className="list-time">
            {formatShortDateTime(row.sentAt ?? row.createdAt, options)}
          </TableCell>
          <TableCell>{kinds.word(row.kind)}</TableCell>
          <TableCell>{row.recipient}</TableCell>
          {withEvent && <EventCell event={row.event} />}
          <TableCell>
            <MailStateNote state={row.state} attempts={row.attempts} lastError={row.lastError} />
          </TableCell>
          {readable && (
            <TableCell className="list-time">
              {row.state === "SENT" && (
                <PanelLink
                  className="kern-link"
                  href={`/mails/${row.id}`}
                  aria-label={t("readMail", { kind: kinds.word(row.kind), recipient: row.recipient })}
                >
                  {t("read")}
                </PanelLink>
              )}
            </TableCell>
          )}
        </TableRow>
      ))}
    </Table>
  );
}
