"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { eventActionsIn } from "@podium/domain/event/state/transitions";
import { Alert } from "@podium/ui/block/alert";
import { Card } from "@podium/ui/block/card";
import { buttonClass } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Checklist } from "../../screen/checklist.tsx";
import { PanelLink } from "../../screen/panel-link.tsx";
import { PostponeEvent } from "./postponement/postpone-event.tsx";
import { ResumeEvent } from "./postponement/resume-event.tsx";
import { ArchiveEvent } from "./state/archive-event.tsx";
import { CancelEvent } from "./state/cancel-event.tsx";
import { DiscardEvent } from "./state/discard-event.tsx";
import { PublishEvent } from "./state/publish-event.tsx";
import { LimitEvent, ScheduleEvent, UnscheduleEvent } from "./state/schedule-event.tsx";
import { SucceedEvent } from "./state/succeed-event.tsx";
import { UndoPublication } from "./state/undo-publication.tsx";
import { WithdrawEvent } from "./state/withdraw-event.tsx";

/** What was done, and for some seconds that it can be undone, and by which version. */
type Done = { said: string; undo?: { hint: string; version: number } };

/** Something is typed that does not hold yet: what is done here is done with the event as it is. */
function Collected({ event: { id, status, collected } }: { event: StaffEvent }) {
  const t = useTranslations("eventChanges");
  const isDraft = status === "DRAFT";
  return (
    <Alert tone="warning" title={t("pending", { count: collected })}>
      <p className="kern-body">{isDraft ? t("pendingDraft") : t("pendingPublic")}</p>
      <PanelLink
        href={isDraft ? `/events/${id}/details` : `/events/${id}/details/changes`}
        className="kern-link kern-link--no-visited-state"
      >
        {isDraft ? t("toForm") : t("toReview")}
      </PanelLink>
    </Alert>
  );
}

/** What this person can do with the event in its present state; says so when it is done. */
export function EventActions({ event }: { event: StaffEvent }) {
  const t = useTranslations("event");
  const words = useTranslations("eventState");
  const [done, setDone] = useState<Done | null>(null);
  const news = useRef<HTMLDivElement>(null);
  const said = done?.said;
  // The button that was pressed goes with the state that it belongs to; the focus must not go with it.
  useEffect(() => {
    if (said) news.current?.focus();
  }, [said]);
  const say = (sentence: string) => setDone({ said: sentence });
  const undoIsOver = useCallback((hadFocus: boolean) => {
    setDone((before) => before && { said: before.said });
    if (hadFocus) news.current?.focus();
  }, []);
  const may = (permission: StaffEvent["permissions"][number]) => event.permissions.includes(permission);
  const possible = may("event.publish") ? eventActionsIn(event.state) : [];
  const can = (action: (typeof possible)[number]) => possible.includes(action);
  const isDraft = event.status === "DRAFT";
  const isComplete = event.missing.length === 0;
  const published = (version: number) =>
    setDone({
      said: words("publish.done"),
      ...(isDraft && { undo: { hint: words("undo.hint"), version } }),
    });
  return (
    <div className="podium-stack">
      <div role="status" ref={news} tabIndex={-1}>
        {done && (
          <Alert tone="success" title={done.said}>
            {done.undo && <p>{done.undo.hint}</p>}
          </Alert>
        )}
      </div>
      {done?.undo && (
        <UndoPublication
          eventId={event.id}
          version={done.undo.version}
          onUndone={() => say(words("undo.done"))}
          onOver={undoIsOver}
        />
      )}
      {event.collected > 0 && may("event.edit") && <Collected event={event} />}
      {isDraft && may("event.edit") && (
        <Card title={t("checklist.title")} headingLevel={3} id="checklist">
          <div className="podium-stack">
            <Checklist missing={event.missing} eventId={event.id} />
            {can("publish") && isComplete && <PublishEvent event={event} onDone={published} />}
            {can("schedule") && isComplete && <ScheduleEvent event={event} onDone={say} />}
            {can("unschedule") && <UnscheduleEvent event={event} onDone={say} />}
          </div>
        </Card>
      )}
      <Card title={t("actions")} headingLevel={3} id="actions">
        <div className="podium-stack podium-stack--small">
          {may("event.edit") && !isComplete && isDraft && (
            <PanelLink href={`/events/${event.id}/details`} className={buttonClass({ block: true })}>
              <span className="kern-label">{t("checklist.fill")}</span>
            </PanelLink>
          )}
          {!isDraft && can("publish") && <PublishEvent event={event} onDone={published} />}
          <PanelLink
            href={`/events/${event.id}/preview`}
            className={buttonClass({ variant: "secondary", block: true })}
          >
            <span className="kern-label">{t("preview")}</span>
          </PanelLink>
          {may("event.edit") && may("event.create") && (
            <>
              <PanelLink
                href={`/events/${event.id}/copy?next`}
                className={buttonClass({ variant: "secondary", block: true })}
              >
                <span className="kern-label">{t("copyNext")}</span>
              </PanelLink>
              <PanelLink
                href={`/events/${event.id}/copy`}
                className={buttonClass({ variant: "secondary", block: true })}
              >
                <span className="kern-label">{t("copy")}</span>
              </PanelLink>
            </>
          )}
          {may("event.edit") && !isDraft && (
            <PanelLink
              href={`/events/${event.id}/details/history`}
              className={buttonClass({ variant: "secondary", block: true })}
            >
              <span className="kern-label">{t("history")}</span>
            </PanelLink>
          )}
          {!isDraft && can("limit") && <LimitEvent event={event} onDone={say} />}
          {(can("withdraw") || can("redraft")) && <WithdrawEvent event={event} onDone={say} />}
          {can("postpone") && <PostponeEvent event={event} onDone={say} />}
          {can("resume") && <ResumeEvent event={event} onDone={say} />}
          {can("cancel") && <CancelEvent event={event} onDone={say} />}
          {can("succeed") && <SucceedEvent event={event} onDone={say} />}
          {((can("archive") && event.mayArchive) || can("unarchive")) && (
            <ArchiveEvent event={event} onDone={say} />
          )}
          {can("discard") && <DiscardEvent event={event} />}
        </div>
      </Card>
    </div>
  );
}
