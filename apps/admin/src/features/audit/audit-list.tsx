"use client";

import type { AuditPage } from "@podium/api/audit/queries";
import { EmptyState } from "@podium/ui/block/empty-state";
import { Pager } from "@podium/ui/block/pager";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Busy } from "../../screen/busy.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { useTrail } from "../../screen/use-trail.ts";
import { trpc } from "../../trpc/client.ts";
import { AuditTable } from "./audit-table.tsx";

const FRESH_MS = 5_000;

/**
 * The log, page by page: of one event, or of all that one may read.
 *
 * @param initial the first page, from the page's own render
 */
export function AuditList({ eventId, initial }: { eventId?: string; initial: AuditPage }) {
  const t = useTranslations("audit");
  const trail = useTrail();
  const before = trail.mark;
  const options = {
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    ...(before === undefined && { initialData: initial }),
  };
  const all = trpc.audit.list.useQuery({ before }, { ...options, enabled: eventId === undefined });
  const ofEvent = trpc.audit.ofEvent.useQuery(
    { eventId: eventId ?? "", before },
    { ...options, enabled: eventId !== undefined },
  );
  const answer = eventId === undefined ? all : ofEvent;
  const { entries, next } = answer.data ?? initial;
  if (entries.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")} headingLevel={eventId === undefined ? 2 : 3}>
        <p className="kern-body">{t("empty")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="podium-stack">
      {answer.error && <FailureAlert error={answer.error} />}
      <Busy isBusy={answer.isPlaceholderData}>
        <AuditTable entries={entries} withEvent={eventId === undefined} />
      </Busy>
      {(before || next) && (
        <Pager
          label={t("pages")}
          previous={{ label: t("newer"), go: trail.back }}
          next={{ label: t("more"), go: trail.on(next) }}
        />
      )}
    </div>
  );
}
