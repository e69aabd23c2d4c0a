import type { Prisma } from "@podium/db/generated/client";
import { joinUrl } from "@podium/domain/event/attendance";
import type { EventFormat } from "@podium/domain/event/vocabulary";
import { venueLine } from "@podium/domain/venue/line";
import type { OccurrenceView } from "./views.ts";

const venueSelect = { name: true, street: true, postalCode: true, city: true } satisfies Prisma.VenueSelect;

/** What `whereOf` has to know. */
export const placeSelect = {
  place: true,
  elsewhere: true,
  isCancelled: true,
  venue: { select: venueSelect },
} satisfies Prisma.OccurrenceSelect;

type Place = Pick<OccurrenceView, "place" | "elsewhere" | "venue" | "isCancelled">;

/**
 * Where one takes part: in which house, and whether from afar. `isPlaceOpen`: it is not yet known. Nothing of it: each
 * occurrence says its own.
 */
export type Where = { venueLine: string | null; online: boolean; isPlaceOpen: boolean };

/** For a line that says where an event is. */
export function whereOf({
  format,
  venue,
  occurrences,
}: {
  format: EventFormat;
  venue: OccurrenceView["venue"];
  occurrences: readonly Place[];
}): Where {
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  const counted = held.length > 0 ? held : occurrences;
  if (counted.some(({ place }) => place === "EVENT"))
    return {
      venueLine: format === "ONLINE" ? null : venue && venueLine(venue),
      online: format !== "ON_SITE",
      isPlaceOpen: false,
    };
  const [only, ...others] = counted;
  return {
    venueLine: only && others.length === 0 ? ownPlace(only) : null,
    online: counted.some(({ place }) => place === "ONLINE"),
    isPlaceOpen: counted.every(({ place }) => place === "NOT_YET_KNOWN"),
  };
}

/**
 * How one takes part from afar in an occurrence, for those who have a place. Null: not from afar, or the address is not
 * known yet.
 */
export function roomOf(
  event: Parameters<typeof joinUrl>[0],
  { place, onlineUrl }: Pick<OccurrenceView, "place" | "onlineUrl">,
): string | null {
  if (place === "EVENT") return joinUrl(event);
  return place === "ONLINE" ? onlineUrl : null;
}

/** The one room of an event: of its only occurrence, or of all that are where the event is. */
export function commonRoom(
  event: Parameters<typeof joinUrl>[0] & {
    occurrences: readonly Pick<OccurrenceView, "place" | "onlineUrl" | "isCancelled">[];
  },
): string | null {
  const [only, ...others] = event.occurrences.filter(({ isCancelled }) => !isCancelled);
  if (only && others.length === 0) return roomOf(event, only);
  return others.some(({ place }) => place === "EVENT") || only?.place === "EVENT" ? joinUrl(event) : null;
}

/** One of several dates as papers say it: its own words, and where it is unless that is where the event is. */
export function toDateLine(occurrence: OccurrenceView) {
  const { startsAt, startPrecision, endsAt, endPrecision, label, place } = occurrence;
  return {
    ...{ startsAt, startPrecision, endsAt, endPrecision },
    label: label?.text ?? null,
    place: ownPlace(occurrence),
    placeWord: placeWords[place] ?? null,
  };
}

const placeWords: Partial<Record<OccurrenceView["place"], "online" | "placeOpen">> = {
  ONLINE: "online",
  NOT_YET_KNOWN: "placeOpen",
};

/** Of an occurrence that is somewhere else than its event. */
export function ownPlace({ venue, elsewhere }: Pick<Place, "venue" | "elsewhere">): string | null {
  return venue ? venueLine(venue) : elsewhere;
}
