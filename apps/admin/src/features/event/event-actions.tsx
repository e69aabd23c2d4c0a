"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { Alert } from "@podium/ui/block/alert";
import { Card } from "@podium/ui/block/card";
import { buttonClass } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Checklist } from "../../screen/checklist.tsx";
import { PanelLink } from "../../screen/panel-link.tsx";
import { CancelEvent } from "./cancel-event.tsx";
import { PublishEvent } from "./publish-event.tsx";

/** What this person can do with the event in its present state; says so when it is done. */
export function EventActions({ event }: { event: StaffEvent }) {
  const t = useTranslations("event");
  const [done, setDone] = useState<string | null>(null);
  const news = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with the state that it belongs to; the focus must not go with it.
  useEffect(() => {
    if (done) news.current?.focus();
  }, [done]);
  const may = (permission: StaffEvent["permissions"][number]) => event.permissions.includes(permission);
  const mayCancel = may("event.publish") && event.status === "PUBLISHED" && event.availability !== "ended";
  return (
    <div className="podium-stack">
      <div role="status" ref={news} tabIndex={-1}>
        {done && <Alert tone="success" title={done} />}
      </div>
      {event.status === "DRAFT" && may("event.edit") && (
        <Card title={t("checklist.title")} headingLevel={3} id="checklist">
          <div className="podium-stack">
            <Checklist missing={event.missing} eventId={event.id} />
            {may("event.publish") && event.missing.length === 0 && (
              <PublishEvent event={event} onDone={() => setDone(t("publish.done"))} />
            )}
          </div>
        </Card>
      )}
      <Card title={t("actions")} headingLevel={3} id="actions">
        <div className="podium-stack podium-stack--small">
          {may("event.edit") && event.missing.length > 0 && event.status === "DRAFT" && (
            <PanelLink href={`/events/${event.id}/details`} className={buttonClass({ block: true })}>
              <span className="kern-label">{t("checklist.fill")}</span>
            </PanelLink>
          )}
          <PanelLink
            href={`/events/${event.id}/preview`}
            className={buttonClass({ variant: "secondary", block: true })}
          >
            <span className="kern-label">{t("preview")}</span>
          </PanelLink>
          {mayCancel && (
            <CancelEvent event={event} onDone={(count) => setDone(t("cancel.done", { count }))} />
          )}
        </div>
      </Card>
    </div>
  );
}
