"use client";

import type { MailPage } from "@podium/api/mail/views";
import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import { type MailState, mailStates } from "@podium/domain/mail/schema";
import { Alert } from "@podium/ui/block/alert";
import { EmptyState } from "@podium/ui/block/empty-state";
import { Pager } from "@podium/ui/block/pager";
import { Button } from "@podium/ui/form/button";
import { ChoiceChips } from "@podium/ui/form/choice-chips";
import { SelectField } from "@podium/ui/form/field";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Busy } from "../../screen/busy.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { useTrail } from "../../screen/use-trail.ts";
import { trpc } from "../../trpc/client.ts";
import { useMailKinds } from "./mail-kind.ts";
import { MailTable } from "./mail-table.tsx";

type Question = { state?: MailState; kind?: MailKind };

const everything: Question = {};
const FRESH_MS = 5_000;

/**
 * Mails, page by page: of one event, or of all whose mails one may see.
 *
 * @param initial the first page of all, from the page's own render
 */
export function MailList({ eventId, initial }: { eventId?: string; initial: MailPage }) {
  const t = useTranslations("mail");
  const kinds = useMailKinds();
  const [question, setQuestion] = useState(everything);
  const trail = useTrail();
  const before = trail.mark;
  const options = {
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    ...(question === everything && before === undefined && { initialData: initial }),
  };
  const input = { ...question, before };
  const all = trpc.mail.list.useQuery(input, { ...options, enabled: eventId === undefined });
  const ofEvent = trpc.mail.ofEvent.useQuery(
    { ...input, eventId: eventId ?? "" },
    { ...options, enabled: eventId !== undefined },
  );
  const answer = eventId === undefined ? all : ofEvent;
  const page = answer.data ?? initial;
  const total = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const narrowed = question.state !== undefined || question.kind !== undefined;
  const headingLevel = eventId === undefined ? 2 : 3;
  const ask = (next: Question) => {
    trail.restart();
    setQuestion(next);
  };
  const chooseKind = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("kind");
    ask({ ...question, kind: mailKinds.find((kind) => kind === chosen) });
  };

  return (
    <div className="podium-stack">
      {page.readable && (
        <Alert tone="info" title={t("demo")}>
          <p>{t("demoText")}</p>
        </Alert>
      )}
      {(total > 0 || narrowed) && (
        <>
          <form className="list-search" onSubmit={chooseKind}>
            <SelectField
              key={question.kind ?? "all"}
              name="kind"
              label={t("kindFilter")}
              optionalLabel=" "
              defaultValue={question.kind ?? ""}
              options={[{ value: "", label: t("allKinds") }, ...kinds.all]}
            />
            <Button variant="secondary">{t("apply")}</Button>
          </form>
          <ChoiceChips
            label={t("filter")}
            chosen={question.state ?? "all"}
            choices={[
              { value: "all" as const, label: t("all"), count: total },
              ...mailStates
                .filter((state) => page.counts[state] > 0 || state === question.state)
                .map((state) => ({ value: state, label: t(`state.${state}`), count: page.counts[state] })),
            ]}
            onChoose={(state) => ask({ ...question, state: state === "all" ? undefined : state })}
          />
          <p className="kern-body" role="status">
            {t("count", { count: question.state ? page.counts[question.state] : total })}
          </p>
        </>
      )}
      {answer.error && <FailureAlert error={answer.error} />}
      {page.rows.length > 0 ? (
        <Busy isBusy={answer.isPlaceholderData}>
          <MailTable rows={page.rows} withEvent={eventId === undefined} readable={page.readable} />
        </Busy>
      ) : (
        <EmptyState headingLevel={headingLevel} title={t("emptyTitle")}>
          <p className="kern-body">{t(narrowed ? "nothing" : "empty")}</p>
          {narrowed && (
            <div>
              <Button type="button" variant="secondary" onClick={() => ask(everything)}>
                {t("showAll")}
              </Button>
            </div>
          )}
        </EmptyState>
      )}
      {(before || page.next) && (
        <Pager
          label={t("pages")}
          previous={{ label: t("newer"), go: trail.back }}
          next={{ label: t("more"), go: trail.on(page.next) }}
        />
      )}
    </div>
  );
}
