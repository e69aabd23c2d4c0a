import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { Context } from "../context.ts";
import type { Clicks } from "./staff/views.ts";
import { leadsTo, visible } from "./visible.ts";

const WEEK_DAYS = 7;

/**
 * Where a category's own registration is. Only what staff have typed into that category is an answer, so that the address
 * leads nowhere else.
 *
 * @param counted whether somebody follows it now; a number per category and day is all that is kept of it
 * @returns null when there is no such category online, or one registers for it in another way
 */
export async function followChannel(
  ctx: Context,
  { slug, categoryId, counted }: { slug: string; categoryId: string; counted: boolean },
): Promise<string | null> {
  const found = await ctx.database.category.findFirst({
    where: { id: categoryId, channel: "EXTERNAL", hidden: false, event: { AND: [visible, leadsTo(slug)] } },
    select: { url: true, event: { select: { timezone: true } } },
  });
  if (!found?.url) return null;
  if (counted) await countClick(ctx.database, categoryId, found.event.timezone);
  return found.url;
}

async function countClick(database: Transaction, categoryId: string, timezone: string): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "ChannelClick" ("categoryId", "day", "count")
    VALUES (${categoryId}::uuid, ${today(timezone)}, 1)
    ON CONFLICT ("categoryId", "day") DO UPDATE SET "count" = "ChannelClick"."count" + 1`;
}

/** Of every category of an event whose way was taken at least once. */
export async function clicksOf(
  database: Transaction,
  eventId: string,
  timezone: string,
): Promise<ReadonlyMap<string, Clicks>> {
  const rows = await database.$queryRaw<(Clicks & { categoryId: string })[]>`
    SELECT click."categoryId", sum(click."count")::int AS "total",
      COALESCE(sum(click."count") FILTER (WHERE click."day" > ${today(timezone)} - ${WEEK_DAYS}::int), 0)::int AS "week"
    FROM "ChannelClick" click JOIN "Category" category ON category."id" = click."categoryId"
    WHERE category."eventId" = ${eventId}::uuid GROUP BY click."categoryId"`;
  return new Map(rows.map(({ categoryId, total, week }) => [categoryId, { total, week }]));
}

/** By the database's clock, as calendars in the event's zone show it. */
function today(timezone: string): Prisma.Sql {
  return Prisma.sql`(statement_timestamp() AT TIME ZONE ${timezone})::date`;
}
