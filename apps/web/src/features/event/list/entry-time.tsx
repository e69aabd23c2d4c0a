import type { EventListItem } from "@podium/api/event/public/list/views";
import type { Locale } from "@podium/domain/locale";
import { formatDay } from "@podium/ui/text/date.ts";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { occurrenceText } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";

/** When it is. The day of one that has a time of day stands in the block beside it, and is said for whoever does not see it. */
export function EntryTime({
  event: { occurrence, timezone },
  locale,
  withYear,
}: {
  event: Pick<EventListItem, "occurrence" | "timezone">;
  locale: Locale;
  withYear: boolean;
}) {
  const t = useTranslations("event.list");
  const options = { locale, timeZone: timezone };
  const { startsAt, opensUntil } = occurrence;
  const { day, clock } = occurrenceText(occurrence, options);
  return (
    <span className="event-entry__time">
      <Time of={occurrence} timeZone={timezone}>
        {opensUntil && startsAt ? (
          <>
            <VisuallyHidden>{formatDay(startsAt, options)}, </VisuallyHidden>
            {t("opensUntil", { date: formatDay(opensUntil, options) })}
          </>
        ) : clock === null || withYear ? (
          [day, clock].filter(Boolean).join(", ")
        ) : (
          <>
            <VisuallyHidden>{day}, </VisuallyHidden>
            {clock}
          </>
        )}
      </Time>
    </span>
  );
}
