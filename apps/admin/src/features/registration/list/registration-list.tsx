"use client";

import type { RegistrationOverview, RegistrationPage } from "@podium/api/registration/staff/views";
import { EmptyState } from "@podium/ui/block/empty-state";
import { Pager } from "@podium/ui/block/pager";
import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { datedName } from "@podium/ui/when/occurrence.ts";
import { keepPreviousData } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { trpc } from "../../../trpc/client.ts";
import { ActionDialog } from "../action/action-dialog.tsx";
import { type Chosen, ChosenBar } from "../action/chosen-bar.tsx";
import { MessageDialog } from "../action/message-dialog.tsx";
import { ListBar } from "./list-bar.tsx";
import type { Filter } from "./list-filter.ts";
import { ListFilters } from "./list-filters.tsx";
import { ListSearch } from "./list-search.tsx";
import { PoolFiguresTable } from "./pool-figures.tsx";
import { type Order, RegistrationTable } from "./registration-table.tsx";
import { useSelection } from "./use-selection.ts";

type Question = Order & Filter & { after?: string; before?: string };

const first: Question = { sort: "name", direction: "asc", search: "" };
/** Whatever else changes, the list begins again. */
const start = { after: undefined, before: undefined };
/** The server has just answered the first question: asking it again at once would only make the list flicker. */
const FRESH_MS = 5_000;

/**
 * The people of an event. What is typed into the search goes to the server in a request's body and nowhere else: it
 * may be a name.
 *
 * @param initial the answers to the first questions, from the page's own render
 */
export function RegistrationList({
  eventId,
  initial,
}: {
  eventId: string;
  initial: { page: RegistrationPage; overview: RegistrationOverview };
}) {
  const t = useTranslations("registration");
  const [question, ask] = useState(first);
  const [opened, open] = useState<Chosen>();
  const title = useRef<HTMLDivElement>(null);
  const isAwake = useIsAwake();
  const utils = trpc.useUtils();
  const selection = useSelection(eventId, question);
  const { data: overview } = trpc.registration.overview.useQuery(
    { eventId },
    { initialData: initial.overview, staleTime: FRESH_MS },
  );
  const answer = trpc.registration.list.useQuery(
    { eventId, ...question },
    {
      placeholderData: keepPreviousData,
      staleTime: FRESH_MS,
      ...(question === first && { initialData: initial.page }),
    },
  );
  const page = answer.data ?? initial.page;
  const narrowed =
    question.search !== "" || question.state !== undefined || question.categoryId !== undefined;
  const narrow = (filter: Partial<Filter>) => ask({ ...question, ...start, ...filter });
  const zone = { locale: useLocale(), timeZone: overview.timezone };
  const categories = overview.categories.map(({ id, ...category }) => ({
    id,
    name: datedName(category, zone),
  }));
  const mayChoose = overview.actions.length > 0 || overview.may.message;

  const done = (changed: boolean) => {
    open(undefined);
    // The bar that the button stood in goes with the selection; the focus must not go with it.
    title.current?.focus();
    if (!changed) return;
    selection.clear();
    void utils.registration.invalidate();
  };

  return (
    <section className="podium-stack" aria-labelledby="attendees-title">
      <div className="list-head">
        <div ref={title} tabIndex={-1}>
          <Heading level={2} look="medium" id="attendees-title">
            {t("title")}
          </Heading>
        </div>
        <ListBar eventId={eventId} filter={question} may={overview.may} />
      </div>
      <PoolFiguresTable pools={overview.pools.map((pool) => ({ ...pool, name: datedName(pool, zone) }))} />
      <ListSearch search={question.search} isAwake={isAwake} onNarrow={narrow} />
      <ListFilters filter={question} counts={page.counts} categories={categories} onNarrow={narrow} />
      <p className="kern-body" role="status">
        {t(overview.categories.some(({ date }) => date) ? "countDates" : "count", { count: page.total })}
      </p>
      {answer.error && <FailureAlert error={answer.error} />}
      {page.rows.length > 0 ? (
        <RegistrationTable
          eventId={eventId}
          rows={page.rows}
          order={question}
          busy={answer.isFetching && answer.isPlaceholderData}
          showsCategory={categories.length > 1}
          timezone={overview.timezone}
          selection={mayChoose && isAwake ? selection : undefined}
          onSort={(order) => ask({ ...question, ...start, ...order })}
        />
      ) : (
        <EmptyState headingLevel={3} title={t(narrowed ? "nothingTitle" : "emptyTitle")}>
          <p className="kern-body">{t(narrowed ? "nothing" : "empty")}</p>
          {narrowed && (
            <div>
              <Button type="button" variant="secondary" onClick={() => ask(first)}>
                {t("showAll")}
              </Button>
            </div>
          )}
        </EmptyState>
      )}
      {(page.previous || page.next) && (
        <Pager
          label={t("pages")}
          previous={{
            label: t("previous"),
            go: page.previous
              ? () => ask({ ...question, ...start, before: page.previous ?? undefined })
              : undefined,
          }}
          next={{
            label: t("next"),
            go: page.next ? () => ask({ ...question, ...start, after: page.next ?? undefined }) : undefined,
          }}
        />
      )}
      {selection.ids.size > 0 && (
        <ChosenBar
          count={selection.ids.size}
          total={page.total}
          overview={overview}
          all={selection.all}
          onOpen={open}
          onClear={() => {
            selection.clear();
            title.current?.focus();
          }}
        />
      )}
      {opened === "message" && (
        <MessageDialog eventId={eventId} ids={[...selection.ids]} onClose={() => done(false)} />
      )}
      {opened && opened !== "message" && (
        <ActionDialog eventId={eventId} action={opened} ids={[...selection.ids]} onClose={done} />
      )}
    </section>
  );
}
