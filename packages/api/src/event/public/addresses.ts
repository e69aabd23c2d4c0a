import { ADDRESSES_PER_PART } from "@podium/domain/event/filter";
import type { Context } from "../../context.ts";
import { note, sources } from "../../request/made-of.ts";
import { isVisible } from "../visible.ts";
import type { EventAddresses } from "./views.ts";

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
