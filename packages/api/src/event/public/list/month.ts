import type { Prisma } from "@podium/db/generated/client";
import type { calendarInput } from "@podium/domain/event/filter";
import { dayAfter, midnight, monthAfter, monthOf, SITE_ZONE } from "@podium/domain/time/period";
import { nextDay, wallTimeOf } from "@podium/domain/time/wall-time";
import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { databaseNow } from "../../../database-clock.ts";
import { note, sources } from "../../../request/made-of.ts";
import { turnsOf } from "../../availability.ts";
import { listed } from "../../visible.ts";
import { waitedFor } from "../../waiting.ts";
import { listItemSelect, toListItem } from "./list-item.ts";
import { matchingEvents } from "./matching.ts";
import type { CalendarMonth } from "./views.ts";

/** So many are named on one day of the calendar; the others are a list of their own. */
const NAMED_PER_DAY = 4;

type Asked = z.infer<typeof calendarInput>;

/**
 * The dates of one month, each under the day on which it begins; apart from them those that began before it and still go on.
 * One small SQL statement for each day reads what is named there and one more, so that a crowded day costs no more than
 * any other; a fixed number reads the rest.
 */
export async function eventMonth(ctx: Context, asked: Asked): Promise<CalendarMonth> {
  const { database } = ctx;
  const [now, matching] = await Promise.all([databaseNow(database), matchingEvents(ctx, asked)]);
  const month = asked.month ?? monthOf(now);
  const [start, end] = [midnight(`${month}-01`), midnight(`${monthAfter(month)}-01`)];
  const find = (take: number, ...conditions: Prisma.OccurrenceWhereInput[]) =>
    database.occurrence.findMany({
      where: { AND: [listedDate, { event: { AND: [listed, matching] } }, ...conditions] },
      orderBy: [{ begunAt: "asc" }, { id: "asc" }],
      take,
      select: { id: true },
    });
  const [running, before, after, ...days] = await Promise.all([
    find(NAMED_PER_DAY + 1, { begunAt: { lt: start }, listedUntil: { gt: start } }),
    find(1, { begunAt: { lt: start } }),
    find(1, { begunAt: { gte: end } }),
    ...daysOf(month).map((day) =>
      find(NAMED_PER_DAY + 1, { begunAt: { gte: midnight(day), lt: midnight(dayAfter(day)) } }),
    ),
  ]);
  const rows = await database.occurrence.findMany({
    where: { id: { in: [running, ...days].flat().map(({ id }) => id) } },
    select: listItemSelect(asked.locale),
  });
  const events = rows.map(({ event }) => event);
  const moment = { now, waited: await waitedFor(database, events) };
  note(ctx, [sources.everyText, ...events.map(({ id }) => sources.event(id))], {
    now,
    turns: [nextDay(now, SITE_ZONE), ...events.flatMap((event) => turnsOf(event, moment))],
  });
  const items = new Map(rows.map((row) => [row.id, toListItem(row, asked.locale, moment)]));
  const named = (found: readonly { id: string }[] = []) => ({
    items: found.slice(0, NAMED_PER_DAY).flatMap(({ id }) => items.get(id) ?? []),
    isMore: found.length > NAMED_PER_DAY,
  });
  return {
    month,
    today: wallTimeOf(now, SITE_ZONE).slice(0, 10),
    previous: before.length > 0 ? monthAfter(month, -1) : null,
    next: after.length > 0 ? monthAfter(month) : null,
    running: named(running),
    days: daysOf(month).map((day, index) => ({ day, ...named(days[index]) })),
  };
}

/** Of the dates of one day in one event only the first is listed. */
const listedDate: Prisma.OccurrenceWhereInput = { listedUntil: { not: null }, startsAt: { not: null } };

function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) days.push(day);
  return days;
}
