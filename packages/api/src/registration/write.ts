import { randomUUID } from "node:crypto";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { liveStates } from "@podium/domain/registration/states";
import type pg from "pg";
import { CHANGE_CHANNEL } from "../changes.ts";
import { SEND_MAIL } from "../outbox.ts";

/** One person's registration as it was typed and checked. */
export type Entry = {
  firstName: string;
  lastName: string;
  email: string;
  emailNormalised: string;
  organisation: string | undefined;
  locale: string;
  requestId: string;
};

/** Where the registrations of one statement go. */
export type Target = { eventId: string; organisationId: string; categoryId: string; holdUntil: Date };

const LIVE = liveStates.map((state) => `'${state}'`).join(", ");

const JOB_SPECS = `
  SELECT array_agg(ROW('${SEND_MAIL}', json_build_object('mailId', "id"), NULL, NULL, NULL, 'mail-' || "id", NULL, NULL)
    ::graphile_worker.job_spec) AS specs
  FROM mails HAVING count(*) > 0`;

// One statement: a registration that is stored has its group, its consent, its trace, its mail and the mail's job;
// the counter moves by as many as were stored. RETURNING feeds the rest, so an address that somebody stored in
// between gets nothing twice. Foreign keys are checked when the statement ends.
const WRITE = `
  WITH given AS (
    SELECT * FROM unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
      WITH ORDINALITY AS entry ("id", "groupId", "firstName", "lastName", "email", "emailNormalised", "organisation", "locale", "requestId", "position")
  ), written AS (
    INSERT INTO "Registration"
      ("id", "eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdUntil")
    SELECT "id", $1::uuid, "groupId", $3::uuid, "firstName", "lastName", "email", "emailNormalised", 'UNCONFIRMED', $4::timestamptz
    FROM given ORDER BY "position"
    ON CONFLICT ("eventId", "emailNormalised") WHERE "state" IN (${LIVE}) DO NOTHING
    RETURNING "id"
  ), stored AS (
    SELECT given.* FROM given JOIN written ON written."id" = given."id" ORDER BY given."position"
  ), groups AS (
    INSERT INTO "RegistrationGroup" ("id", "eventId", "source", "locale", "organisation")
    SELECT "groupId", $1::uuid, 'WEB', "locale", "organisation" FROM stored
  ), consents AS (
    INSERT INTO "Consent" ("registrationId", "purpose", "textVersion", "channel")
    SELECT "id", 'privacy', '${PRIVACY_NOTICE_VERSION}', 'WEB' FROM stored
  ), trail AS (
    INSERT INTO "AuditEntry" ("actorKind", "organisationId", "eventId", "entity", "entityId", "action", "after", "requestId")
    SELECT 'VISITOR', $2::uuid, $1::uuid, 'registration', "id", 'created', '{"state":"UNCONFIRMED"}', "requestId" FROM stored
  ), mails AS (
    INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
    SELECT 'registration.confirm', "locale", "email", $1::uuid, "id" FROM stored
    RETURNING "id"
  ), places AS (
    UPDATE "CapacityPool" SET "taken" = "taken" + (SELECT count(*) FROM written)::int
    WHERE "id" IN (SELECT "poolId" FROM "CategoryPool" WHERE "categoryId" = $3::uuid)
  )
  SELECT ARRAY(SELECT "id" FROM written) AS "written",
    (SELECT count(*) FROM (${JOB_SPECS}) queued, LATERAL graphile_worker.add_jobs(queued.specs)) AS "jobs",
    pg_notify('${CHANGE_CHANNEL}', $1::text)`;

/**
 * Stores registrations in the order given. Needs the event's pools locked and as many places as entries.
 *
 * @returns for each entry whether it was stored; false when its address has a live registration by now
 */
export async function writeRegistrations(
  client: pg.PoolClient,
  target: Target,
  entries: Entry[],
): Promise<boolean[]> {
  const ids = entries.map(() => randomUUID());
  const { rows } = await client.query<{ written: string[] }>({
    name: "registration.write",
    text: WRITE,
    values: [
      target.eventId,
      target.organisationId,
      target.categoryId,
      target.holdUntil,
      ids,
      entries.map(() => randomUUID()),
      entries.map((entry) => entry.firstName),
      entries.map((entry) => entry.lastName),
      entries.map((entry) => entry.email),
      entries.map((entry) => entry.emailNormalised),
      entries.map((entry) => entry.organisation ?? null),
      entries.map((entry) => entry.locale),
      entries.map((entry) => entry.requestId),
    ],
  });
  const written = new Set(rows[0]?.written);
  return ids.map((id) => written.has(id));
}

/** A person who registers again and again gets at most one mail about it in this time. */
const KNOWN_PAUSE = "5 minutes";

// The mail goes to the address that is stored, not to the spelling that was typed now.
const WRITE_KNOWN = `
  WITH mails AS (
    INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
    SELECT 'registration.known', given."locale", registration."email", $1::uuid, registration."id"
    FROM (
      SELECT DISTINCT ON ("emailNormalised") * FROM unnest($2::text[], $3::text[]) AS entry ("emailNormalised", "locale")
    ) given
    JOIN "Registration" registration ON registration."eventId" = $1::uuid
      AND registration."emailNormalised" = given."emailNormalised" AND registration."state" IN (${LIVE})
    WHERE NOT EXISTS (
      SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id"
        AND earlier."kind" = 'registration.known' AND earlier."createdAt" > statement_timestamp() - interval '${KNOWN_PAUSE}'
    )
    RETURNING "id"
  )
  SELECT count(*) FROM (${JOB_SPECS}) queued, LATERAL graphile_worker.add_jobs(queued.specs)`;

/** Tells people who have a live registration already: by mail only, so that the screen tells nobody else. */
export async function writeKnown(client: pg.PoolClient, eventId: string, entries: Entry[]): Promise<void> {
  await client.query({
    name: "registration.known",
    text: WRITE_KNOWN,
    values: [eventId, entries.map((entry) => entry.emailNormalised), entries.map((entry) => entry.locale)],
  });
}

/** Which of the addresses have a live registration for the event? */
export async function readKnown(
  client: pg.PoolClient,
  eventId: string,
  addresses: string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ emailNormalised: string }>({
    name: "registration.addresses",
    text: `SELECT "emailNormalised" FROM "Registration"
      WHERE "eventId" = $1::uuid AND "emailNormalised" = ANY ($2::text[]) AND "state" IN (${LIVE})`,
    values: [eventId, addresses],
  });
  return new Set(rows.map(({ emailNormalised }) => emailNormalised));
}
