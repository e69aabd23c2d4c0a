import type { Prisma } from "@podium/db/generated/client";
import { type Locale, localised } from "@podium/domain/locale";
import type { Dates } from "@podium/domain/occurrence/times";
import { type Colour, colourFrom } from "@podium/domain/organisation/colour";
import type { Context } from "../../context.ts";
import { inLanguage, pick } from "../../language/texts.ts";
import { placeSelect, type Where, whereOf } from "../../occurrence/place.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { note, sources } from "../../request/made-of.ts";
import { leadsTo, visible } from "../visible.ts";

/** What is said of an event where there is room for little: on a picture that is shared, on a poster. */
export type Announcement = Where & {
  slug: string;
  title: string;
  /** Of title and summary. */
  language: Locale;
  subtitle: string | null;
  summary: string;
  isCancelled: boolean;
  isPostponed: boolean;
  dates: Dates;
  /** Who invites, in the event's own words. */
  host: string;
  organisation: string;
  /** The organisation's; null: it has none of its own. */
  colour: Colour | null;
  updatedAt: string;
};

/** Null: there is no such event, or none that is online. */
export async function eventAnnouncement(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<Announcement | null> {
  const row = await ctx.database.event.findFirst({
    where: { AND: [visible, leadsTo(slug)] },
    select: announcementSelect(locale),
  });
  note(ctx, [row ? sources.text(row.id) : sources.everyText, sources.organisations]);
  if (!row) return null;
  const text = pick(row.translations, locale);
  const { nameDe, nameEn, colour } = row.organisation;
  const organisation = localised(locale, nameDe, nameEn);
  return {
    slug: row.slug,
    title: text.title,
    language: text.locale as Locale,
    subtitle: text.subtitle,
    summary: text.summary,
    isCancelled: row.status === "CANCELLED",
    isPostponed: row.postponedAt !== null,
    dates: datesOf(row),
    ...whereOf(row),
    host: text.host ?? organisation,
    organisation,
    colour: colour === null ? null : colourFrom(colour),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function announcementSelect(locale: Locale) {
  return {
    id: true,
    slug: true,
    status: true,
    format: true,
    postponedAt: true,
    timezone: true,
    updatedAt: true,
    occurrences: {
      ...datesSelect.occurrences,
      select: { ...datesSelect.occurrences.select, ...placeSelect },
    },
    venue: { select: { name: true, street: true, postalCode: true, city: true } },
    organisation: { select: { nameDe: true, nameEn: true, colour: true } },
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, subtitle: true, summary: true, host: true },
    },
  } satisfies Prisma.EventSelect;
}
