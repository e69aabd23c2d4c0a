import { type FormatOptions, formatDateBlock } from "@podium/ui/text/date.ts";

/** The day as a picture: for the eye only, the entry says the date in words. Empty while it is not yet known. */
export function DateBlock({ startsAt, options }: { startsAt: string | null; options: FormatOptions }) {
  const { day, month, weekday } =
    startsAt === null ? { day: "?", month: "", weekday: "" } : formatDateBlock(startsAt, options);
  return (
    <div className="date-block" aria-hidden="true">
      <span className="date-block__weekday">{weekday}</span>
      <span className="date-block__day">{day}</span>
      <span className="date-block__month">{month}</span>
    </div>
  );
}
