import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { daysUntil, formatDaysUntil, formatTime } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";
import { calendarAddress } from "./calendar.ts";

/** Ahead of an event by so many days at most it also says "in 3 Tagen". */
const SOON = 30;

/** When it is; of several dates the next one, or the last when all are over, and the way to all of them and to a calendar. */
export function When({ event, locale, now }: { event: EventPage; locale: Locale; now: Date }) {
  const t = useTranslations("event.page");
  const { occurrences, timezone: timeZone } = event;
  const options = { locale, timeZone };
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  const shown = held.find(({ overAt }) => new Date(overAt) > now) ?? held.at(-1) ?? occurrences[0];
  if (!shown) return null;
  const days = shown.startsAt === null ? -1 : daysUntil(shown.startsAt, now, timeZone);
  const calendar = calendarAddress(event, locale);
  return (
    <>
      <strong>
        <Time of={shown} timeZone={timeZone}>
          {formatOccurrence(shown, options)}
        </Time>
      </strong>
      {event.status === "PUBLISHED" && days >= 0 && days <= SOON && ` · ${formatDaysUntil(days, locale)}`}
      {shown.doorsAt && ` · ${t("doors", { time: formatTime(shown.doorsAt, options) })}`}
      <ul className="event-facts__ways">
        {occurrences.length > 1 && (
          <li>
            <TextLink href="#occurrences">{t("allOccurrences", { count: occurrences.length })}</TextLink>
          </li>
        )}
        {calendar && (
          <li className="podium-screen-only">
            <TextLink href={calendar}>{t("calendar")}</TextLink>
          </li>
        )}
      </ul>
    </>
  );
}
