import type { Prisma } from "@podium/db/generated/client";
import { type Locale, localised, wording } from "@podium/domain/locale";
import { inLanguage, pick } from "../../../language/texts.ts";
import { postponedFrom, postponementsSelect } from "../../../occurrence/moves.ts";
import { timeSelect, toTime } from "../../../occurrence/times.ts";
import { availabilityOf, availabilitySelect, type Moment } from "../../availability.ts";
import { leadSelect, toSmallPicture } from "../media.ts";
import { organisationNameSelect, toOrganisationName } from "../organisation-name.ts";
import type { EventListItem } from "./views.ts";

/** An occurrence with the event that it is one of. */
export function listItemSelect(locale: Locale) {
  return {
    ...timeSelect,
    id: true,
    position: true,
    labelDe: true,
    labelEn: true,
    isOpening: true,
    isCancelled: true,
    listedUntil: true,
    place: true,
    elsewhere: true,
    venue: { select: { name: true, city: true } },
    event: { select: eventSelect(locale) },
  } satisfies Prisma.OccurrenceSelect;
}

function eventSelect(locale: Locale) {
  return {
    ...availabilitySelect,
    id: true,
    slug: true,
    format: true,
    audiences: true,
    timezone: true,
    isExample: true,
    organisation: { select: organisationNameSelect },
    series: { select: { nameDe: true, nameEn: true } },
    venue: { select: { name: true, city: true } },
    occurrences: { select: { id: true } },
    picture: leadSelect.picture,
    pictureFocus: true,
    moves: postponementsSelect,
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, subtitle: true, kind: true, summary: true, host: true },
    },
  } satisfies Prisma.EventSelect;
}

type ListItemRow = Prisma.OccurrenceGetPayload<{ select: ReturnType<typeof listItemSelect> }>;

export function toListItem(
  { event: row, ...occurrence }: ListItemRow,
  locale: Locale,
  moment: Moment,
): EventListItem {
  const text = pick(row.translations, locale);
  const organisation = toOrganisationName(row.organisation, locale);
  return {
    slug: row.slug,
    language: text.locale as Locale,
    title: text.title,
    subtitle: text.subtitle,
    kind: text.kind,
    summary: text.summary,
    seriesName: row.series && localised(locale, row.series.nameDe, row.series.nameEn),
    host: text.host ?? organisation.name,
    organisation,
    audiences: row.audiences,
    ...placeOf(row, occurrence),
    occurrence: {
      ...toTime(occurrence),
      id: occurrence.id,
      label: wording(locale, occurrence.labelDe, occurrence.labelEn),
      position: occurrence.position,
      count: row.occurrences.length,
      opensUntil: occurrence.isOpening ? (occurrence.listedUntil?.toISOString() ?? null) : null,
      isCancelled: occurrence.isCancelled,
    },
    timezone: row.timezone,
    isExample: row.isExample,
    postponedFrom: postponedFrom(row.moves, occurrence),
    availability: availabilityOf(row, moment),
    picture: toSmallPicture(row),
  };
}

/** Where the occurrence is; what is not yet known is nowhere. */
function placeOf(
  event: ListItemRow["event"],
  { place, venue, elsewhere }: Pick<ListItemRow, "place" | "venue" | "elsewhere">,
): Pick<EventListItem, "format" | "venueName" | "city"> {
  switch (place) {
    case "EVENT":
      return { format: event.format, venueName: event.venue?.name ?? null, city: event.venue?.city ?? null };
    case "VENUE":
      return { format: "ON_SITE", venueName: venue?.name ?? null, city: venue?.city ?? null };
    case "ELSEWHERE":
      return { format: "ON_SITE", venueName: elsewhere, city: null };
    case "ONLINE":
      return { format: "ONLINE", venueName: null, city: null };
    case "NOT_YET_KNOWN":
      return { format: "ON_SITE", venueName: null, city: null };
  }
}
