"use client";

import type { AttendeeRow } from "@podium/api/attendee/views";
import type { AttendeeSort } from "@podium/domain/attendee/schema";
import { formatShortDateTime } from "@podium/ui/date.ts";
import { Icon } from "@podium/ui/icon";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/table";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelLink } from "../../screen/panel-link.tsx";
import { StateBadge } from "./state-badge.tsx";

export type Order = { sort: AttendeeSort; direction: "asc" | "desc" };

/** One page of people. A head that can sort says so, and in which direction it does. */
export function AttendeeTable({
  eventId,
  rows,
  order,
  onSort,
  busy,
}: {
  eventId: string;
  rows: readonly AttendeeRow[];
  order: Order;
  onSort: (order: Order) => void;
  busy: boolean;
}) {
  const t = useTranslations("attendee");
  const place = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  const head = (column: AttendeeSort) => (
    <SortHeader
      order={order}
      sort={column}
      hint={t("sortBy", { column: t(`columns.${column}`) })}
      onSort={onSort}
    >
      {t(`columns.${column}`)}
    </SortHeader>
  );
  return (
    <div className={busy ? "list-busy" : undefined} aria-busy={busy}>
      <Table
        small
        caption={t("table")}
        captionHidden
        head={
          <TableRow>
            {head("name")}
            {head("email")}
            <TableHeader>{t("columns.organisation")}</TableHeader>
            {head("state")}
            {head("createdAt")}
          </TableRow>
        }
      >
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableHeader scope="row">
              <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${row.id}`}>
                {row.lastName}, {row.firstName}
              </PanelLink>
            </TableHeader>
            <TableCell>{row.email}</TableCell>
            <TableCell>{row.organisation ?? "–"}</TableCell>
            <TableCell>
              <StateBadge state={row.state} />
            </TableCell>
            <TableCell className="list-time">{formatShortDateTime(row.createdAt, place)}</TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  );
}

function SortHeader({
  order,
  sort,
  hint,
  onSort,
  children,
}: {
  order: Order;
  sort: AttendeeSort;
  hint: string;
  onSort: (order: Order) => void;
  children: ReactNode;
}) {
  const active = order.sort === sort;
  const turned = order.direction === "asc" ? "desc" : "asc";
  return (
    <TableHeader aria-sort={active ? (order.direction === "asc" ? "ascending" : "descending") : undefined}>
      <button
        type="button"
        className="list-sort"
        title={hint}
        onClick={() => onSort({ sort, direction: active ? turned : "asc" })}
      >
        {children}
        {active && <Icon name={order.direction === "asc" ? "arrow-up" : "arrow-down"} size="small" />}
      </button>
    </TableHeader>
  );
}
