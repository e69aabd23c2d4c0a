import { randomUUID } from "node:crypto";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { liveStates } from "@podium/domain/registration/states";
import type pg from "pg";
import { CHANGE_CHANNEL } from "../changes.ts";
import { jobsOfMailsText } from "../outbox.ts";
import type { Receipt, RequestKey } from "./requests.ts";

/** Those of one request who are new; their places were decided. */
export type NewParty = {
  categoryId: string;
  locale: string;
  organisation: string | null;
  maySplit: boolean;
  requestId: string;
  request: RequestKey | null;
  receipt: Receipt;
  persons: {
    firstName: string;
    lastName: string;
    email: string;
    emailNormalised: string;
    holdsPlace: boolean;
  }[];
  /** So many more of them are registered already: they count among the persons for as long as new ones would. */
  named: number;
  /** They would have joined the queue, which waits for them as long. */
  awaited: boolean;
};

/** Where the registrations of one statement go. */
export type Target = { eventId: string; organisationId: string; holdUntil: Date };

const LIVE = liveStates.map((state) => `'${state}'`).join(", ");

// One statement: a registration that is stored has its group, its consent, its trace, its mail and the mail's job;
// the counters move by as many as hold a place. Foreign keys are checked when the statement ends.
const WRITE = `
  WITH parties AS (
    SELECT * FROM unnest($4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::uuid[], $9::bytea[], $10::jsonb[], $11::text[], $12::uuid[], $20::int[], $21::boolean[])
      AS party ("id", "locale", "organisation", "maySplit", "requestKey", "requestHash", "requestAnswer", "requestId", "categoryId", "named", "awaited")
  ), given AS (
    SELECT entry.*, parties."locale", parties."requestId", parties."categoryId"
    FROM unnest($13::uuid[], $14::uuid[], $15::text[], $16::text[], $17::text[], $18::text[], $19::boolean[])
      WITH ORDINALITY AS entry ("id", "groupId", "firstName", "lastName", "email", "emailNormalised", "holdsPlace", "position")
    JOIN parties ON parties."id" = entry."groupId"
  ), groups AS (
    INSERT INTO "RegistrationGroup" ("id", "eventId", "source", "locale", "organisation", "maySplit", "requestKey", "requestHash", "requestAnswer",
      "knownUntil", "awaitedUntil")
    SELECT "id", $1::uuid, 'WEB', "locale", "organisation", "maySplit", "requestKey", "requestHash", "requestAnswer",
      array_fill($3::timestamptz, ARRAY["named"]), CASE WHEN "awaited" THEN $3::timestamptz END FROM parties
  ), written AS (
    INSERT INTO "Registration"
      ("id", "eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdUntil", "holdsPlace", "queuedAt")
    SELECT "id", $1::uuid, "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", 'UNCONFIRMED', $3::timestamptz,
      "holdsPlace", CASE WHEN "holdsPlace" THEN NULL ELSE statement_timestamp() END
    FROM given ORDER BY "position"
    RETURNING "id"
  ), consents AS (
    INSERT INTO "Consent" ("registrationId", "purpose", "textVersion", "channel")
    SELECT "id", 'privacy', '${PRIVACY_NOTICE_VERSION}', 'WEB' FROM given
  ), trail AS (
    INSERT INTO "AuditEntry" ("actorKind", "organisationId", "eventId", "entity", "entityId", "action", "after", "requestId")
    SELECT 'VISITOR', $2::uuid, $1::uuid, 'registration', "id", 'created', '{"state":"UNCONFIRMED"}', "requestId" FROM given ORDER BY "position"
  ), mails AS (
    INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
    SELECT 'registration.confirm', "locale", "email", $1::uuid, "id" FROM given ORDER BY "position"
    RETURNING "id"
  ), places AS (
    UPDATE "CapacityPool" pool SET "taken" = pool."taken" + taken."places"
    FROM (
      SELECT link."poolId", count(*)::int AS "places"
      FROM given JOIN "CategoryPool" link ON link."categoryId" = given."categoryId"
      WHERE given."holdsPlace" GROUP BY link."poolId"
    ) taken WHERE pool."id" = taken."poolId"
  )
  SELECT (SELECT count(*) FROM written)::int AS "written",
    (SELECT count(*) FROM (${jobsOfMailsText()}) jobs) AS "jobs",
    pg_notify('${CHANGE_CHANNEL}', $1::text)`;

/**
 * Stores parties in the order given. Needs the event's pools locked, as many places as persons that hold one, and
 * addresses that have no live registration.
 *
 * @returns whether all were stored
 */
export async function writeRegistrations(
  client: pg.PoolClient,
  target: Target,
  parties: readonly NewParty[],
): Promise<boolean> {
  const groups = parties.map((party) => ({ ...party, id: randomUUID() }));
  const persons = groups.flatMap(({ id, persons }) => persons.map((person) => ({ ...person, groupId: id })));
  const { rows } = await client.query<{ written: number }>({
    name: "registration.write",
    text: WRITE,
    values: [
      target.eventId,
      target.organisationId,
      target.holdUntil,
      groups.map(({ id }) => id),
      groups.map(({ locale }) => locale),
      groups.map(({ organisation }) => organisation),
      groups.map(({ maySplit }) => maySplit),
      groups.map(({ request }) => request?.key ?? null),
      groups.map(({ request }) => request?.hash ?? null),
      groups.map(({ request, receipt }) => (request ? JSON.stringify(receipt) : null)),
      groups.map(({ requestId }) => requestId),
      groups.map(({ categoryId }) => categoryId),
      persons.map(() => randomUUID()),
      persons.map(({ groupId }) => groupId),
      persons.map(({ firstName }) => firstName),
      persons.map(({ lastName }) => lastName),
      persons.map(({ email }) => email),
      persons.map(({ emailNormalised }) => emailNormalised),
      persons.map(({ holdsPlace }) => holdsPlace),
      groups.map(({ named }) => named),
      groups.map(({ awaited }) => awaited),
    ],
  });
  return rows[0]?.written === persons.length;
}

/** A person who registers again and again gets at most one mail about it in this time. */
export const KNOWN_PAUSE = "5 minutes";

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
  SELECT count(*) FROM (${jobsOfMailsText()}) jobs`;

/** Tells people who have a live registration already: by mail only, so that the screen tells nobody else. */
export async function writeKnown(
  client: pg.PoolClient,
  eventId: string,
  known: readonly { emailNormalised: string; locale: string }[],
): Promise<void> {
  await client.query({
    name: "registration.known",
    text: WRITE_KNOWN,
    values: [eventId, known.map(({ emailNormalised }) => emailNormalised), known.map(({ locale }) => locale)],
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
