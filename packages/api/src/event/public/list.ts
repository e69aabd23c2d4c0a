import type { Prisma } from "@podium/db/generated/client";
import { EVENTS_PER_PAGE, type EventFilter, pageWithin } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { instantOf } from "@podium/domain/time/wall-time";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { note, sources } from "../../request/made-of.ts";
import { turnsOf } from "../availability.ts";
import { eventsWithText } from "../text-search.ts";
import { isListed, listed } from "../visible.ts";
import { waitedFor } from "../waiting.ts";
import { listItemSelect, toListItem } from "./list-item.ts";
import type { EventList, PastEvents } from "./views.ts";

/** By this zone the review is cut into years. */
const SITE_ZONE = "Europe/Berlin";

type Asked = EventFilter & { locale: Locale };

/**
 * Occurrences under way or to come, the next one first; one page of them. An event with several is named once a day, its
 * opening hours once. A fixed number of SQL statements, however many events.
 */
export async function listUpcoming(ctx: Context, asked: Asked): Promise<EventList> {
  const [now, matching] = await Promise.all([databaseNow(ctx.database), chosen(ctx, asked)]);
  const event = { AND: [listed, matching] };
  return page(ctx, asked, { listedUntil: { gt: now }, event }, "asc", now);
}

/** Past occurrences, the latest first; of one year or of all. */
export async function listPast(
  ctx: Context,
  asked: Asked & { year?: number | undefined },
): Promise<PastEvents> {
  const [now, matching] = await Promise.all([databaseNow(ctx.database), chosen(ctx, asked)]);
  const year = asked.year ?? null;
  const where = {
    listedUntil: { lte: now },
    ...(year !== null && inYear(year)),
    event: { AND: [listed, matching] },
  };
  const [years, list] = await Promise.all([pastYears(ctx), page(ctx, asked, where, "desc", now)]);
  return { ...list, year, years };
}

async function page(
  ctx: Context,
  { locale, page: number }: Asked,
  where: Prisma.OccurrenceWhereInput,
  order: "asc" | "desc",
  now: Date,
): Promise<EventList> {
  const read = (shown: number) =>
    ctx.database.occurrence.findMany({
      where,
      orderBy: [{ begunAt: order }, { id: order }],
      skip: (shown - 1) * EVENTS_PER_PAGE,
      take: EVENTS_PER_PAGE,
      select: listItemSelect(locale),
    });
  const [total, asked] = await Promise.all([ctx.database.occurrence.count({ where }), read(number)]);
  const within = pageWithin(number, total, EVENTS_PER_PAGE);
  const rows = within.page === number ? asked : await read(within.page);
  const events = rows.map(({ event }) => event);
  const waited = await waitedFor(ctx.database, events);
  const moment = { now, waited };
  const turns = [
    ...events.flatMap((event) => turnsOf(event, moment)),
    ...rows.flatMap(({ listedUntil }) => listedUntil ?? []),
  ];
  note(ctx, [sources.everyText, ...events.map(({ id }) => sources.event(id))], { now, turns });
  return { items: rows.map((row) => toListItem(row, locale, moment)), total, ...within };
}

/** The filters as a condition. */
async function chosen(ctx: Context, filter: EventFilter): Promise<Prisma.EventWhereInput> {
  const [found, organisation] = await Promise.all([
    eventsWithText(ctx.database, filter.text, { forgiving: true }),
    filter.organisation
      ? ctx.database.organisation.findFirst({ where: { slug: filter.organisation }, select: { id: true } })
      : undefined,
  ]);
  if (organisation === null) return { id: { in: [] } };
  return {
    // By its id, PostgreSQL knows whether these are many or few, and does not go through all dates to find the few.
    ...(organisation && { organisationId: organisation.id }),
    ...(filter.audience && { audiences: { has: filter.audience } }),
    ...(filter.city && { venue: { city: filter.city } }),
    ...(filter.format && { format: filter.format }),
    ...(found && { id: { in: found } }),
  };
}

/** Whatever the filters say, all years stay on offer. */
async function pastYears(ctx: Context): Promise<{ year: number; count: number }[]> {
  return ctx.database.$queryRaw<{ year: number; count: number }[]>`
    SELECT extract(year FROM occurrence."begunAt" AT TIME ZONE ${SITE_ZONE})::int AS "year", count(*)::int AS "count"
    FROM "Occurrence" occurrence JOIN "Event" event ON event."id" = occurrence."eventId"
    WHERE ${isListed}
      AND occurrence."listedUntil" <= now()
    GROUP BY 1 ORDER BY 1 DESC`;
}

function inYear(year: number): Prisma.OccurrenceWhereInput {
  const newYear = (number: number) => instantOf(`${number}-01-01T00:00`, SITE_ZONE);
  return { begunAt: { gte: newYear(year), lt: newYear(year + 1) } };
}
