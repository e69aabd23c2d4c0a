import { Prisma } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { isQuiet, reconfirmation } from "@podium/domain/registration/deadlines";
import { datesFacts } from "@podium/domain/registration/facts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { mailsOf } from "../../outbox.ts";
import { act } from "../transition/apply.ts";

const QUESTION: MailKind = "registration.reconfirm";
const REMINDER: MailKind = "registration.reconfirmReminder";

/** Registrations in one transaction: others get their turn in between. */
const AT_ONCE = 100;

const HOUR_MS = 3_600_000;

const eventSelect = {
  id: true,
  startsAt: true,
  timezone: true,
  quietFrom: true,
  quietUntil: true,
  reconfirmDays: true,
  reconfirmHours: true,
} as const;

/** When what one has registered for begins. */
const categorySelect = {
  id: true,
  occurrences: { select: { occurrence: { select: { begunAt: true, isCancelled: true } } } },
} as const;

/**
 * Asks "Are you still coming?" where the time for it has come, outside the quiet hours. Everybody is asked once, but
 * for people who got the place after the moment of asking: they have said so just now. A person without e-mail cannot be
 * asked, and keeps the place.
 * An event that is moved to a later day asks again for the new day. When less than half of the time to answer is left,
 * after a standstill, nobody is asked: a place that is freed just before the beginning helps nobody.
 *
 * @returns how many were asked
 */
export async function askReconfirmations(ctx: Context): Promise<number> {
  const now = await databaseNow(ctx.database);
  const ahead = { occurrence: { begunAt: { gt: now } } };
  const events = await ctx.database.event.findMany({
    where: {
      status: "PUBLISHED",
      reconfirmDays: { not: null },
      OR: [{ startsAt: { gt: now } }, { categories: { some: { occurrences: { some: ahead } } } }],
    },
    select: { ...eventSelect, categories: { where: { channel: "HERE" }, select: categorySelect } },
    orderBy: { startsAt: "asc" },
  });
  let asked = 0;
  for (const { categories, ...event } of events) {
    for (const { id, occurrences } of isQuiet(event, now) ? [] : categories) {
      const { startsAt } = datesFacts(occurrences.map(({ occurrence }) => occurrence));
      const category = { ...event, startsAt: startsAt ?? event.startsAt };
      const asksAt = reconfirmation(category)?.asksAt;
      if (!asksAt || now < asksAt || tooLate(category, now)) continue;
      asked += await askAll(ctx, { eventId: event.id, categoryId: id }, asksAt);
    }
  }
  return asked;
}

function tooLate(
  { startsAt, reconfirmHours }: { startsAt: Date; reconfirmHours: number },
  now: Date,
): boolean {
  return startsAt.getTime() - now.getTime() < (reconfirmHours * HOUR_MS) / 2;
}

async function askAll(
  ctx: Context,
  { eventId, categoryId }: { eventId: string; categoryId: string },
  asksAt: Date,
): Promise<number> {
  const rows = await ctx.database.registration.findMany({
    where: {
      eventId,
      categoryId,
      state: "CONFIRMED",
      stateSince: { lte: asksAt },
      email: { not: null },
      anonymisedAt: null,
      mails: { none: { kind: QUESTION, createdAt: { gte: asksAt } } },
    },
    orderBy: { sequence: "asc" },
    select: { id: true },
  });
  let asked = 0;
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const registrationIds = rows.slice(start, start + AT_ONCE).map(({ id }) => id);
    const outcomes = await act(ctx, eventId, { by: "SYSTEM", action: "askReconfirmation" }, registrationIds);
    asked += outcomes.filter(({ ok }) => ok).length;
  }
  return asked;
}

/**
 * Reminds those who have not answered and would lose the place, when half of their time is over: once for each deadline, outside the quiet hours.
 *
 * @returns how many mails were queued
 */
export async function remindReconfirmations(ctx: Context): Promise<number> {
  const now = await databaseNow(ctx.database);
  const events = await ctx.database.event.findMany({
    where: {
      status: "PUBLISHED",
      endsAt: { gt: now },
      registrations: { some: { state: "RECONFIRM_DUE", holdUntil: { gt: now } } },
    },
    select: eventSelect,
  });
  const awake = events.filter((event) => !isQuiet(event, now)).map(({ id }) => id);
  if (awake.length === 0) return 0;
  const reminders = Prisma.sql`
      SELECT ${REMINDER}, party."locale", registration."email", registration."eventId", registration."id",
        'until ' || to_char(registration."holdUntil" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), NULL::uuid
      FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
      WHERE registration."eventId" = ANY (${awake}::uuid[]) AND registration."state" = 'RECONFIRM_DUE'
        AND NOT registration."silenceKeeps"
        AND registration."email" IS NOT NULL AND registration."anonymisedAt" IS NULL
        AND registration."holdUntil" > statement_timestamp()
        AND registration."stateSince" + (registration."holdUntil" - registration."stateSince") / 2 <= statement_timestamp()
        AND NOT EXISTS (
          SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id"
            AND earlier."kind" = ${REMINDER} AND earlier."createdAt" >= registration."stateSince")
      ORDER BY registration."sequence"`;
  const [row] = await ctx.database.$queryRaw<{ count: number }[]>`
    WITH ${mailsOf(reminders, { once: true })} SELECT count(*)::int AS "count" FROM jobs`;
  return row?.count ?? 0;
}
