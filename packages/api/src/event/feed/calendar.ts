import type { Prisma } from "@podium/db/generated/client";
import { CALENDAR_DAYS_BACK, CALENDAR_ENTRIES_MAX, type FeedFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { note, sources } from "../../request/made-of.ts";
import { calendarSelect, type EventCalendar, toEventCalendar } from "../public/calendar.ts";
import { matchingEvents } from "../public/list/matching.ts";
import { listed } from "../visible.ts";
import { type FeedScope, feedScope } from "./scope.ts";

const DAY_MS = 86_400_000;

/** What a calendar of many events says: each event with those of its dates that are in it. */
export type FeedCalendar = { scope: FeedScope; events: EventCalendar[] };

/**
 * The dates to come and those of the last weeks, so many at most: the next ones first, then those that were last. A fixed
 * number of SQL statements, however many events. Null: there is nothing of that name.
 */
export async function feedCalendar(
  ctx: Context,
  asked: FeedFilter & { locale: Locale },
): Promise<FeedCalendar | null> {
  const [now, scope, matching] = await Promise.all([
    databaseNow(ctx.database),
    feedScope(ctx, asked),
    matchingEvents(ctx, asked),
  ]);
  if (!scope) return null;
  const event = { AND: [listed, matching] };
  const since = new Date(now.getTime() - CALENDAR_DAYS_BACK * DAY_MS);
  // Without the second, a list would go through all that ever was.
  const current = { OR: [{ begunAt: { gte: since } }, { listedUntil: { gt: since } }] };
  const [ahead, behind] = await Promise.all([
    dates(ctx, { AND: [{ overAt: { gt: now } }, current], event }, "asc"),
    dates(ctx, { AND: [{ overAt: { gt: since, lte: now } }, current], event }, "desc"),
  ]);
  const shown = [...ahead, ...behind].slice(0, CALENDAR_ENTRIES_MAX);
  const ids = new Set(shown.map(({ id }) => id));
  const rows = await ctx.database.event.findMany({
    where: { id: { in: shown.map(({ eventId }) => eventId) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: calendarSelect(asked.locale),
  });
  const turns = shown.map(({ overAt }) => new Date(overAt.getTime() + CALENDAR_DAYS_BACK * DAY_MS));
  note(ctx, [sources.everyText], { now, turns });
  const events = rows.map((row) => {
    const calendar = toEventCalendar(row, asked.locale);
    const [only] = row.occurrences.length === 1 ? row.occurrences : [];
    // An only date has the event's id in calendars.
    const isShown = ({ id }: { id: string }) => ids.has(only?.id ?? id);
    return { ...calendar, entries: calendar.entries.filter(isShown) };
  });
  return { scope, events };
}

function dates(ctx: Context, where: Prisma.OccurrenceWhereInput, order: "asc" | "desc") {
  return ctx.database.occurrence.findMany({
    where,
    orderBy: [{ begunAt: order }, { id: order }],
    take: CALENDAR_ENTRIES_MAX,
    select: { id: true, eventId: true, overAt: true },
  });
}
