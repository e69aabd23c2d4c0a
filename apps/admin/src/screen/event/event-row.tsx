import type { StaffEventListItem } from "@podium/api/event/staff/views";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { PanelLink } from "../panel-link.tsx";
import { PlacesBar } from "../places-bar.tsx";
import { EventBadges, FormerDate } from "./event-badges.tsx";

/** One event in a list: what, when, for which organisation, in which state, how full, what waits. */
export function EventRow({ event }: { event: StaffEventListItem }) {
  const t = useTranslations("event");
  const locale = useLocale();
  return (
    <li className="event-row">
      <div className="event-row__what">
        <PanelLink href={`/events/${event.id}`} className="event-row__title">
          {event.title}
        </PanelLink>
        <p>
          {formatDates(event.dates, locale)}
          <FormerDate event={event} />
        </p>
        <p className="event-row__body">
          {[event.organisationName, event.format === "ONLINE" ? t("format.ONLINE") : event.city]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className="event-row__state">
        <EventBadges event={event} />
      </div>
      <div className="event-row__numbers">
        {event.places && <PlacesBar places={event.places} />}
        {event.waitingComments !== null && event.waitingComments > 0 && (
          <PanelLink href={`/events/${event.id}/comments`} className="kern-link">
            {t("waitingComments", { count: event.waitingComments })}
          </PanelLink>
        )}
      </div>
    </li>
  );
}
