"use client";

import type { StaffEventList } from "@podium/api/event/staff/views";
import type { MyEventsInput } from "@podium/domain/event/staff-schema";
import { keepPreviousData } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EventRow } from "../../screen/event/event-row.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";
import { EventFilters, type Filters } from "./event-filters.tsx";
import { Pages } from "./pages.tsx";

/**
 * All events that the person works for. The filters are part of the address, except for the words that were typed:
 * what stands in an address ends up in logs.
 */
export function EventList({
  initial,
  initialFilters,
  organisations,
}: {
  initial: StaffEventList;
  initialFilters: Filters;
  organisations: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("event");
  const router = useRouter();
  const path = usePathname();
  const [filters, setFilters] = useState(initialFilters);
  const [page, setPage] = useState(initial.page);
  const input: MyEventsInput = { ...filters, page };
  const isInitial = JSON.stringify(input) === JSON.stringify({ ...initialFilters, page: initial.page });
  const { data, error, isFetching } = trpc.event.mine.useQuery(input, {
    initialData: isInitial ? initial : undefined,
    placeholderData: keepPreviousData,
  });

  function apply(next: Filters, nextPage = 1) {
    setFilters(next);
    setPage(nextPage);
    const { period, status, organisationId } = next;
    const query = new URLSearchParams({
      ...(period !== "upcoming" && { period }),
      ...(status && { status }),
      ...(organisationId && { organisation: organisationId }),
      ...(nextPage > 1 && { page: String(nextPage) }),
    }).toString();
    router.replace(query ? `${path}?${query}` : path, { scroll: false });
  }

  const list = data ?? initial;
  const isFiltered = Boolean(filters.text || filters.status || filters.organisationId);
  return (
    <div className="podium-stack podium-stack--large">
      <EventFilters filters={filters} organisations={organisations} onApply={(next) => apply(next)} />
      {error && <FailureAlert error={error} />}
      <div className="podium-stack" aria-busy={isFetching}>
        <p role="status" className="kern-body">
          {t("found", { count: list.total })}
        </p>
        {list.total === 0 ? (
          <p className="kern-body podium-measure">{isFiltered ? t("nothingFound") : t("nothingYet")}</p>
        ) : (
          <ul className="event-rows">
            {list.items.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        )}
        <Pages page={list.page} pages={list.pages} onPage={(next) => apply(filters, next)} />
      </div>
    </div>
  );
}
