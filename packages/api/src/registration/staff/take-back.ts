import { Prisma } from "@podium/db/generated/client";
import { ACT_MAX, TAKE_BACK_MINUTES } from "@podium/domain/registration/staff-schema";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { removeEntries } from "../capacity/removal.ts";
import { whileLocked } from "../transition/while-locked.ts";

/** A list that was read in and can still be taken back, wholly or in part. */
export type RecentImport = {
  importId: string;
  /** Of its first person; ISO 8601, UTC. */
  at: string;
  until: string;
  /** Persons who are there because of it. */
  persons: number;
  /** Of these, so many have got a mail already, and stay. */
  told: number;
};

/** The newest first. @param scope proof of `registration.enter` */
export async function recentImports(ctx: Context, { eventId }: EventScope): Promise<RecentImport[]> {
  const rows = await ctx.database.$queryRaw<
    { importId: string; at: Date; until: Date; persons: number; told: number }[]
  >`
    SELECT party."importId", min(party."createdAt") AS "at", min(party."createdAt") + ${LIFE} AS "until",
      count(*)::int AS "persons", count(*) FILTER (WHERE ${TOLD})::int AS "told"
    FROM ${FROM} WHERE ${recentOf(eventId)} GROUP BY party."importId" ORDER BY "at" DESC`;
  return rows.map(({ at, until, ...row }) => ({
    ...row,
    at: at.toISOString(),
    until: until.toISOString(),
  }));
}

/**
 * Takes persons of a list away again, as if it had not been read: their data go, their places go to the waiting list.
 * Who has got a mail stays: that person has to be told why, which is what cancelling does. In portions, so that others
 * get their turn; nothing happens when it is asked once more.
 *
 * @param scope proof of `registration.enter`
 * @returns how many are gone by this portion, and whether more can follow
 * @throws Refusal registration.busy
 */
export function takeBack(
  ctx: Context,
  { eventId, actor }: EventScope,
  importId: string,
): Promise<{ gone: number; more: boolean }> {
  return whileLocked(ctx, eventId, async (locked) => {
    const rows = await locked.run<{ id: string }>(Prisma.sql`
      SELECT registration."id" FROM ${FROM}
      WHERE ${recentOf(eventId)} AND party."importId" = ${importId}::uuid AND NOT ${TOLD}
      ORDER BY registration."id" LIMIT ${ACT_MAX + 1} FOR UPDATE OF registration, party`);
    const chosen = rows.slice(0, ACT_MAX).map(({ id }) => id);
    // A worker may have taken one up since: it is waited for, and from here on none is.
    const mails = await locked.run<{ registrationId: string; isSent: boolean }>(Prisma.sql`
      SELECT "registrationId", "state" IN ('SENDING', 'SENT') AS "isSent" FROM "Mail"
      WHERE "registrationId" = ANY (${chosen}::uuid[]) ORDER BY "id" FOR UPDATE`);
    const told = new Set(mails.flatMap(({ registrationId, isSent }) => (isSent ? [registrationId] : [])));
    const ids = chosen.filter((id) => !told.has(id));
    const gone = await removeEntries(locked, ids, actor);
    return { gone, more: rows.length > ACT_MAX };
  });
}

const LIFE = Prisma.sql`${TAKE_BACK_MINUTES} * interval '1 minute'`;
// A companion is of no list: it goes with its contact, and stays with one who stays.
const FROM = Prisma.sql`"RegistrationGroup" party JOIN "Registration" registration
  ON registration."groupId" = party."id" AND registration."companionOfId" IS NULL`;
const TOLD = Prisma.sql`EXISTS (
  SELECT FROM "Mail" mail WHERE mail."registrationId" = registration."id" AND mail."state" IN ('SENDING', 'SENT'))`;

function recentOf(eventId: string): Prisma.Sql {
  return Prisma.sql`party."eventId" = ${eventId}::uuid AND party."importId" IS NOT NULL
    AND party."createdAt" > statement_timestamp() - ${LIFE}`;
}
