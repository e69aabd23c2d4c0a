import type { FeedFilter } from "@podium/domain/event/filter";
import { type Locale, localised } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { note, sources } from "../../request/made-of.ts";

/** Whose events a feed has, by name; null: anybody's. */
export type FeedScope = { organisation: string | null; series: string | null };

/** Null: there is no such organisation or series, so there is nothing to subscribe to. */
export async function feedScope(
  ctx: Context,
  filter: FeedFilter & { locale: Locale },
): Promise<FeedScope | null> {
  const { locale } = filter;
  const named = { nameDe: true, nameEn: true };
  const [organisation, series] = await Promise.all([
    filter.organisation
      ? ctx.database.organisation.findUnique({ where: { slug: filter.organisation }, select: named })
      : undefined,
    filter.series
      ? ctx.database.eventSeries.findUnique({ where: { slug: filter.series }, select: named })
      : undefined,
  ]);
  note(ctx, [sources.everyText, sources.organisations]);
  if (organisation === null || series === null) return null;
  const nameOf = (row: { nameDe: string; nameEn: string | null } | undefined) =>
    row ? localised(locale, row.nameDe, row.nameEn) : null;
  return { organisation: nameOf(organisation), series: nameOf(series) };
}
