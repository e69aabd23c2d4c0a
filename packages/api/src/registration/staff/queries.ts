import { Prisma } from "@podium/db/generated/client";
import { hasTicket } from "@podium/domain/event/attendance";
import { localised } from "@podium/domain/locale";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { runningDeadline } from "@podium/domain/registration/deadlines";
import { datesFacts } from "@podium/domain/registration/facts";
import { mayAct } from "@podium/domain/registration/staff-rules";
import {
  CHOSEN_MAX,
  type ListRegistrationsInput,
  type RegistrationIdsInput,
  type StaffAction,
  staffActions,
} from "@podium/domain/registration/staff-schema";
import { isAttending, type RegistrationState } from "@podium/domain/registration/states";
import { may } from "@podium/domain/staff/permissions";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { timeSelect, toTime } from "../../occurrence/times.ts";
import { onDates } from "../../occurrence/views.ts";
import { positionsInQueue } from "../waitlist/position.ts";
import { inUnits } from "../waitlist/undecided.ts";
import {
  actingOrder,
  categoryColumn,
  contactColumn,
  dateColumns,
  following,
  inOrder,
  inState,
  registrationsWhere,
  registrationTables,
} from "./filter.ts";
import type { PoolFigures, RegistrationOverview, RegistrationPage, RegistrationRow } from "./views.ts";

type Row = Omit<RegistrationRow, "createdAt" | "holdUntil" | "position" | "date" | "shortCode"> &
  DateColumns & {
    categoryId: string;
    shortCode: string;
    createdAt: Date;
    holdUntil: Date | null;
  };

/** Of a date, or all null. */
type DateColumns = { [Column in keyof OccurrenceTime]: OccurrenceTime[Column] | null };

function dateOf({ startsAt, startPrecision, endsAt, endPrecision }: DateColumns) {
  return startPrecision && endPrecision ? toTime({ startsAt, startPrecision, endsAt, endPrecision }) : null;
}

/**
 * A page of an event's attendees, found by the row before it: rows that come or go meanwhile neither repeat nor hide
 * others. The same few statements, however many attendees there are.
 *
 * @param scope proof of `registration.view`
 */
export async function listRegistrations(
  ctx: Context,
  scope: EventScope,
  input: ListRegistrationsInput,
): Promise<RegistrationPage> {
  const matching = registrationsWhere(scope.eventId, input);
  const [counted, page] = await Promise.all([
    countByState(ctx, matching),
    readPage(ctx, scope, matching, input),
  ]);
  const counts = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  return {
    ...page,
    counts,
    total: input.state ? (counts[input.state] ?? 0) : counted.reduce((sum, { count }) => sum + count, 0),
  };
}

function countByState(ctx: Context, matching: Prisma.Sql) {
  return ctx.database.$queryRaw<{ state: RegistrationState; count: number }[]>`
    SELECT registration."state"::text AS "state", count(*)::int AS "count"
    FROM "Registration" registration WHERE ${matching} GROUP BY registration."state" ORDER BY registration."state"`;
}

/** Backwards it reads in the other direction and turns the rows round; one row more than shown says whether more follow. */
async function readPage(
  ctx: Context,
  scope: EventScope,
  matching: Prisma.Sql,
  input: ListRegistrationsInput,
): Promise<Pick<RegistrationPage, "rows" | "next" | "previous">> {
  const { eventId, actor } = scope;
  const backwards = input.before !== undefined;
  const known = input.before ?? input.after;
  const direction = backwards ? (input.direction === "asc" ? "desc" : "asc") : input.direction;
  const conditions = [
    matching,
    ...(input.state ? [inState(input.state)] : []),
    ...(known ? [following(scope, { sort: input.sort, direction }, known)] : []),
  ];
  const found = await ctx.database.$queryRaw<Row[]>`
    SELECT registration."id", registration."firstName", registration."lastName", registration."email",
      party."organisation", ${categoryColumn(actor.locale)},
      registration."state"::text AS "state", registration."holdUntil", registration."createdAt", registration."categoryId", registration."shortCode",
      ${contactColumn}, ${dateColumns}
    FROM ${registrationTables} WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${inOrder(input.sort, direction)} LIMIT ${input.size + 1}`;
  const more = found.length > input.size;
  const shown = found.slice(0, input.size);
  if (backwards) shown.reverse();
  const waiting = shown.filter(({ state }) => state === "WAITLISTED").map(({ id }) => id);
  const [positions, withTickets] = await Promise.all([
    positionsInQueue(ctx.database, eventId, waiting),
    categoriesWithTickets(ctx, eventId),
  ]);
  const rows = shown.map(({ startsAt, startPrecision, endsAt, endPrecision, categoryId, ...row }) => ({
    ...row,
    shortCode: withTickets.has(categoryId) && isAttending(row.state) ? row.shortCode : null,
    date: dateOf({ startsAt, startPrecision, endsAt, endPrecision }),
    position: positions.get(row.id) ?? null,
    holdUntil: runningDeadline(row.holdUntil)?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: (backwards ? more : known !== undefined) ? (rows[0]?.id ?? null) : null,
  };
}

/** Those whose people are expected at a door. */
async function categoriesWithTickets({ database }: Context, eventId: string): Promise<Set<string>> {
  const event = await database.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      format: true,
      occurrences: { select: { id: true, place: true } },
      categories: {
        select: { id: true, attendance: true, occurrences: { select: { occurrenceId: true } } },
      },
    },
  });
  const withTicket = event.categories.filter(({ attendance, occurrences }) => {
    const dates = occurrences.map(({ occurrenceId }) => occurrenceId);
    return hasTicket(onDates(event, dates), attendance);
  });
  return new Set(withTicket.map(({ id }) => id));
}

/**
 * Everybody who matches, those who wait first and in the queue's order: what is done to all of them is done in it.
 *
 * @param scope proof of `registration.view`
 * @returns at most CHOSEN_MAX ids
 */
export async function registrationIds(
  ctx: Context,
  scope: EventScope,
  input: RegistrationIdsInput,
): Promise<{ ids: string[]; more: boolean }> {
  const conditions = [
    registrationsWhere(scope.eventId, input),
    ...(input.state ? [inState(input.state)] : []),
  ];
  const rows = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT registration."id" FROM "Registration" registration WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${actingOrder} LIMIT ${CHOSEN_MAX + 1}`;
  return { ids: rows.slice(0, CHOSEN_MAX).map(({ id }) => id), more: rows.length > CHOSEN_MAX };
}

/**
 * The ids of these that belong to the event, in the order in which they are acted on. An approval brings along the group
 * that stays together, so that portions of the list come to the same as all of it.
 */
export async function inActingOrder(
  ctx: Context,
  eventId: string,
  ids: readonly string[],
  action: StaffAction,
): Promise<string[]> {
  const rows = await ctx.database.$queryRaw<Unit[]>`
    SELECT registration."id" AS "registrationId", registration."groupId", party."maySplit", registration."companionOfId"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."id" = ANY (${[...ids]}::uuid[])
    ORDER BY ${actingOrder}`;
  const members = new Map(rows.map((row) => [row.registrationId, row]));
  return (action === "approve" ? inUnits(rows, members) : rows).map(({ registrationId }) => registrationId);
}

type Unit = { registrationId: string; groupId: string; maySplit: boolean; companionOfId: string | null };

/** @param scope proof of `registration.view` */
export async function overviewOf(ctx: Context, scope: EventScope): Promise<RegistrationOverview> {
  const [pools, categories, { timezone }] = await Promise.all([
    ctx.database.$queryRaw<(Omit<PoolFigures, "date"> & DateColumns)[]>`
      SELECT pool."id", pool."name", pool."size", pool."taken", ${dateColumns},
        count(registration."id") FILTER (WHERE registration."state" = 'WAITLISTED')::int AS "waiting",
        count(registration."id") FILTER (WHERE registration."state" = 'PENDING')::int AS "pending"
      FROM "CapacityPool" pool
      LEFT JOIN "Occurrence" occurrence ON occurrence."id" = pool."occurrenceId"
      LEFT JOIN "CategoryPool" link ON link."poolId" = pool."id"
      LEFT JOIN "Registration" registration ON registration."categoryId" = link."categoryId"
        AND registration."eventId" = pool."eventId" AND registration."state" IN ('WAITLISTED', 'PENDING')
      WHERE pool."eventId" = ${scope.eventId}::uuid
        AND (link."categoryId" IS NOT NULL OR NOT EXISTS (
          SELECT FROM "CategoryChoice" choice WHERE choice."eventId" = pool."eventId"))
      GROUP BY pool."id", occurrence."id" ORDER BY pool."name", occurrence."position", pool."id"`,
    ctx.database.category.findMany({
      where: { eventId: scope.eventId, channel: "HERE" },
      orderBy: { position: "asc" },
      select: {
        id: true,
        nameDe: true,
        nameEn: true,
        choiceId: true,
        companions: true,
        cancelledAt: true,
        occurrences: {
          select: { occurrence: { select: { ...timeSelect, begunAt: true, isCancelled: true } } },
        },
      },
    }),
    ctx.database.event.findFirstOrThrow({ where: { id: scope.eventId }, select: { timezone: true } }),
  ]);
  return {
    pools: pools.map(({ startsAt, startPrecision, endsAt, endPrecision, ...pool }) => ({
      ...pool,
      date: dateOf({ startsAt, startPrecision, endsAt, endPrecision }),
    })),
    categories: categories.map(({ id, nameDe, nameEn, choiceId, companions, cancelledAt, occurrences }) => {
      const dates = occurrences.map(({ occurrence }) => occurrence);
      const [first] = dates;
      return {
        id,
        companions,
        name: localised(scope.actor.locale, nameDe, nameEn),
        date: choiceId && first ? toTime(first) : null,
        isCancelled: datesFacts(dates, cancelledAt !== null).cancelled !== null,
      };
    }),
    timezone,
    actions: staffActions.filter((action) => mayAct(scope.roles, action)),
    may: {
      export: may(scope.roles, "registration.export"),
      enter: may(scope.roles, "registration.enter"),
      message: may(scope.roles, "registration.message"),
    },
  };
}
