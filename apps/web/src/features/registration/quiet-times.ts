import type { Locale } from "@podium/domain/locale";
import { formatWallTime, formatWallTimes } from "@podium/ui/text/date.ts";

/** The quiet hours by the clock of the event's zone, as the sentence about them wants them. */
export function quietTimes(
  { from, until }: { from: string; until: string },
  { startsAt, timezone: timeZone }: { startsAt: string; timezone: string },
  locale: Locale,
): { from: string; until: string } {
  return {
    from: formatWallTimes(from, null, locale),
    until: formatWallTime(until, startsAt, { locale, timeZone }),
  };
}
