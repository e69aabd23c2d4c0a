import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { daysUntil, formatDaysUntil, formatTime } from "@podium/ui/text/date.ts";
import { occurrenceText } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";

/** Ahead of an event by so many days at most it also says "in 3 Tagen". */
const SOON = 30;

/** When it is; of several dates the next one, or the last when all are over, and the way to all of them. */
export function When({ event, locale, now }: { event: EventPage; locale: Locale; now: Date }) {
  const t = useTranslations("event.page");
  const { occurrences, timezone: timeZone } = event;
  const options = { locale, timeZone };
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  const shown = held.find(({ overAt }) => new Date(overAt) > now) ?? held.at(-1) ?? occurrences[0];
  if (!shown) return null;
  const { day, clock } = occurrenceText(shown, options);
  const days = shown.startsAt === null ? -1 : daysUntil(shown.startsAt, now, timeZone);
  return (
    <>
      <Time of={shown} timeZone={timeZone}>
        <strong>{day}</strong>
        {clock && <span>{clock}</span>}
      </Time>
      {shown.doorsAt && <span>{t("doors", { time: formatTime(shown.doorsAt, options) })}</span>}
      {event.status === "PUBLISHED" && days >= 0 && days <= SOON && (
        <span className="event-facts__soon">{formatDaysUntil(days, locale)}</span>
      )}
      {occurrences.length > 1 && (
        <a className="event-facts__more podium-screen-only" href="#occurrences">
          {t("allOccurrences", { count: occurrences.length })}
        </a>
      )}
    </>
  );
}
