import { ADDRESSES_PER_PART } from "@podium/domain/event/filter";
import type { Context } from "../../context.ts";
import type { OtherForms } from "../../organisation/views.ts";
import { note, sources } from "../../request/made-of.ts";
import { isListed, isVisible } from "../visible.ts";
import type { EventAddresses, ListPageAddresses } from "./views.ts";

/**
 * The addresses of all events that visitors may see, in parts of a bounded size: two statements at most, each along one
 * index, however many events there are.
 *
 * @param part from 1 on; without it all, if they are no more than a part holds
 */
export async function eventAddresses(
  ctx: Context,
  { part }: { part?: number | undefined },
): Promise<EventAddresses> {
  note(ctx, [sources.everyText]);
  const skipped = ((part ?? 1) - 1) * ADDRESSES_PER_PART;
  const rows = await ctx.database.$queryRaw<{ slug: string; easy: boolean; changedAt: Date }[]>`
    SELECT "slug", "updatedAt" AS "changedAt", "id" IN (
      SELECT "eventId" FROM "EventTranslation" WHERE "locale" = 'de-simple' AND "offered"
    ) AS "easy"
    FROM "Event" WHERE ${isVisible}
    ORDER BY "slug" OFFSET ${skipped} LIMIT ${ADDRESSES_PER_PART + 1}`;
  const shown = rows.slice(0, ADDRESSES_PER_PART);
  const events = shown.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
  if (part !== undefined || rows.length <= ADDRESSES_PER_PART) return { events, parts: 1 };
  const [{ count }] = await ctx.database.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS "count" FROM "Event" WHERE ${isVisible}`;
  return { events: [], parts: Math.ceil(count / ADDRESSES_PER_PART) };
}

/**
 * The pages of bodies and of series, for the sitemap. A page with a list changes with each of its events, also with one that
 * has left it.
 */
export async function listPageAddresses(ctx: Context): Promise<ListPageAddresses> {
  note(ctx, [sources.organisations, sources.everyText]);
  const [bodies, series] = await Promise.all([
    ctx.database.$queryRaw<BodyRow[]>`
      SELECT body."slug", body."easyText" IS NOT NULL AS "hasEasyText",
        body."signFilmUrl" IS NOT NULL AS "hasSignFilm", body."updatedAt" AS "changedAt",
        greatest(body."updatedAt", max(event."updatedAt")) AS "listChangedAt"
      FROM "Organisation" body
      LEFT JOIN "Event" event ON event."organisationId" = body."id" AND event."status" <> 'DRAFT'
      GROUP BY body."id" ORDER BY body."slug"`,
    ctx.database.$queryRaw<{ slug: string; changedAt: Date }[]>`
      SELECT series."slug", greatest(series."updatedAt", max(event."updatedAt")) AS "changedAt"
      FROM "EventSeries" series JOIN "Event" event ON event."seriesId" = series."id" AND event."status" <> 'DRAFT'
      GROUP BY series."id" HAVING bool_or(${isListed}) ORDER BY series."slug"`,
  ]);
  return {
    bodies: bodies.map((row) => ({
      ...row,
      changedAt: row.changedAt.toISOString(),
      listChangedAt: row.listChangedAt.toISOString(),
    })),
    series: series.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
  };
}

type BodyRow = OtherForms & { slug: string; changedAt: Date; listChangedAt: Date };
