import { formatDateBlock, type Place } from "@podium/ui/text/date.ts";

/** The day as a picture: for the eye only, the entry says the date in words. */
export function DateBlock({ startsAt, place }: { startsAt: string; place: Place }) {
  const { day, month, weekday } = formatDateBlock(startsAt, place);
  return (
    <div className="date-block" aria-hidden="true">
      <span className="date-block__weekday">{weekday}</span>
      <span className="date-block__day">{day}</span>
      <span className="date-block__month">{month}</span>
    </div>
  );
}
