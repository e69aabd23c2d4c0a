import { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { trailOf } from "../../audit.ts";
import { announcement } from "../../changes.ts";
import { poolsMovedBy } from "./effects.ts";
import type { Locked } from "./lock.ts";
import { snapshotOfEvent } from "./snapshot.ts";

/**
 * Takes registrations away that should never have been there, each alone in its group, with all that hangs on
 * them: companions, mails that were not sent, consents, places. What stays is that it happened. Needs the event's places locked, and
 * the rows themselves; reads anew what is free then.
 *
 * @returns how many they were
 */
export async function removeEntries(locked: Locked, ids: readonly string[], actor: Actor): Promise<number> {
  if (ids.length === 0) return 0;
  const { run, requestId } = locked;
  const { eventId, organisationId } = locked.snapshot;
  const [row] = await run<{ removed: number }>(Prisma.sql`
    WITH given AS (
      SELECT unnest(${[...ids]}::uuid[]) AS "id"
      UNION SELECT "id" FROM "Registration" WHERE "companionOfId" = ANY (${[...ids]}::uuid[])
    ), mails AS (
      DELETE FROM "Mail" USING given WHERE "registrationId" = given."id"
    ), consents AS (
      DELETE FROM "Consent" USING given WHERE "registrationId" = given."id"
    ), decoys AS (
      DELETE FROM "DecoyHold" USING given WHERE "registrationId" = given."id" RETURNING "categoryId", "holdsPlace", "persons"
    ), removed AS (
      DELETE FROM "Registration" registration USING given WHERE registration."id" = given."id"
      RETURNING registration."id", registration."groupId", registration."categoryId", registration."holdsPlace",
        registration."state"::text AS "state"
    ), parties AS (
      DELETE FROM "RegistrationGroup" party USING removed WHERE party."id" = removed."groupId"
    ), ${poolsMovedBy(Prisma.sql`
      SELECT "categoryId", -("holdsPlace"::int) AS "places" FROM removed
      UNION ALL SELECT "categoryId", -("holdsPlace"::int * "persons") FROM decoys`)}, ${trailOf(Prisma.sql`
      SELECT 'STAFF'::"AuditActor", ${actor.userId}::uuid, ${organisationId}::uuid, ${eventId}::uuid, 'registration', "id",
        'takenBack', jsonb_build_object('state', "state"), NULL::jsonb, ${requestId ?? null} FROM removed`)}
    SELECT count(*)::int AS "removed", ${announcement(eventId)} AS "announced" FROM removed`);
  locked.snapshot = await snapshotOfEvent(run, eventId);
  return row?.removed ?? 0;
}
