"use client";

import type { CommentQueue, QueueItem } from "@podium/api/comment/staff-views";
import type { CommentState, ModerationAction } from "@podium/domain/comment/rules";
import { commentStates } from "@podium/domain/comment/schema";
import { EmptyState } from "@podium/ui/block/empty-state";
import { Pager } from "@podium/ui/block/pager";
import { ChoiceChips } from "@podium/ui/form/choice-chips";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { keepPreviousData } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { Loading } from "../../screen/loading.tsx";
import { useTrail } from "../../screen/use-trail.ts";
import { trpc } from "../../trpc/client.ts";
import { CommentCaseView } from "./comment-case.tsx";
import { KeyLegend } from "./key-legend.tsx";
import { QueueList } from "./queue-list.tsx";
import { useKeys, useKeysWanted } from "./use-keys.ts";

const FRESH_MS = 5_000;

/**
 * The moderators' desk: the cases at the left, the chosen one at the right. After a decision the next case opens and
 * its heading has the focus, so that hands stay on the keys.
 *
 * @param eventId only this event's comments
 * @param initial what waits, from the page's own render
 */
export function Moderation({ eventId, initial }: { eventId?: string; initial: CommentQueue }) {
  const t = useTranslations("comment");
  const locale = useLocale();
  const utils = trpc.useUtils();
  const [state, setState] = useState<CommentState>("PENDING");
  const trail = useTrail();
  const [chosen, setChosen] = useState<QueueItem | null>(initial.items[0] ?? null);
  const [said, say] = useState("");
  const [wanted, want] = useKeysWanted();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useRef(false);

  const after = trail.mark;
  const options = {
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    ...(state === "PENDING" && after === undefined && { initialData: initial }),
  };
  const all = trpc.comment.queue.useQuery({ state, after }, { ...options, enabled: eventId === undefined });
  const ofEvent = trpc.comment.ofEvent.useQuery(
    { eventId: eventId ?? "", state, after },
    { ...options, enabled: eventId !== undefined },
  );
  const queue = eventId === undefined ? all : ofEvent;
  const { items, counts, next } = queue.data ?? initial;
  const shown = chosen ?? (queue.isPlaceholderData ? null : (items[0] ?? null));
  const opened = trpc.comment.byId.useQuery(
    { eventId: shown?.eventId ?? "", commentId: shown?.id ?? "" },
    { enabled: shown !== null },
  );

  useEffect(() => {
    if (!focusNext.current || opened.data?.id !== shown?.id) return;
    focusNext.current = false;
    heading.current?.focus();
  }, [opened.data?.id, shown?.id]);

  const choose = (item: QueueItem | undefined) => {
    if (!item) return;
    focusNext.current = true;
    if (item.id === opened.data?.id) heading.current?.focus();
    setChosen(item);
  };
  // Everything on this page has been decided: others may wait on the pages before it.
  const isBeyondEnd = items.length === 0 && after !== undefined && !queue.isPlaceholderData;
  useEffect(() => {
    if (isBeyondEnd) trail.restart();
  });
  const position = items.findIndex(({ id }) => id === shown?.id);
  useKeys(wanted, {
    j: () => choose(items[position + 1]),
    k: () => choose(items[position - 1]),
  });

  const filter = (value: CommentState) => {
    setState(value);
    trail.restart();
    setChosen(null);
  };
  const refresh = async () => {
    await utils.comment.invalidate();
    await utils.person.me.fetch(undefined, { staleTime: 0 });
  };
  const decided = (action: ModerationAction) => {
    say(t(`done.${action}`, { name: shown?.authorName ?? "" }));
    focusNext.current = true;
    setChosen(items[position + 1] ?? items[position - 1] ?? null);
    void refresh();
  };

  const oldest =
    state === "PENDING" && items[0] && !after
      ? t("oldest", {
          at: formatShortDateTime(items[0].createdAt, { locale, timeZone: items[0].timezone }),
        })
      : "";
  const headingLevel = eventId === undefined ? 2 : 3;
  const isUnwritten = Object.values(counts).every((count) => count === 0);
  const empty = isUnwritten ? "Unwritten" : state === "PENDING" ? "Pending" : "";
  return (
    <div className="podium-stack">
      <ChoiceChips
        label={t("filter")}
        chosen={state}
        choices={commentStates.map((value) => ({
          value,
          label: t(`state.${value}`),
          count: counts[value],
        }))}
        onChoose={filter}
      />
      <p className="kern-body" role="status">
        {[said, oldest].filter(Boolean).join(" ")}
      </p>
      {queue.error && <FailureAlert error={queue.error} />}
      {items.length === 0 ? (
        <EmptyState title={t(`empty${empty}Title`)} headingLevel={headingLevel}>
          <p className="kern-body">{t(`empty${empty}`)}</p>
        </EmptyState>
      ) : (
        <div className="moderation">
          <section className="podium-stack moderation__queue" aria-labelledby="queue-title">
            <Heading level={headingLevel} look="small" id="queue-title">
              {t("count", { count: counts[state] })}
            </Heading>
            <KeyLegend wanted={wanted} onWant={want} />
            <QueueList
              items={items}
              chosen={shown?.id ?? null}
              withEvent={eventId === undefined}
              onChoose={choose}
            />
            {(after || next) && (
              <Pager
                label={t("pages")}
                previous={{ label: t("back"), go: trail.back }}
                next={{ label: t("more"), go: trail.on(next) }}
              />
            )}
          </section>
          <div className="moderation__case">
            {opened.error && <FailureAlert error={opened.error} />}
            {opened.data && opened.data.id === shown?.id ? (
              <CommentCaseView
                key={`${opened.data.id}-${opened.data.version}`}
                comment={opened.data}
                heading={heading}
                keys={wanted}
                onDecided={decided}
                onReload={() => void refresh()}
              />
            ) : (
              opened.isLoading && <Loading />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
