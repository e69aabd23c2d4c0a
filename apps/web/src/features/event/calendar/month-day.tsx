import type { CalendarMonth, EventListItem } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { formatPlainWeekday } from "@podium/ui/text/date.ts";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { occurrenceText } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { dayAddress } from "./day-address.ts";

/** One day with what begins on it; more than fits is the list of that day. */
export function MonthDay({
  day: { day, items, isMore },
  today,
  filter,
  locale,
}: {
  day: CalendarMonth["days"][number];
  today: string;
  filter: EventFilter;
  locale: Locale;
}) {
  const t = useTranslations("event.calendar");
  const isToday = day === today;
  const { weekday, date } = formatPlainWeekday(day, locale);
  return (
    <td className={items.length === 0 ? "month-day month-day--empty" : "month-day"}>
      <p className="month-day__date" aria-current={isToday ? "date" : undefined}>
        <span className="month-day__number" aria-hidden="true">
          {Number(day.slice(-2))}
        </span>
        <span className="month-day__words">
          {weekday}, {date}
        </span>
        {isToday && <VisuallyHidden> ({t("today")})</VisuallyHidden>}
      </p>
      {items.length > 0 && (
        <ul className="month-day__list">
          {items.map((event) => (
            <li key={event.occurrence.id}>
              <MonthEntry event={event} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {isMore && (
        <a className="month-day__more" href={dayAddress(day, today, filter, locale)}>
          {t("more")}
          <VisuallyHidden>: {date}</VisuallyHidden>
        </a>
      )}
    </td>
  );
}

function MonthEntry({ event, locale }: { event: EventListItem; locale: Locale }) {
  const t = useTranslations("event");
  const { occurrence, timezone, availability } = event;
  const { clock } = occurrenceText(
    { ...occurrence, endsAt: null, endPrecision: "EXACT" },
    { locale, timeZone: timezone },
  );
  const isOff = occurrence.isCancelled || availability === "cancelled" || availability === "postponed";
  return (
    <a
      className="month-entry"
      href={getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale })}
    >
      {clock !== null && !occurrence.opensUntil && <span className="month-entry__time">{clock}</span>}{" "}
      <span className="month-entry__title" lang={event.language === locale ? undefined : event.language}>
        {event.title}
      </span>
      {isOff && (
        <span className="month-entry__state">
          {" "}
          {availability === "postponed" ? t("availability.postponed") : t("availability.cancelled")}
        </span>
      )}
    </a>
  );
}
