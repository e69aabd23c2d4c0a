import type { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/slug";
import type { Locale } from "@podium/domain/locale";
import type { Dates } from "@podium/domain/occurrence/times";
import { foldedSlug, oneErrorAway } from "@podium/domain/search/slug";
import type { Context } from "../context.ts";
import { inLanguage, pick } from "../language/texts.ts";
import { datesOf, datesSelect } from "../occurrence/times.ts";
import { note, sources } from "../request/made-of.ts";
import { isVisible, visible } from "./visible.ts";

/** So many are offered. */
const LIKELY_MAX = 3;

/** An event that was perhaps meant; its dates tell it from another of the same name. */
export type LikelyEvent = { slug: string; title: string; language: Locale; dates: Dates };

/**
 * The events that visitors may see and whose address, of now or of before, is spelled like one that leads nowhere; where
 * there are none, those one typing error away. Two look-ups along one index for the addresses, and one for the events.
 */
export async function likelyEvents(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<LikelyEvent[]> {
  note(ctx, [sources.everyText]);
  if (!SLUG.test(slug)) return [];
  const folded = foldedSlug(slug);
  const same = await eventsAt(ctx, [folded], locale);
  return same.length > 0 ? same : eventsAt(ctx, oneErrorAway(folded), locale);
}

async function eventsAt(ctx: Context, folded: string[], locale: Locale): Promise<LikelyEvent[]> {
  if (folded.length === 0) return [];
  const addresses = await ctx.database.$queryRaw<{ eventId: string }[]>`
    SELECT DISTINCT event."id" AS "eventId", event."startsAt"
    FROM "EventSlug" address JOIN "Event" event ON event."id" = address."eventId"
    WHERE podium_fold_slug(address."slug") = ANY(${folded})
      AND ${isVisible}
    ORDER BY event."startsAt" DESC LIMIT ${LIKELY_MAX}`;
  const rows = await ctx.database.event.findMany({
    where: { AND: [visible, { id: { in: addresses.map(({ eventId }) => eventId) } }] },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    select: likelySelect(locale),
  });
  return rows.map((row) => {
    const text = pick(row.translations, locale);
    return { slug: row.slug, title: text.title, language: text.locale as Locale, dates: datesOf(row) };
  });
}

function likelySelect(locale: Locale) {
  return {
    slug: true,
    ...datesSelect,
    translations: { ...inLanguage(locale), select: { locale: true, title: true } },
  } satisfies Prisma.EventSelect;
}
