import type { Prisma } from "@podium/db/generated/client";
import type { EventFormat } from "@podium/domain/event/vocabulary";
import { type Locale, localised } from "@podium/domain/locale";
import { calendarTime, type OccurrenceTime } from "@podium/domain/occurrence/times";
import { formerTimes, type Move } from "./moves.ts";
import { roomOf, whereOf } from "./place.ts";
import { timeOf } from "./times.ts";
import type { OccurrenceView, occurrencesSelect } from "./views.ts";

/** One occurrence as calendars write it; `calendarTime` says what its instants are. */
export type CalendarEntry = {
  /** The occurrence's, of an only one the event's: an entry keeps it whatever changes. */
  id: string;
  isAllDay: boolean;
  start: Date;
  end: Date | null;
  /** As far as the time is known, where calendars show more than that: "about", or an end that is open. Null: as it stands. */
  loosely: (OccurrenceTime & { timezone: string }) | null;
  label: string | null;
  /** Name and address, or the place in words; null: online, or not yet known. */
  location: string | null;
  /** Whether one can take part from afar. */
  online: boolean;
  isCancelled: boolean;
  /** It is not at this time any more, and no other one is known. */
  isPostponed: boolean;
};

type Event = {
  id: string;
  timezone: string;
  format: EventFormat;
  venue: OccurrenceView["venue"];
  occurrences: readonly Occurrence[];
  postponedAt: Date | null;
  moves: readonly Move[];
};
type Occurrence = Prisma.OccurrenceGetPayload<typeof occurrencesSelect>;

/** The occurrences whose date is known, in the order of time; of a postponed event those that were, marked so. */
export function calendarEntries(event: Event, locale: Locale): CalendarEntry[] {
  return event.occurrences.flatMap((occurrence) => entryOf(event, occurrence, locale) ?? []);
}

/** The same for somebody with a place, who may know the rooms. */
export function entriesWithRooms(
  event: Event & { onlineUrl: string | null },
  locale: Locale,
): (CalendarEntry & { joinUrl: string | null })[] {
  return event.occurrences.flatMap((occurrence) => {
    const entry = entryOf(event, occurrence, locale);
    return entry ? { ...entry, joinUrl: roomOf(event, occurrence) } : [];
  });
}

function entryOf(event: Event, occurrence: Occurrence, locale: Locale): CalendarEntry | null {
  const former = occurrence.startsAt ? undefined : formerTimes(event).get(occurrence.id);
  const said = former ?? occurrence;
  const time = calendarTime(said, event.timezone);
  if (!time) return null;
  const { venueLine, online } = whereOf({ ...event, occurrences: [occurrence] });
  return {
    id: event.occurrences.length === 1 ? event.id : occurrence.id,
    ...time,
    loosely: isLoose(said) ? { ...timeOf(said), timezone: event.timezone } : null,
    label: localised(locale, occurrence.labelDe, occurrence.labelEn),
    location: venueLine,
    online,
    isCancelled: occurrence.isCancelled,
    isPostponed: former !== undefined,
  };
}

/** Of whole days nothing is shown that is not known. */
function isLoose({ startPrecision, endPrecision }: OccurrenceTime): boolean {
  return startPrecision !== "DAY" && (startPrecision === "ABOUT" || endPrecision !== "EXACT");
}
