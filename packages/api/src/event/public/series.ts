import { SLUG } from "@podium/domain/event/slug";
import { type Locale, wording } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { headSelect, toHead } from "../../organisation/look.ts";
import { note, sources } from "../../request/made-of.ts";
import { listed } from "../visible.ts";
import type { SeriesPage } from "./views.ts";

/** A series that visitors can see an event of. Null: there is no such. */
export async function seriesBySlug(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<SeriesPage | null> {
  note(ctx, [sources.organisations, sources.everyText]);
  if (!SLUG.test(slug)) return null;
  const row = await ctx.database.eventSeries.findFirst({
    where: { slug, events: { some: listed } },
    select: { slug: true, nameDe: true, nameEn: true, organisation: { select: headSelect } },
  });
  if (!row) return null;
  return {
    slug: row.slug,
    name: wording(locale, row.nameDe, row.nameEn),
    organisation: toHead(row.organisation, locale),
  };
}
