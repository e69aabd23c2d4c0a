import type { Prisma } from "@podium/db/generated/client";
import type { EventFormat } from "@podium/domain/event/vocabulary";
import { type Locale, localised } from "@podium/domain/locale";
import { calendarTime } from "@podium/domain/occurrence/times";
import { venueLine } from "@podium/domain/venue/line";
import { ownPlace } from "./place.ts";
import type { occurrencesSelect } from "./views.ts";

/** One occurrence as calendars write it; `calendarTime` says what its instants are. */
export type CalendarEntry = {
  /** The occurrence's, of an only one the event's: an entry keeps it whatever changes. */
  id: string;
  isAllDay: boolean;
  start: Date;
  end: Date | null;
  label: string | null;
  /** Name and address, or the place in words; null: online, or not yet known. */
  location: string | null;
  /** Whether one can take part from afar. */
  online: boolean;
  isCancelled: boolean;
};

type Event = {
  id: string;
  timezone: string;
  format: EventFormat;
  venue: Parameters<typeof venueLine>[0] | null;
  occurrences: readonly Prisma.OccurrenceGetPayload<typeof occurrencesSelect>[];
};

/** The occurrences whose date is known, in the order of time. */
export function calendarEntries(event: Event, locale: Locale): CalendarEntry[] {
  return event.occurrences.flatMap((occurrence) => {
    const time = calendarTime(occurrence, event.timezone);
    if (!time) return [];
    const { labelDe, labelEn, isCancelled } = occurrence;
    const id = event.occurrences.length === 1 ? event.id : occurrence.id;
    return {
      id,
      ...time,
      label: localised(locale, labelDe, labelEn),
      ...placeOf(event, occurrence),
      isCancelled,
    };
  });
}

function placeOf(
  event: Event,
  { place, venue, elsewhere }: Event["occurrences"][number],
): Pick<CalendarEntry, "location" | "online"> {
  switch (place) {
    case "EVENT":
      return { location: event.venue && venueLine(event.venue), online: event.format !== "ON_SITE" };
    case "VENUE":
    case "ELSEWHERE":
      return { location: ownPlace({ venue, elsewhere }), online: false };
    case "ONLINE":
      return { location: null, online: true };
    case "NOT_YET_KNOWN":
      return { location: null, online: false };
  }
}
