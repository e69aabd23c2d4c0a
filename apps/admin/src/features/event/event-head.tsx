import type { StaffEvent } from "@podium/api/event/staff/views";
import { daysUntil, formatDaysUntil } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { FormerDate } from "../../screen/event/event-badges.tsx";
import { PanelLink } from "../../screen/panel-link.tsx";
import { PlacesBar } from "../../screen/places-bar.tsx";

/** Under the title on every page of an event: when, how full, where to see it. */
export function EventHead({ event, publicUrl, now }: { event: StaffEvent; publicUrl: string; now: Date }) {
  const t = useTranslations("event");
  const locale = useLocale();
  const days = daysUntil(event.startsAt, now, event.timezone);
  return (
    <div className="event-head">
      <span>
        {formatDates(event.dates, locale)}
        <FormerDate event={event} />
        {days >= 0 && days <= 60 && ` (${formatDaysUntil(days, locale)})`}
      </span>
      {event.places && <PlacesBar places={event.places} />}
      {!event.online ? (
        <PanelLink href={`/events/${event.id}/preview`} className="kern-link kern-link--no-visited-state">
          {t("preview")}
        </PanelLink>
      ) : (
        <a href={publicUrl} className="podium-leaving-link" rel="noreferrer">
          <span className="podium-leaving-link__text">{t("publicPage")}</span>
          <Icon name="open-in-new" size="small" />
        </a>
      )}
    </div>
  );
}
