import { Prisma } from "@podium/db/generated/client";
import { mailsForOneDate } from "@podium/domain/registration/mails";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import type { Actor } from "@podium/domain/staff/actor";
import { trailOf } from "../../audit.ts";
import { announcement } from "../../changes.ts";
import { mailsOf } from "../../outbox.ts";
import type { Locked } from "./lock.ts";

/** Who changes registrations; SYSTEM is the clock or the waiting list. */
export type By = Actor | "VISITOR" | "SYSTEM";

/**
 * What every change of registrations leaves behind, as the rest of a statement: the counters of the pools move, each
 * change is in the trail, its mail and the mail's job are queued, and the change is announced. Needs the event's places
 * locked. Expects rows `changed`, one per registration, in the order of `position`:
 *
 *   "position", "id", "categoryId", "sendingId", "email", "locale", "held" and "holdsPlace" (before and after), "before"
 *   (the state; null for a new one), "after", "endedBy", "verb", "mail" (its kind, or null), "requestId" (or null: the one
 *   of the work)
 *
 * Answers one row with `changed`, how many they are. Mails go out in the order of the rows; what somebody is told alike of
 * several dates of one sending is one mail. A person without an address gets none. In a dry run the counters move, and nothing is left behind.
 */
export function effects(locked: Locked, by: By): Prisma.Sql {
  const moves = Prisma.sql`SELECT "categoryId", "holdsPlace"::int - "held"::int AS "places" FROM changed`;
  return Prisma.sql`, ${poolsMovedBy(moves)}${locked.dryRun ? Prisma.sql` SELECT count(*)::int AS "changed" FROM changed` : traces(locked, by)}`;
}

/**
 * People have seen the privacy notice, as a part of a statement.
 *
 * @param people a query of "id", the registration, and "channel"
 */
export function noticed(people: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`, noticed AS (
      INSERT INTO "Consent" ("registrationId", "purpose", "textVersion", "channel")
      SELECT seen."id", 'PRIVACY', ${PRIVACY_NOTICE_VERSION}, seen."channel"::"ConsentChannel" FROM (${people}) seen
    )`;
}

/**
 * The counters of the pools move, as a part of a statement. Needs the event's places locked.
 *
 * @param moves a query of "categoryId" and "places" (negative: given back); several rows of a category add up
 */
export function poolsMovedBy(moves: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`shifted AS (
      SELECT link."poolId", sum(moved."places")::int AS "places"
      FROM (${moves}) moved JOIN "CategoryPool" link ON link."categoryId" = moved."categoryId"
      GROUP BY link."poolId" HAVING sum(moved."places") <> 0
    ), pools AS (
      UPDATE "CapacityPool" pool SET "taken" = pool."taken" + shifted."places"
      FROM shifted WHERE pool."id" = shifted."poolId"
    )`;
}

function traces({ snapshot: { eventId, organisationId }, requestId }: Locked, by: By): Prisma.Sql {
  const [kind, userId] = typeof by === "string" ? [by, null] : ["STAFF", by.userId];
  return Prisma.sql`, ${trailOf(Prisma.sql`
      SELECT ${kind}::"AuditActor", ${userId}::uuid, ${organisationId}::uuid, ${eventId}::uuid, 'registration', "id", "verb",
        CASE WHEN "before" IS NOT NULL THEN jsonb_build_object('state', "before") END,
        jsonb_strip_nulls(jsonb_build_object('state', "after", 'by', "endedBy")), coalesce("requestId", ${requestId ?? null})
      FROM changed ORDER BY "position"`)}, ${mailsOf(
    Prisma.sql`
      SELECT "mail", min("locale"), "email", ${eventId}::uuid, (array_agg("id" ORDER BY "position"))[1], NULL, NULL::uuid,
        (array_agg("id" ORDER BY "position"))[2:]
      FROM changed WHERE "mail" IS NOT NULL AND "email" IS NOT NULL
      GROUP BY "email", "mail", "sendingId", CASE WHEN "mail" = ANY (${mailsForOneDate}) THEN "id" END
      ORDER BY min("position")`,
    { alsoFor: true },
  )}
    SELECT (SELECT count(*) FROM changed)::int AS "changed", (SELECT count(*) FROM jobs)::int AS "jobs",
      CASE WHEN EXISTS (SELECT FROM changed) THEN ${announcement(eventId)} END AS "announced"`;
}
