import { Prisma } from "@podium/db/generated/client";
import type { ListAttendeesInput } from "@podium/domain/attendee/schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { may } from "@podium/domain/staff/permissions";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../access/scope.ts";
import { historyOf } from "../audit/queries.ts";
import type { Context } from "../context.ts";
import { attendeesWhere, attendeeTables, following, inOrder } from "./filter.ts";
import {
  type AttendeePage,
  type AttendeeRow,
  type AttendeeView,
  attendeeSelect,
  attendeeView,
} from "./views.ts";

type Row = Omit<AttendeeRow, "createdAt"> & { createdAt: Date };

/**
 * A page of an event's attendees, found by the row before it: rows that come or go meanwhile neither repeat nor hide
 * others. Two statements, however many attendees there are.
 *
 * @param scope proof of `attendee.view`
 */
export async function listAttendees(
  ctx: Context,
  scope: EventScope,
  input: ListAttendeesInput,
): Promise<AttendeePage> {
  const matching = attendeesWhere(scope.eventId, input.search);
  const [counted, page] = await Promise.all([countByState(ctx, matching), readPage(ctx, matching, input)]);
  const counts = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  return {
    ...page,
    counts,
    total: input.state ? (counts[input.state] ?? 0) : counted.reduce((sum, { count }) => sum + count, 0),
    mayExport: may(scope.roles, "attendee.export"),
  };
}

function countByState(ctx: Context, matching: Prisma.Sql) {
  return ctx.database.$queryRaw<{ state: RegistrationState; count: number }[]>`
    SELECT registration."state"::text AS "state", count(*)::int AS "count"
    FROM ${attendeeTables} WHERE ${matching} GROUP BY registration."state" ORDER BY registration."state"`;
}

/** Backwards it reads in the other direction and turns the rows round; one row more than shown says whether more follow. */
async function readPage(
  ctx: Context,
  matching: Prisma.Sql,
  input: ListAttendeesInput,
): Promise<Pick<AttendeePage, "rows" | "next" | "previous">> {
  const backwards = input.before !== undefined;
  const known = input.before ?? input.after;
  const direction = backwards ? (input.direction === "asc" ? "desc" : "asc") : input.direction;
  const conditions = [
    matching,
    ...(input.state ? [Prisma.sql`registration."state" = ${input.state}::"RegistrationState"`] : []),
    ...(known ? [following(input.sort, direction, known)] : []),
  ];
  const found = await ctx.database.$queryRaw<Row[]>`
    SELECT registration."id", registration."firstName", registration."lastName", registration."email",
      party."organisation", registration."state"::text AS "state", registration."createdAt"
    FROM ${attendeeTables} WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${inOrder(input.sort, direction)} LIMIT ${input.size + 1}`;
  const more = found.length > input.size;
  const shown = found.slice(0, input.size);
  if (backwards) shown.reverse();
  const rows = shown.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return {
    rows,
    next: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    previous: (backwards ? more : known !== undefined) ? (rows[0]?.id ?? null) : null,
  };
}

/**
 * @param scope proof of `attendee.view`
 * @throws TRPCError NOT_FOUND when the registration is none of this event
 */
export async function attendeeById(
  ctx: Context,
  scope: EventScope,
  registrationId: string,
): Promise<AttendeeView> {
  const row = await ctx.database.registration.findFirst({
    where: { id: registrationId, eventId: scope.eventId },
    select: attendeeSelect,
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  const [mails, history] = await Promise.all([
    may(scope.roles, "mail.view") ? mailsTo(ctx, registrationId) : null,
    may(scope.roles, "audit.view")
      ? historyOf(ctx, scope.actor.locale, "registration", registrationId)
      : null,
  ]);
  return attendeeView(row, scope.actor.locale, {
    mails,
    history,
    mayCancel: may(scope.roles, "attendee.cancel"),
  });
}

async function mailsTo(ctx: Context, registrationId: string) {
  const rows = await ctx.database.mail.findMany({
    where: { registrationId },
    orderBy: { sequence: "asc" },
    select: { id: true, kind: true, state: true, createdAt: true, sentAt: true, lastError: true },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    lastError: row.lastError,
  }));
}
