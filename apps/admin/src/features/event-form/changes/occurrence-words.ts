import type { OccurrenceForm } from "@podium/domain/event/sections/when-where/time";
import { instantOf } from "@podium/domain/time/wall-time";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";

/** What `when` says in words. */
const ofTime = new Set([
  ...(["isDateOpen", "date", "time", "isAbout"] as const),
  ...(["endDate", "endTime", "isEndAbout", "isEndOpen"] as const),
] satisfies (keyof OccurrenceForm)[] as string[]);

/**
 * A date of the form: when it is, as pages say it, and what else is typed of it. That it is where the event is goes without
 * saying.
 */
export function occurrenceParts(
  given: OccurrenceForm,
  locale: string,
): { when: string; rest: Partial<OccurrenceForm> } {
  const rest = Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => !ofTime.has(key) && !(key === "place" && value === "EVENT"),
    ),
  );
  return { when: whenOf(given, locale), rest };
}

/** Typed as wall times, which read alike in every zone. */
const ZONE = "Europe/Berlin";

function whenOf({ date, time, endDate, endTime, ...given }: OccurrenceForm, locale: string): string {
  const at = (day: string, clock: string | null | undefined) => instantOf(`${day}T${clock || "00:00"}`, ZONE);
  const lastDay = endDate || date;
  const ends = !given.isEndOpen && lastDay && (endTime || endDate) ? at(lastDay, endTime) : null;
  return formatOccurrence(
    {
      startsAt: date && !given.isDateOpen ? at(date, time) : null,
      startPrecision: !time ? "DAY" : given.isAbout ? "ABOUT" : "EXACT",
      endsAt: ends,
      endPrecision: given.isEndOpen ? "OPEN" : !endTime ? "DAY" : given.isEndAbout ? "ABOUT" : "EXACT",
    },
    { locale, timeZone: ZONE },
  );
}
