import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { ConsentChannel, RegistrationSource } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { normaliseEmail } from "@podium/domain/person/email";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { isAttending, liveStates, type RegistrationState } from "@podium/domain/registration/states";
import { CHANGE_CHANNEL } from "../changes.ts";
import { jobsOfMails } from "../outbox.ts";
import type { Desk } from "./desk.ts";
import type { Mover } from "./moves.ts";

/** Somebody who is registered otherwise than by the public form: added, given a place, entered by staff. */
export type Newcomer = {
  firstName: string;
  lastName: string;
  email: string | null;
  organisation: string | null;
  locale: string;
  categoryId: string;
  /** Joins this group; without it, one of his or her own. */
  groupId?: string;
  state: RegistrationState;
  holdsPlace: boolean;
  holdUntil: Date | null;
  source: RegistrationSource;
  channel: ConsentChannel;
  mail: MailKind | null;
  /** Verb of the trail. */
  action: string;
};

/**
 * Stores newcomers with group, consent, trace, mail and its job, and counts their places, in one statement. Needs the
 * event's places locked, and addresses without a live registration.
 *
 * @returns their ids, in the order given
 */
export async function insertNewcomers(
  transaction: Transaction,
  desk: Desk,
  newcomers: readonly Newcomer[],
  { actor, requestId }: Mover,
): Promise<string[]> {
  if (newcomers.length === 0) return [];
  const rows = newcomers.map((newcomer, position) => ({
    ...newcomer,
    position,
    id: randomUUID(),
    groupId: newcomer.groupId ?? randomUUID(),
    ownGroup: newcomer.groupId === undefined,
    emailNormalised: newcomer.email === null ? null : normaliseEmail(newcomer.email),
    attends: isAttending(newcomer.state),
  }));
  await transaction.$queryRaw`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS entry (
        "position" int, "id" uuid, "groupId" uuid, "ownGroup" boolean, "categoryId" uuid, "firstName" text, "lastName" text,
        "email" text, "emailNormalised" text, "organisation" text, "locale" text, "state" text, "holdsPlace" boolean,
        "holdUntil" timestamptz, "source" text, "channel" text, "mail" text, "action" text, "attends" boolean)
    ), groups AS (
      INSERT INTO "RegistrationGroup" ("id", "eventId", "source", "locale", "organisation")
      SELECT "groupId", ${desk.eventId}::uuid, "source"::"RegistrationSource", "locale", "organisation" FROM given WHERE "ownGroup"
    ), written AS (
      INSERT INTO "Registration" ("id", "eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised",
        "state", "holdsPlace", "holdUntil", "queuedAt", "approvedAt", "calendarSequence")
      SELECT "id", ${desk.eventId}::uuid, "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised",
        "state"::"RegistrationState", "holdsPlace", "holdUntil",
        CASE WHEN "holdsPlace" THEN NULL ELSE statement_timestamp() END,
        CASE WHEN "source" <> 'WEB' THEN statement_timestamp() END, "attends"::int
      FROM given ORDER BY "position"
    ), consents AS (
      INSERT INTO "Consent" ("registrationId", "purpose", "textVersion", "channel")
      SELECT "id", 'privacy', ${PRIVACY_NOTICE_VERSION}, "channel"::"ConsentChannel" FROM given
    ), trail AS (
      INSERT INTO "AuditEntry" ("actorKind", "userId", "organisationId", "eventId", "entity", "entityId", "action", "after", "requestId")
      SELECT ${typeof actor === "string" ? actor : "STAFF"}::"AuditActor", ${typeof actor === "string" ? null : actor.userId}::uuid,
        ${desk.organisationId}::uuid, ${desk.eventId}::uuid, 'registration', "id", "action", jsonb_build_object('state', "state"), ${requestId ?? null}
      FROM given ORDER BY "position"
    ), mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
      SELECT "mail", "locale", "email", ${desk.eventId}::uuid, "id" FROM given
      WHERE "mail" IS NOT NULL AND "email" IS NOT NULL ORDER BY "position"
      RETURNING "id"
    ), places AS (
      UPDATE "CapacityPool" pool SET "taken" = pool."taken" + taken."places"
      FROM (
        SELECT link."poolId", count(*)::int AS "places"
        FROM given JOIN "CategoryPool" link ON link."categoryId" = given."categoryId"
        WHERE given."holdsPlace" GROUP BY link."poolId"
      ) taken WHERE pool."id" = taken."poolId"
    ), jobs AS (${jobsOfMails()})
    SELECT (SELECT count(*) FROM jobs)::int AS "jobs", pg_notify(${CHANGE_CHANNEL}, ${desk.eventId})::text`;
  return rows.map(({ id }) => id);
}

/** Which of the addresses (normalised) have a live registration for the event? */
export async function liveAddresses(
  transaction: Transaction,
  eventId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const found = await transaction.$queryRaw<{ emailNormalised: string }[]>`
    SELECT "emailNormalised" FROM "Registration" WHERE "eventId" = ${eventId}::uuid
      AND "emailNormalised" = ANY (${[...addresses]}) AND "state"::text = ANY (${[...liveStates]})`;
  return new Set(found.map(({ emailNormalised }) => emailNormalised));
}
