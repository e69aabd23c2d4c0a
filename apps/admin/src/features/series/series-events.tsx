"use client";

import type { SeriesItem } from "@podium/api/event/series/views";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";

/** On which pages the names stand: looked at in another window, as something may be typed here. */
export function SeriesEvents({ events }: { events: NonNullable<SeriesItem["events"]> }) {
  const t = useTranslations("series");
  const locale = useLocale();
  if (events.length === 0) return <p className="kern-body kern-body--muted">{t("unused")}</p>;
  return (
    <details>
      <summary>{t("events", { count: events.length })}</summary>
      <ul className="kern-body">
        {events.map(({ id, title, dates }) => (
          <li key={id}>
            <a href={`/events/${id}`} target="_blank" rel="noreferrer" className="kern-link">
              {title}
            </a>
            , {formatDates(dates, locale)}
          </li>
        ))}
      </ul>
    </details>
  );
}
