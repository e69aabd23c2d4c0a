"use client";

import type { RegistrationRow } from "@podium/api/registration/staff/views";
import { fullName, listName } from "@podium/domain/person/name";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import type { RegistrationSort } from "@podium/domain/registration/staff-schema";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { formatShortDateTime, formatShortDeadline } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { datedName } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Busy } from "../../../screen/busy.tsx";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { StateBadge } from "../state-badge.tsx";
import { PageCheckbox, RowCheckbox } from "./row-checkbox.tsx";
import type { Selection } from "./use-selection.ts";

export type Order = { sort: RegistrationSort; direction: "asc" | "desc" };

/** One page of people. A head that can sort says so, and in which direction it does. */
export function RegistrationTable({
  eventId,
  rows,
  order,
  onSort,
  busy,
  timezone,
  showsCategory,
  selection,
}: {
  eventId: string;
  rows: readonly RegistrationRow[];
  order: Order;
  onSort: (order: Order) => void;
  busy: boolean;
  /** The event's. */
  timezone: string;
  /** Only where there are several categories. */
  showsCategory: boolean;
  /** Absent where the roles allow no action on people. */
  selection?: Selection;
}) {
  const t = useTranslations("registration");
  const showsCode = rows.some(({ shortCode }) => shortCode !== null);
  const showsQueue = rows.some(({ position }) => position !== null);
  const options = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  const head = (column: RegistrationSort) => (
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
    <Busy isBusy={busy}>
      <Table
        small
        caption={t("table")}
        captionHidden
        head={
          <TableRow>
            {selection && (
              <TableHeader>
                <PageCheckbox rows={rows} selection={selection} />
              </TableHeader>
            )}
            {head("name")}
            {head("state")}
            {showsQueue && head("queue")}
            {showsCategory && <TableHeader>{t("columns.category")}</TableHeader>}
            {head("email")}
            <TableHeader>{t("columns.organisation")}</TableHeader>
            {showsCode && <TableHeader>{t("columns.shortCode")}</TableHeader>}
            {head("createdAt")}
          </TableRow>
        }
      >
        {rows.map((row) => (
          <TableRow key={row.id}>
            {selection && (
              <TableCell>
                <RowCheckbox
                  label={t("select", { name: fullName(row) || t("companion") })}
                  isChosen={selection.ids.has(row.id)}
                  onChoose={(isChosen) => selection.toggle([row.id], isChosen)}
                />
              </TableCell>
            )}
            <TableHeader scope="row">
              <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${row.id}`}>
                {listName(row) || t("companion")}
              </PanelLink>
              {row.companionOf && (
                <p className="kern-hint list-note">{t("companionOf", { name: row.companionOf })}</p>
              )}
            </TableHeader>
            <TableCell>
              <StateBadge state={row.state} />
              {row.holdUntil && (
                <p className="kern-hint list-note">
                  {t("until", { at: formatShortDeadline(row.holdUntil, options) })}
                </p>
              )}
            </TableCell>
            {showsQueue && <TableCell>{row.position ?? "–"}</TableCell>}
            {showsCategory && (
              <TableCell>
                {datedName({ name: row.category, date: row.date }, { ...options, timeZone: timezone })}
              </TableCell>
            )}
            <TableCell>{row.email ?? t("noEmail")}</TableCell>
            <TableCell>{row.organisation ?? "–"}</TableCell>
            {showsCode && (
              <TableCell>
                {row.shortCode ? <code className="list-code">{readableCode(row.shortCode)}</code> : "–"}
              </TableCell>
            )}
            <TableCell className="list-time">{formatShortDateTime(row.createdAt, options)}</TableCell>
          </TableRow>
        ))}
      </Table>
    </Busy>
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
  sort: RegistrationSort;
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
