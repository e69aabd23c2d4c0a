import type { StaffEvent } from "@podium/api/event/staff/views";
import { Alert } from "@podium/ui/block/alert";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";

/** What is particular about the event's state, and since or until when. */
export function StateNotice({ event }: { event: StaffEvent }) {
  const t = useTranslations("eventState.notice");
  const options = { locale: useLocale(), timeZone: event.timezone };
  const at = (instant: string | null) => (instant ? formatDateTime(instant, options) : "");
  const { state, publishAt, publishFailed, unpublishAt, statusReason } = event;
  if (publishFailed)
    return (
      <Alert tone="warning" title={t("failed", { at: at(publishAt) })}>
        <p>{t("failedText")}</p>
      </Alert>
    );
  switch (state) {
    case "scheduled":
      return (
        <Alert tone="info" title={t("scheduled", { at: at(publishAt) })}>
          {event.missing.length > 0 && <p>{t("scheduledIncomplete", { count: event.missing.length })}</p>}
          {unpublishAt && <p>{t("until", { at: at(unpublishAt) })}</p>}
        </Alert>
      );
    case "postponed":
      return (
        <Alert tone="warning" title={t("postponed")}>
          {event.postponeReason && <p>{event.postponeReason}</p>}
          <p>{t("postponedText")}</p>
          {event.permissions.includes("event.edit") && (
            <PanelLink
              href={`/events/${event.id}/details/when-where`}
              className="kern-link kern-link--no-visited-state"
            >
              {t("postponedNext")}
            </PanelLink>
          )}
        </Alert>
      );
    case "cancelled":
      return (
        <Alert tone="danger" title={t("cancelled")}>
          {statusReason && <p>{statusReason}</p>}
        </Alert>
      );
    case "withdrawn":
      return (
        <Alert tone="warning" title={t("withdrawn")}>
          {statusReason && <p>{statusReason}</p>}
          <p>{t("withdrawnText")}</p>
        </Alert>
      );
    case "archived":
      return (
        <Alert tone="info" title={t("archived")}>
          {statusReason && <p>{statusReason}</p>}
          <p>{t(event.online ? "archivedText" : "archivedOffline")}</p>
        </Alert>
      );
    case "unpublished":
      return (
        <Alert tone="info" title={t("unpublished", { at: at(unpublishAt) })}>
          <p>{t("unpublishedText")}</p>
        </Alert>
      );
    default:
      return unpublishAt ? <Alert tone="info" title={t("until", { at: at(unpublishAt) })} /> : null;
  }
}
