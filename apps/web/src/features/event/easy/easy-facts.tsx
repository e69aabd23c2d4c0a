import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { TextLink } from "@podium/ui/text/link";
import { occurrenceText } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";
import { OwnPlace, Where } from "../page/head/facts/where.tsx";

/** More of them are a list that nobody reads here: the other page has them all. */
const DATES_MAX = 5;

/** When it is: the dates to come, or the last ones when all are over, each with what is only its own. */
export function Dates({
  event,
  locale,
  now,
  standard,
}: {
  event: EventPage;
  locale: Locale;
  now: Date;
  standard: string;
}) {
  const t = useTranslations("event");
  const options = { locale, timeZone: event.timezone };
  const ahead = event.occurrences.filter(({ overAt }) => new Date(overAt) > now);
  const shown = ahead.length > 0 ? ahead.slice(0, DATES_MAX) : event.occurrences.slice(-DATES_MAX);
  return (
    <>
      {ahead.length === 0 && <p>{t("easy.over")}</p>}
      <ul className="easy__facts">
        {shown.map((occurrence) => {
          const { day, clock } = occurrenceText(occurrence, options);
          return (
            <li key={occurrence.id}>
              <Time of={occurrence} timeZone={event.timezone}>
                <strong>{day}</strong>
                {clock && <span>{clock}</span>}
              </Time>
              {occurrence.isCancelled && <span>{t("page.occurrenceCancelled")}</span>}
              <div>
                <OwnPlace occurrence={occurrence} />
              </div>
            </li>
          );
        })}
      </ul>
      {event.occurrences.length > shown.length && (
        <p>
          <TextLink href={`${standard}#occurrences`}>{t("easy.allDates")}</TextLink>
        </p>
      )}
    </>
  );
}

/** Where it is. */
export function Place({ event }: { event: EventPage }) {
  return (
    <p className="easy__facts">
      <Where event={event} />
    </p>
  );
}
