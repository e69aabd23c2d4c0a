import type { Transaction } from "@podium/db/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { attendingStates, liveStates } from "@podium/domain/registration/states";
import { CHANGE_CHANNEL } from "../changes.ts";
import { jobsOfMails } from "../outbox.ts";
import { lockPlaces } from "./locking.ts";

/**
 * The event does not take place: ends all its live registrations, frees their places and queues a mail to each, in
 * the transaction that cancels the event. Call it after the event's own row was changed: a registration that is being
 * made meanwhile either is ended here, too, or finds the event cancelled. One statement, since there may be tens of
 * thousands; the step is the one of the transitions' `cancelWithEvent`.
 *
 * @returns how many registrations ended
 */
export async function cancelRegistrationsOfEvent(transaction: Transaction, eventId: string): Promise<number> {
  await lockPlaces(transaction, eventId);
  const kind: MailKind = "registration.eventCancelled";
  const [row] = await transaction.$queryRaw<{ count: number }[]>`
    WITH live AS (
      SELECT "id", "state" FROM "Registration"
      WHERE "eventId" = ${eventId}::uuid AND "state"::text = ANY (${[...liveStates]})
      ORDER BY "id" FOR NO KEY UPDATE
    ), ended AS (
      UPDATE "Registration" registration
      SET "state" = 'CANCELLED', "stateSince" = statement_timestamp(), "cancelledBy" = 'EVENT', "holdsPlace" = false, "holdUntil" = NULL,
        "calendarSequence" = registration."calendarSequence" + (live."state"::text = ANY (${[...attendingStates]}))::int
      FROM live WHERE registration."id" = live."id"
      RETURNING registration."id", registration."email", registration."groupId", live."state" AS "before"
    ), pools AS (
      UPDATE "CapacityPool" SET "taken" = 0 WHERE "eventId" = ${eventId}::uuid
    ), trail AS (
      INSERT INTO "AuditEntry" ("actorKind", "organisationId", "eventId", "entity", "entityId", "action", "before", "after")
      SELECT 'SYSTEM', event."organisationId", event."id", 'registration', ended."id", 'cancelled',
        jsonb_build_object('state', ended."before"), '{"state":"CANCELLED","by":"EVENT"}'
      FROM ended JOIN "Event" event ON event."id" = ${eventId}::uuid
    ), mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
      SELECT ${kind}, groups."locale", ended."email", ${eventId}::uuid, ended."id"
      FROM ended JOIN "RegistrationGroup" groups ON groups."id" = ended."groupId" WHERE ended."email" IS NOT NULL
      RETURNING "id"
    ), jobs AS (${jobsOfMails()})
    SELECT (SELECT count(*) FROM ended)::int AS "count", (SELECT count(*) FROM jobs)::int AS "queued",
      pg_notify(${CHANGE_CHANNEL}, ${eventId})::text`;
  return row?.count ?? 0;
}
