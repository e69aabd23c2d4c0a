import { Prisma } from "@podium/db/generated/client";
import { CHANGE_CHANNEL } from "../changes.ts";

// Statements that Prisma's transactions and plain `pg` both run: `Prisma.sql` gives either its form.
// Who takes or frees a place locks the event's pools first and registrations after them, always in this order:
// so the counter moves with the rows, and two of them never wait for each other.

/** Locks the event's pools in a fixed order. FOR NO KEY UPDATE lets the foreign keys of comments and mails pass. */
export function lockPools(eventId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "CapacityPool" WHERE "eventId" = ${eventId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
}

/** For an event without pools: its categories are locked instead, so that nobody overtakes a cancellation. */
export function lockCategories(eventId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "Category" WHERE "eventId" = ${eventId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
}

/**
 * Ends the event's unconfirmed registrations whose time is over, frees their places, leaves a trace of each. Needs
 * the event's pools locked. Answers `{ count }`.
 */
export function expireHoldsOf(eventId: string): Prisma.Sql {
  return Prisma.sql`
    WITH expired AS (
      UPDATE "Registration" registration
      SET "state" = 'EXPIRED', "stateSince" = statement_timestamp(), "holdsPlace" = false
      FROM (
        SELECT "id", "holdsPlace" FROM "Registration"
        WHERE "eventId" = ${eventId}::uuid AND "state" = 'UNCONFIRMED' AND "holdUntil" <= statement_timestamp()
        ORDER BY "id" FOR NO KEY UPDATE
      ) due WHERE registration."id" = due."id"
      RETURNING registration."id", registration."categoryId", due."holdsPlace"
    ), freed AS (
      SELECT link."poolId", count(*)::int AS places
      FROM expired JOIN "CategoryPool" link ON link."categoryId" = expired."categoryId" WHERE expired."holdsPlace"
      GROUP BY link."poolId"
    ), pools AS (
      UPDATE "CapacityPool" pool SET "taken" = pool."taken" - freed.places
      FROM freed WHERE pool."id" = freed."poolId"
    ), trail AS (
      INSERT INTO "AuditEntry" ("actorKind", "organisationId", "eventId", "entity", "entityId", "action", "before", "after")
      SELECT 'SYSTEM', event."organisationId", event."id", 'registration', expired."id", 'expired',
        '{"state":"UNCONFIRMED"}', '{"state":"EXPIRED"}'
      FROM expired JOIN "Event" event ON event."id" = ${eventId}::uuid
    ), announced AS (
      SELECT pg_notify(${CHANGE_CHANNEL}, ${eventId}) WHERE EXISTS (SELECT FROM expired)
    )
    SELECT (SELECT count(*) FROM expired)::int AS "count", (SELECT count(*) FROM announced)::int AS "announced"`;
}
