import type { Prisma } from "@podium/db/generated/client";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import type { OccurrencePlace, OccurrenceTime } from "@podium/domain/occurrence/times";
import { placeSelect } from "./place.ts";
import { timeSelect, toTime } from "./times.ts";

/** One date of an event as its page says it. Instants are ISO 8601 in UTC. */
export type OccurrenceView = OccurrenceTime<string> & {
  id: string;
  label: Wording | null;
  doorsAt: string | null;
  /** A day of opening hours. */
  isOpening: boolean;
  place: OccurrencePlace;
  /** Of its own. */
  venue: { name: string; street: string; postalCode: string; city: string } | null;
  elsewhere: string | null;
  /** Of its own room, for a reader who may know it; null: none, or it is not for this reader. */
  onlineUrl: string | null;
  note: Wording | null;
  isCancelled: boolean;
  /** Why it was cancelled. */
  reason: Wording | null;
  /** From when to when it counts as going on, whatever is known of its time. */
  begunAt: string;
  overAt: string;
};

/** In the order of time. */
export const occurrencesSelect = {
  orderBy: { position: "asc" },
  select: {
    ...timeSelect,
    id: true,
    labelDe: true,
    labelEn: true,
    doorsAt: true,
    isOpening: true,
    ...placeSelect,
    onlineUrl: true,
    noteDe: true,
    noteEn: true,
    reasonDe: true,
    reasonEn: true,
    begunAt: true,
    overAt: true,
  },
} satisfies Prisma.Event$occurrencesArgs;

/** @param knowsRooms whether the reader has a place, or needs none */
export function toOccurrence(
  row: Prisma.OccurrenceGetPayload<typeof occurrencesSelect>,
  locale: Locale,
  knowsRooms: boolean,
): OccurrenceView {
  return {
    ...toTime(row),
    id: row.id,
    label: wording(locale, row.labelDe, row.labelEn),
    doorsAt: row.doorsAt?.toISOString() ?? null,
    isOpening: row.isOpening,
    place: row.place,
    venue: row.venue,
    elsewhere: row.elsewhere,
    onlineUrl: knowsRooms ? row.onlineUrl : null,
    note: wording(locale, row.noteDe, row.noteEn),
    isCancelled: row.isCancelled,
    reason: wording(locale, row.reasonDe, row.reasonEn),
    begunAt: row.begunAt.toISOString(),
    overAt: row.overAt.toISOString(),
  };
}

/**
 * The same event as somebody knows it who comes to some of its dates alone.
 *
 * @param ids of those dates; none: to all
 */
export function onDates<Event extends { occurrences: { id: string }[] }>(
  event: Event,
  ids: readonly string[],
): Event {
  const occurrences = event.occurrences.filter(({ id }) => ids.includes(id));
  return occurrences.length > 0 ? { ...event, occurrences } : event;
}
