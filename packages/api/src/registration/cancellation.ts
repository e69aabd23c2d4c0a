import type { Transaction } from "@podium/db/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { judgeCancellation } from "@podium/domain/registration/rules";
import { liveStates, type RegistrationState, takesPlace } from "@podium/domain/registration/states";
import type { EventScope } from "../access/scope.ts";
import { type AuditChange, recordChange } from "../audit.ts";
import { CHANGE_CHANNEL } from "../changes.ts";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import { queueMail, SEND_MAIL } from "../outbox.ts";
import { insist, Refusal } from "../refusal.ts";
import { lockPlaces } from "./locking.ts";
import { freePlace } from "./places.ts";

type Cancellation = {
  registrationId: string;
  eventId: string;
  by: "ATTENDEE" | "ORGANISER";
  actor: AuditChange["actor"];
  requestId: string;
  reason: string | null;
  mail: MailKind;
};

/**
 * Ends one registration, frees its place and queues the mail about it.
 *
 * @throws Refusal registration.notCancellable when it has ended already or is none of this event, event.ended
 */
export async function cancelOne(transaction: Transaction, cancellation: Cancellation): Promise<void> {
  const { registrationId, eventId, by } = cancellation;
  await lockPlaces(transaction, eventId);
  const [registration] = await transaction.$queryRaw<{ state: RegistrationState; categoryId: string }[]>`
    SELECT "state"::text, "categoryId" FROM "Registration"
    WHERE "id" = ${registrationId}::uuid AND "eventId" = ${eventId}::uuid FOR NO KEY UPDATE`;
  if (!registration) throw new Refusal("registration.notCancellable");
  const event = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { startsAt: true, organisationId: true },
  });
  const now = await databaseNow(transaction);
  insist(judgeCancellation(registration, event, by, now));

  const { locale, recipient } = await end(transaction, cancellation, now);
  if (takesPlace(registration.state)) await transaction.$executeRaw(freePlace(registration.categoryId));
  await recordChange(transaction, {
    actor: cancellation.actor,
    requestId: cancellation.requestId,
    organisationId: event.organisationId,
    eventId,
    entity: "registration",
    entityId: registrationId,
    action: "cancelled",
    before: { state: registration.state },
    after: { state: "CANCELLED", by },
  });
  await queueMail(transaction, { kind: cancellation.mail, locale, recipient, eventId, registrationId });
}

async function end(transaction: Transaction, { registrationId, by, reason }: Cancellation, now: Date) {
  const { email, group } = await transaction.registration.update({
    where: { id: registrationId },
    data: { state: "CANCELLED", stateSince: now, cancelledBy: by, cancelReason: reason },
    select: { email: true, group: { select: { locale: true } } },
  });
  return { locale: group.locale, recipient: email };
}

/**
 * Staff take a registration back. The person is told with the reason.
 *
 * @param scope proof of `attendee.cancel`
 * @throws Refusal registration.notCancellable
 */
export async function cancelByOrganiser(
  ctx: Context,
  scope: EventScope,
  registrationId: string,
  reason: string,
): Promise<void> {
  await ctx.database.$transaction((transaction) =>
    cancelOne(transaction, {
      registrationId,
      eventId: scope.eventId,
      by: "ORGANISER",
      actor: scope.actor,
      requestId: ctx.requestId,
      reason,
      mail: "registration.cancelledByOrganiser",
    }),
  );
}

/**
 * The event does not take place: ends all its live registrations, frees their places and queues a mail to each, in
 * the transaction that cancels the event. Call it after the event's own row was changed: a registration that is being
 * made meanwhile either is ended here, too, or finds the event cancelled.
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
      SET "state" = 'CANCELLED', "stateSince" = statement_timestamp(), "cancelledBy" = 'EVENT'
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
      FROM ended JOIN "RegistrationGroup" groups ON groups."id" = ended."groupId"
      RETURNING "id"
    ), jobs AS (
      SELECT job.* FROM (
        SELECT array_agg((${SEND_MAIL}, json_build_object('mailId', "id"), NULL, NULL, NULL, 'mail-' || "id", NULL, NULL)
          ::graphile_worker.job_spec) AS specs
        FROM mails HAVING count(*) > 0
      ) queued, LATERAL graphile_worker.add_jobs(queued.specs) job
    )
    SELECT (SELECT count(*) FROM ended)::int AS "count", (SELECT count(*) FROM jobs)::int AS "queued",
      pg_notify(${CHANGE_CHANNEL}, ${eventId})::text`;
  return row?.count ?? 0;
}
