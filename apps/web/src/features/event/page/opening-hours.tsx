import type { OccurrenceView } from "@podium/api/occurrence/views";
import type { Locale } from "@podium/domain/locale";
import { openingHours } from "@podium/domain/occurrence/opening-hours";
import { formatPlainDay, formatWallTimes } from "@podium/ui/text/date.ts";
import { formatWeekdays } from "@podium/ui/when/weekdays.ts";
import { useTranslations } from "next-intl";

/** Opening hours in a few lines: the days of the week, the times, from when to when, and the days left out. */
export function OpeningHours({
  openings,
  timeZone,
  locale,
}: {
  openings: readonly OccurrenceView[];
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("event.page");
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  const hours = openingHours(
    openings.map(({ startsAt, endsAt }) => ({ startsAt: instant(startsAt), endsAt: instant(endsAt) })),
    timeZone,
  );
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const clock = locale === "de" ? " Uhr" : "";
  return (
    <div className="opening-hours">
      <h3>{t("openingHours")}</h3>
      <dl>
        {hours.map(({ weekdays, from, to, firstDay, lastDay, closedOn }) => (
          <div key={`${from} ${to} ${firstDay}`} className="occurrence">
            <dt>
              <strong>{formatWeekdays(weekdays, locale)}</strong>
              <span>
                {formatWallTimes(from, to, locale)}
                {clock}
              </span>
            </dt>
            <dd>
              {firstDay === lastDay
                ? formatPlainDay(firstDay, locale)
                : t("openFrom", {
                    from: formatPlainDay(firstDay, locale),
                    to: formatPlainDay(lastDay, locale),
                  })}
              {closedOn.length > 0 && (
                <p>
                  {t("closedOn", { days: list.format(closedOn.map((day) => formatPlainDay(day, locale))) })}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
