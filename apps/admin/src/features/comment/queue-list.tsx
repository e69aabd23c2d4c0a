"use client";

import type { QueueItem } from "@podium/api/comment/staff-views";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";

/** The left pane: one button per case. */
export function QueueList({
  items,
  chosen,
  withEvent,
  onChoose,
}: {
  items: readonly QueueItem[];
  chosen: string | null;
  withEvent: boolean;
  onChoose: (item: QueueItem) => void;
}) {
  const t = useTranslations("comment");
  const locale = useLocale();
  return (
    <ul className="queue" aria-label={t("queue")}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="queue__item"
            aria-current={item.id === chosen ? "true" : undefined}
            onClick={() => onChoose(item)}
          >
            <span className="queue__head">
              <strong>{item.authorName}</strong>
              <span className="queue__time">
                {formatShortDateTime(item.createdAt, { locale, timeZone: item.timezone })}
              </span>
            </span>
            {withEvent && <span className="queue__event">{item.eventTitle}</span>}
            <span className="queue__excerpt">{item.excerpt}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
