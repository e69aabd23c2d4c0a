import type { EventListItem } from "@podium/api/event/public/list/views";
import type { Locale } from "@podium/domain/locale";
import { formatMonth } from "@podium/ui/text/date.ts";
import { useTranslations } from "next-intl";
import { EventEntry } from "./event-entry.tsx";

/** Entries in the order they come in, under the months they fall in. */
export function EventMonths({
  events,
  locale,
  now,
}: {
  events: readonly EventListItem[];
  locale: Locale;
  now: Date;
}) {
  const t = useTranslations("event.list");
  const months = Object.entries(
    Object.groupBy(events, ({ occurrence: { startsAt }, timezone }) =>
      startsAt === null ? t("undated") : formatMonth(startsAt, { locale, timeZone: timezone }),
    ),
  );
  return (
    <div className="event-months">
      {months.map(([month, entries = []]) => (
        <section key={month} className="event-month">
          <h2 className="event-month__title">{month}</h2>
          <ul className="event-month__list">
            {entries.map((event) => (
              <li key={event.occurrence.id}>
                <EventEntry event={event} locale={locale} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
