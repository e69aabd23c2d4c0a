"use client";

import type { VenueUse } from "@podium/api/event/staff/views";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale } from "next-intl";

/**
 * Events that share something, with their dates: looked at in another window, as something may be typed here.
 *
 * @param summary says how many they are, and opens the list
 */
export function EventLinks({
  events,
  summary,
}: {
  events: NonNullable<VenueUse["events"]>;
  summary: string;
}) {
  const locale = useLocale();
  return (
    <details>
      <summary>{summary}</summary>
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
