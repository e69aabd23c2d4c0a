import type { EventListItem } from "@podium/api/event/public/list/views";
import type { Locale } from "@podium/domain/locale";
import { Badge } from "@podium/ui/block/badge";
import { daysUntil, formatDay, formatDaysUntil } from "@podium/ui/text/date.ts";
import { Heading, type HeadingLevel } from "@podium/ui/text/heading";
import { Pictogram } from "@podium/ui/text/pictogram";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { DateBlock } from "./date-block.tsx";

/** Up to so many days ahead an event is also announced as "in 3 Tagen". */
const SOON = 14;

/** One event of a list: the whole entry can be clicked, and it has one link. */
export function EventEntry({
  event,
  locale,
  now,
  level = 3,
}: {
  event: EventListItem;
  locale: Locale;
  now: Date;
  level?: HeadingLevel;
}) {
  const t = useTranslations("event");
  const options = { locale, timeZone: event.timezone };
  const { occurrence } = event;
  const days = occurrence.startsAt === null ? -1 : daysUntil(occurrence.startsAt, now, event.timezone);
  const where = [event.venueName, event.city].filter(Boolean).join(", ");
  const lang = event.language === locale ? undefined : event.language;
  const href = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  return (
    <article className="event-entry">
      <DateBlock startsAt={occurrence.startsAt} options={options} />
      <div className="event-entry__body">
        {(event.seriesName ?? event.kind) && (
          <p className="event-entry__series" lang={lang}>
            {[event.kind, event.seriesName].filter(Boolean).join(" · ")}
          </p>
        )}
        <Heading level={level} look="title" className="event-entry__title" lang={lang}>
          <a className="event-entry__link" href={href}>
            {event.title}
          </a>
        </Heading>
        {event.subtitle && (
          <p className="event-entry__subtitle" lang={lang}>
            {event.subtitle}
          </p>
        )}
        <p className="event-entry__time">
          <Time of={occurrence} timeZone={event.timezone}>
            {occurrence.opensUntil && occurrence.startsAt ? (
              <>
                {formatDay(occurrence.startsAt, options)},{" "}
                {t("list.opensUntil", { date: formatDay(occurrence.opensUntil, options) })}
              </>
            ) : (
              formatOccurrence(occurrence, options)
            )}
          </Time>
          {occurrence.count > 1 && !occurrence.opensUntil && (
            <span> · {t("list.position", { position: occurrence.position, count: occurrence.count })}</span>
          )}
          {occurrence.label && (
            <span>
              {" · "}
              <Wording of={occurrence.label} />
            </span>
          )}
          {event.postponedFrom && (
            <>
              {" "}
              {/* Without a new date the state of the registration says it already. */}
              {event.availability !== "postponed" && <Badge tone="warning">{t("list.postponed")}</Badge>}{" "}
              {event.postponedFrom.startsAt && (
                <span className="event-entry__former">
                  {t("list.postponedFrom", { date: formatOccurrence(event.postponedFrom, options) })}
                </span>
              )}
            </>
          )}
          {occurrence.isCancelled && " "}
          {occurrence.isCancelled && <Badge tone="danger">{t("page.occurrenceCancelled")}</Badge>}
          {days >= 0 && days <= SOON && (
            <strong className="event-entry__soon">{formatDaysUntil(days, locale)}</strong>
          )}
        </p>
        {event.summary && (
          <p className="event-entry__summary" lang={lang}>
            {event.summary}
          </p>
        )}
        <ul className="event-entry__facts">
          <li>
            <Pictogram name={event.format === "ONLINE" ? "screen" : "venue"} />
            <span className="podium-visually-hidden">{t("list.where")}: </span>
            <span>
              {[where, event.format !== "ON_SITE" && t(`format.${event.format}`)]
                .filter(Boolean)
                .join(" · ") || t("list.placeOpen")}
            </span>
          </li>
          <li>
            <Pictogram name="people" />
            <span className="podium-visually-hidden">{t("list.host")}: </span>
            <span lang={lang}>{event.host}</span>
          </li>
        </ul>
      </div>
      <div className="event-entry__badges">
        <AvailabilityBadge state={event.availability} />
        {event.isExample && <Badge tone="neutral">{t("example")}</Badge>}
      </div>
    </article>
  );
}
