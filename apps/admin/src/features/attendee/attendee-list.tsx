"use client";

import type { AttendeePage } from "@podium/api/attendee/views";
import { registrationStates } from "@podium/domain/attendee/schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { Button, buttonClass } from "@podium/ui/button";
import { ChoiceChips } from "@podium/ui/choice-chips";
import { EmptyState } from "@podium/ui/empty-state";
import { TextField } from "@podium/ui/field";
import { Heading } from "@podium/ui/heading";
import { Pager } from "@podium/ui/pager";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { useIsAwake } from "../../screen/use-is-awake.ts";
import { trpc } from "../../trpc/client.ts";
import { AttendeeTable, type Order } from "./attendee-table.tsx";

type Question = Order & { search: string; state?: RegistrationState; after?: string; before?: string };

const first: Question = { sort: "name", direction: "asc", search: "" };
/** The server has just answered the first question: asking it again at once would only make the list flicker. */
const FRESH_MS = 5_000;

/**
 * The people of an event. What is typed into the search goes to the server in a request's body and nowhere else: it
 * may be a name.
 *
 * @param initial the answer to the first question, from the page's own render
 */
export function AttendeeList({ eventId, initial }: { eventId: string; initial: AttendeePage }) {
  const t = useTranslations("attendee");
  const [question, ask] = useState(first);
  const isAwake = useIsAwake();
  const answer = trpc.attendee.list.useQuery(
    { eventId, ...question },
    {
      placeholderData: keepPreviousData,
      staleTime: FRESH_MS,
      ...(question === first && { initialData: initial }),
    },
  );
  const page = answer.data ?? initial;
  const everybody = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const narrowed = question.search !== "" || question.state !== undefined;

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("search");
    ask({ ...question, ...start, search: typeof typed === "string" ? typed : "" });
  };

  return (
    <section className="podium-stack" aria-labelledby="attendees-title">
      <Heading level={2} look="medium" id="attendees-title">
        {t("title")}
      </Heading>
      <div className="list-bar">
        <form className="list-search" onSubmit={search}>
          <TextField
            disabled={!isAwake}
            key={question.search}
            name="search"
            type="search"
            label={t("search")}
            optionalLabel=" "
            defaultValue={question.search}
            autoComplete="off"
            maxLength={200}
          />
          <Button variant="secondary" disabled={!isAwake}>
            {t("searchSubmit")}
          </Button>
        </form>
        {page.mayExport && <Export eventId={eventId} state={question.state} />}
      </div>
      <ChoiceChips
        label={t("filter")}
        chosen={question.state ?? "all"}
        choices={[
          { value: "all" as const, label: t("all"), count: everybody },
          ...registrationStates
            .filter((state) => page.counts[state] || state === question.state)
            .map((state) => ({ value: state, label: t(`state.${state}`), count: page.counts[state] ?? 0 })),
        ]}
        onChoose={(state) => ask({ ...question, ...start, state: state === "all" ? undefined : state })}
      />
      <p className="kern-body" role="status">
        {t("count", { count: page.total })}
      </p>
      {answer.error && <FailureAlert error={answer.error} />}
      {page.rows.length > 0 ? (
        <AttendeeTable
          eventId={eventId}
          rows={page.rows}
          order={question}
          busy={answer.isFetching && answer.isPlaceholderData}
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
    </section>
  );
}

/** Whatever else changes, the list begins again. */
const start = { after: undefined, before: undefined };

/** A plain link: the file is streamed by a route of its own, and the browser saves it. */
function Export({ eventId, state }: { eventId: string; state?: RegistrationState }) {
  const t = useTranslations("attendee");
  return (
    <div className="list-export podium-stack podium-stack--small">
      <a
        className={buttonClass({ variant: "secondary" })}
        href={`/api/events/${eventId}/attendees.csv${state ? `?state=${state}` : ""}`}
        download
        aria-describedby="export-hint"
      >
        <span className="kern-icon kern-icon--download kern-icon--default" aria-hidden="true" />
        <span className="kern-label">{t("export")}</span>
      </a>
      <p className="kern-hint list-note" id="export-hint">
        {t("exportHint", { state: state ?? "all" })}
      </p>
    </div>
  );
}
