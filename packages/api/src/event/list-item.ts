import type { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/schema";
import type { Locale } from "@podium/domain/locale";
import { offerSelect, offerStateOf } from "./offer.ts";
import type { BodyName, EventListItem } from "./views.ts";

export const bodySelect = { slug: true, nameDe: true, nameEn: true, shortName: true } as const;

/** What visitors may see: a cancelled event keeps its page. */
export const visible: Prisma.EventWhereInput = { status: { in: ["PUBLISHED", "CANCELLED"] } };

/** The event at an address, if visitors may see it. Whatever else stands in an address never reaches the database. */
export function visibleAt(slug: string): Prisma.EventWhereInput {
  return { AND: [visible, SLUG.test(slug) ? { slug } : { id: { in: [] } }] };
}

/** The texts of the language asked for and of German, which every event has. */
export function inLanguage(locale: Locale) {
  return { where: { locale: { in: [locale, "de"] } } };
}

/** The text in the language asked for, else the German one. */
export function pick<Text extends { locale: string }>(texts: readonly Text[], locale: Locale): Text {
  const text = texts.find((candidate) => candidate.locale === locale) ?? texts[0];
  if (!text) throw new Error("an event without texts");
  return text;
}

export function localised<Value>(locale: Locale, de: Value, en: Value): Value {
  return locale === "de" ? de : en;
}

export function toBodyName(
  body: { slug: string; nameDe: string; nameEn: string; shortName: string },
  locale: Locale,
): BodyName {
  return { slug: body.slug, name: localised(locale, body.nameDe, body.nameEn), shortName: body.shortName };
}

export function listItemSelect(locale: Locale) {
  return {
    ...offerSelect,
    slug: true,
    format: true,
    audiences: true,
    timezone: true,
    isExample: true,
    organisation: { select: bodySelect },
    series: { select: { nameDe: true, nameEn: true } },
    venue: { select: { name: true, city: true } },
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, kind: true, summary: true, host: true },
    },
  } satisfies Prisma.EventSelect;
}

type ListItemRow = Prisma.EventGetPayload<{ select: ReturnType<typeof listItemSelect> }>;

/** @param now the database's clock */
export function toListItem(row: ListItemRow, locale: Locale, now: Date): EventListItem {
  const text = pick(row.translations, locale);
  const organisation = toBodyName(row.organisation, locale);
  return {
    slug: row.slug,
    language: text.locale as Locale,
    title: text.title,
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
    offer: offerStateOf(row, now),
  };
}
