import { Prisma } from "@podium/db/generated/client";
import { REMINDER_HOURS_MAX } from "@podium/domain/event/sections/taking-part/reminders";
import type { MailKind } from "@podium/domain/mail/kinds";
import { type DueReminder, dueReminder } from "@podium/domain/mail/reminders";
import { isQuiet } from "@podium/domain/registration/deadlines";
import { placeAnnouncements } from "@podium/domain/registration/mails";
import { attendingStates } from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { mailsOf } from "../../outbox.ts";

const REMINDER: MailKind = "registration.reminder";

/** Nobody is reminded earlier. */
const HORIZON_MS = REMINDER_HOURS_MAX * 3_600_000;

/**
 * Queues the reminders of each day of an event whose time has come: to everybody who has had a place since the due moment or before, once,
 * however many processes ask and however often. After a standstill only the latest is sent; none in the quiet hours,
 * none after the beginning, none of a cancelled event.
 *
 * @returns how many mails were queued
 */
export async function sendReminders(ctx: Context): Promise<number> {
  const now = await databaseNow(ctx.database);
  const occurrences = await ctx.database.occurrence.findMany({
    where: {
      begunAt: { gt: now, lte: new Date(now.getTime() + HORIZON_MS) },
      // One reminder a day, and one for all opening hours; of dates that one comes to by themselves one for each.
      OR: [{ listedUntil: { not: null } }, { categories: { some: {} } }],
      isCancelled: false,
      event: { status: "PUBLISHED", NOT: { reminderHours: { isEmpty: true } } },
    },
    select: {
      begunAt: true,
      listedUntil: true,
      event: {
        select: { id: true, timezone: true, quietFrom: true, quietUntil: true, reminderHours: true },
      },
    },
    orderBy: { begunAt: "asc" },
  });
  let queued = 0;
  for (const { event, begunAt, listedUntil } of occurrences) {
    const due = isQuiet(event, now) ? null : dueReminder({ ...event, startsAt: begunAt }, now);
    if (due) queued += await remindAll(ctx, { id: event.id, begunAt, isListed: listedUntil !== null }, due);
  }
  return queued;
}

/** One statement: the mails and their jobs. The index on the occasion decides who was reminded already. */
async function remindAll(
  ctx: Context,
  { id, begunAt, isListed }: { id: string; begunAt: Date; isListed: boolean },
  { dueAt, occasion }: DueReminder,
): Promise<number> {
  const reminders = Prisma.sql`
      SELECT ${REMINDER}, party."locale", registration."email", event."id", registration."id", ${occasion}, NULL::uuid
      FROM "Event" event
        JOIN "Registration" registration ON registration."eventId" = event."id"
        JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
      WHERE event."id" = ${id}::uuid AND event."status" = 'PUBLISHED' AND EXISTS (
          SELECT FROM "Occurrence" occurrence WHERE occurrence."eventId" = event."id" AND NOT occurrence."isCancelled"
            AND occurrence."begunAt" = ${begunAt.toISOString()}::timestamptz
            AND CASE WHEN EXISTS (SELECT FROM "CategoryOccurrence" WHERE "categoryId" = registration."categoryId")
              THEN EXISTS (SELECT FROM "CategoryOccurrence" dated WHERE dated."categoryId" = registration."categoryId"
                AND dated."occurrenceId" = occurrence."id")
              ELSE ${isListed} END)
        AND registration."state"::text = ANY (${[...attendingStates]})
        AND registration."email" IS NOT NULL AND registration."anonymisedAt" IS NULL
        AND (registration."stateSince" <= ${dueAt.toISOString()}::timestamptz OR EXISTS (
          SELECT FROM "Mail" told WHERE told."registrationId" = registration."id"
            AND told."kind" = ANY (${placeAnnouncements}) AND told."createdAt" <= ${dueAt.toISOString()}::timestamptz))
        AND NOT EXISTS (
          SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id"
            AND earlier."kind" = ${REMINDER} AND earlier."occasion" = ${occasion})
      ORDER BY registration."sequence"`;
  const [row] = await ctx.database.$queryRaw<{ count: number }[]>`
    WITH ${mailsOf(reminders, { once: true })} SELECT count(*)::int AS "count" FROM jobs`;
  return row?.count ?? 0;
}
