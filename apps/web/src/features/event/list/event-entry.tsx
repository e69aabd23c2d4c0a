import type { EventListItem } from "@podium/api/event/public/list/views";
import type { Locale } from "@podium/domain/locale";
import { daysUntil, formatDaysUntil } from "@podium/ui/text/date.ts";
import { Heading, type HeadingLevel } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { EntryPicture } from "../picture/entry-picture.tsx";
import { DateBlock } from "./date-block.tsx";
import { EntryDetails } from "./entry-details.tsx";
import { EntryTime } from "./entry-time.tsx";

/** Up to so many days ahead an event is also announced as "in 3 Tagen". */
const SOON = 14;

/** One event of a list: the whole entry can be clicked, and it has one link. */
export function EventEntry({
  event,
  locale,
  now,
  level = 3,
  withYear = false,
}: {
  event: EventListItem;
  locale: Locale;
  now: Date;
  level?: HeadingLevel;
  /** The list does not stand under months, which say the year. */
  withYear?: boolean;
}) {
  const t = useTranslations("event");
  const { occurrence } = event;
  const days = occurrence.startsAt === null ? -1 : daysUntil(occurrence.startsAt, now, event.timezone);
  const lang = event.language === locale ? undefined : event.language;
  const href = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  const place = [event.venueName, event.city].filter(Boolean).join(", ");
  const where = [place, event.format !== "ON_SITE" && t(`format.${event.format}`)]
    .filter(Boolean)
    .join(" · ");
  return (
    <article className="event-entry">
      <DateBlock startsAt={occurrence.startsAt} options={{ locale, timeZone: event.timezone }} />
      <div className="event-entry__body">
        <Heading level={level} className="event-entry__title" lang={lang}>
          <a className="event-entry__link" href={href}>
            {event.title}
          </a>
        </Heading>
        <p className="event-entry__line">
          <EntryTime event={event} locale={locale} withYear={withYear} />{" "}
          <span className="event-entry__part">
            <span className="podium-visually-hidden">{t("list.where")}: </span>
            {where || t("list.placeOpen")}
          </span>{" "}
          <span className="event-entry__part">
            <span className="podium-visually-hidden">{t("list.host")}: </span>
            <span lang={lang}>{event.host}</span>
          </span>
        </p>
        <EntryDetails event={event} locale={locale} />
      </div>
      {event.picture && <EntryPicture picture={event.picture} />}
      <div className="event-entry__badges">
        {days >= 0 && days <= SOON && (
          <span className="event-entry__soon">{formatDaysUntil(days, locale)}</span>
        )}
        <AvailabilityBadge state={event.availability} small />
      </div>
    </article>
  );
}
