import type { Prisma } from "@podium/db/generated/client";
import { EVENTS_PER_PAGE, type EventFilter, isNarrowed, pageWithin } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { type Period, periodOf, SITE_ZONE } from "@podium/domain/time/period";
import { instantOf, nextDay } from "@podium/domain/time/wall-time";
import type { Context } from "../../../context.ts";
import { databaseNow } from "../../../database-clock.ts";
import { note, sources } from "../../../request/made-of.ts";
import { turnsOf } from "../../availability.ts";
import { isListed, listed } from "../../visible.ts";
import { waitedFor } from "../../waiting.ts";
import { listItemSelect, toListItem } from "./list-item.ts";
import { matchingEvents } from "./matching.ts";
import type { EventList, PastEvents, UpcomingEvents } from "./views.ts";

/** So many past dates are counted; whoever is told of as many looks there anyway. */
const COUNTED_IN_REVIEW = 100;

type Asked = EventFilter & { locale: Locale };

/**
 * Occurrences under way or to come, the next one first; one page of them. An event with several is named once a day, its
 * opening hours once. A fixed number of SQL statements, however many events.
 */
export async function listUpcoming(ctx: Context, asked: Asked): Promise<UpcomingEvents> {
  const [now, matching] = await Promise.all([databaseNow(ctx.database), matchingEvents(ctx, asked)]);
  const event = { AND: [listed, matching] };
  const list = await page(ctx, asked, { listedUntil: { gt: now }, event }, "asc", now);
  // What is looked for by a word may be over; so may all that there was.
  const isSought = asked.text || (list.total === 0 && isNarrowed(asked));
  const inReview = isSought
    ? await ctx.database.occurrence.count({
        where: { listedUntil: { lte: now }, event },
        take: COUNTED_IN_REVIEW,
      })
    : 0;
  return { ...list, inReview };
}

/** Past occurrences, the latest first; of one year or of all. */
export async function listPast(
  ctx: Context,
  asked: Asked & { year?: number | undefined },
): Promise<PastEvents> {
  const [now, matching] = await Promise.all([databaseNow(ctx.database), matchingEvents(ctx, asked)]);
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
  { locale, page: number, ...asked }: Asked,
  shown: Prisma.OccurrenceWhereInput,
  order: "asc" | "desc",
  now: Date,
): Promise<EventList> {
  const period = periodOf(asked, now);
  const where = { AND: [shown, period ? within(period) : {}] };
  const read = (page: number) =>
    ctx.database.occurrence.findMany({
      where,
      orderBy: [{ begunAt: order }, { id: order }],
      skip: (page - 1) * EVENTS_PER_PAGE,
      take: EVENTS_PER_PAGE,
      select: listItemSelect(locale),
    });
  const [total, first] = await Promise.all([ctx.database.occurrence.count({ where }), read(number)]);
  const here = pageWithin(number, total, EVENTS_PER_PAGE);
  const rows = here.page === number ? first : await read(here.page);
  const events = rows.map(({ event }) => event);
  const waited = await waitedFor(ctx.database, events);
  const moment = { now, waited };
  const turns = [
    // "Today" is another day then.
    nextDay(now, SITE_ZONE),
    ...events.flatMap((event) => turnsOf(event, moment)),
    ...rows.flatMap(({ listedUntil }) => listedUntil ?? []),
  ];
  note(ctx, [sources.everyText, ...events.map(({ id }) => sources.event(id))], { now, turns });
  return { items: rows.map((row) => toListItem(row, locale, moment)), total, ...here };
}

/** Dates that have a part in a period; one that is not yet known lies in none. */
function within({ start, end }: Period): Prisma.OccurrenceWhereInput {
  return {
    startsAt: { not: null },
    ...(start && { listedUntil: { gt: start } }),
    ...(end && { begunAt: { lt: end } }),
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
