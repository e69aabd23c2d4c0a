import type { CalendarMonth } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { formatMonth } from "@podium/ui/text/date.ts";
import { weekdayName } from "@podium/ui/when/weekdays.ts";
import { MonthDay } from "./month-day.tsx";

/** Of ISO 8601. */
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const DAYS_OF_WEEK = weekdays.length;

/** A month as a table of weeks; on phones its days stand below one another, without the empty ones. */
export function MonthTable({
  month: { month, days, today },
  filter,
  locale,
}: {
  month: CalendarMonth;
  filter: EventFilter;
  locale: Locale;
}) {
  return (
    <table className="month-table">
      <caption className="podium-visually-hidden">{monthName(month, locale)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, locale)}>
              {weekdayName(weekday, locale, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, place) =>
              day === null ? (
                <td key={place} className="month-day month-day--outside" />
              ) : (
                <MonthDay key={day.day} day={day} today={today} filter={filter} locale={locale} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param month "YYYY-MM" */
export function monthName(month: string, locale: Locale): string {
  return formatMonth(`${month}-15T12:00:00Z`, { locale, timeZone: "UTC" });
}

type Day = CalendarMonth["days"][number];

/** Weeks begin on Monday; places before the first and after the last day are empty. */
function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  if (!first) return [];
  const before = (new Date(`${first.day}T00:00Z`).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  const places = [...new Array<null>(before).fill(null), ...days];
  while (places.length % DAYS_OF_WEEK > 0) places.push(null);
  return Array.from({ length: places.length / DAYS_OF_WEEK }, (_, week) =>
    places.slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK),
  );
}
