import type { Prisma } from "@podium/db/generated/client";
import { type Locale, localised } from "@podium/domain/locale";
import { inLanguage, pick } from "../../language/texts.ts";
import { availabilityOf, availabilitySelect, type Moment } from "../availability.ts";
import { organisationNameSelect, toOrganisationName } from "./organisation-name.ts";
import type { EventListItem } from "./views.ts";

export function listItemSelect(locale: Locale) {
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
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, subtitle: true, kind: true, summary: true, host: true },
    },
  } satisfies Prisma.EventSelect;
}

type ListItemRow = Prisma.EventGetPayload<{ select: ReturnType<typeof listItemSelect> }>;

export function toListItem(row: ListItemRow, locale: Locale, moment: Moment): EventListItem {
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
    format: row.format,
    audiences: row.audiences,
    venueName: row.venue?.name ?? null,
    city: row.venue?.city ?? null,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timezone: row.timezone,
    isExample: row.isExample,
    availability: availabilityOf(row, moment),
  };
}
