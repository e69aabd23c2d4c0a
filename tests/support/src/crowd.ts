import type { Connections } from "@podium/db/client";

type Pool = Connections["pool"];

/**
 * Many published events of one organisation, one a day from tomorrow on or back into the past, each with texts in both
 * languages, one category and one pool; written by statements over a series, since factories would take minutes.
 *
 * @param given.first the number of the first one: its slug has it, and so many days lie before it
 * @param given.dates of each event, a week between them
 * @param given.venues one after the other, and anew; none: nowhere
 */
export async function manyEvents(
  pool: Pool,
  organisationId: string,
  {
    count,
    first = 1,
    dates = 1,
    past = false,
    venues = [],
    title = "'Veranstaltung ' || number",
  }: {
    count: number;
    first?: number;
    dates?: number;
    past?: boolean;
    venues?: readonly string[];
    title?: string;
  },
): Promise<void> {
  const label = past ? "vorbei" : "kommend";
  // All dates of what is past are over.
  const way = past
    ? "interval '1 day' * -number - interval '1 week' * ($4::int - 1)"
    : "interval '1 day' * number";
  await pool.query(
    `WITH made AS (
      INSERT INTO "Event" ("organisationId", "venueId", "slug", "status", "publishedAt", "startsAt", "endsAt", "commentPolicy", "waitlistPolicy", "audiences")
      SELECT $1, ($5::uuid[])[1 + number % greatest(1, cardinality($5::uuid[]))], '${label}-' || number, 'PUBLISHED', now(), at,
        at + interval '1 week' * ($4::int - 1) + interval '2 hours', 'OPEN', 'DIRECT', '{CITIZENS}'
      FROM generate_series($3::int, $3::int + $2::int - 1) number, LATERAL (SELECT now() + ${way} AS at) moment
      RETURNING "id", "startsAt", "endsAt", substring("slug" from '[0-9]+$')::int AS number
    ), dates AS (
      INSERT INTO "Occurrence" ("id", "eventId", "position", "startsAt", "endsAt", "begunAt", "overAt", "listedUntil")
      SELECT CASE week WHEN 0 THEN "id" ELSE gen_random_uuid() END, "id", week + 1, begun, ended, begun, ended, ended
      FROM made CROSS JOIN generate_series(0, $4::int - 1) week
        CROSS JOIN LATERAL (SELECT "startsAt" + interval '1 week' * week AS begun) AS begins
        CROSS JOIN LATERAL (SELECT begun + interval '2 hours' AS ended) AS ends
    ), texts AS (
      INSERT INTO "EventTranslation" ("eventId", "locale", "title", "kind", "summary", "body", "audience", "fee")
      SELECT "id", locale, ${title}, 'Tagung', 'Worum es geht.', 'Text', 'Alle', 'frei'
      FROM made CROSS JOIN (VALUES ('de'), ('en')) languages (locale)
    ), places AS (
      INSERT INTO "CapacityPool" ("eventId", "name", "size") SELECT "id", 'Plätze', 100 FROM made RETURNING "id", "eventId"
    ), categories AS (
      INSERT INTO "Category" ("eventId", "position", "nameDe", "nameEn")
      SELECT "id", 1, 'Teilnahme', 'Participation' FROM made RETURNING "id", "eventId"
    )
    INSERT INTO "CategoryPool" ("categoryId", "poolId")
    SELECT categories."id", places."id" FROM categories JOIN places USING ("eventId")`,
    [organisationId, count, first, dates, venues],
  );
  await pool.query(
    'ANALYZE "Event", "Occurrence", "EventTranslation", "Category", "CapacityPool", "CategoryPool"',
  );
}

/**
 * So many registrations for each of the events that a condition names, in groups of twenty: an index at a time, since keeping
 * a dozen of them for each row takes most of a minute.
 *
 * @param given.events SQL over `event`; without it all
 * @param given.firstName SQL over `number`, from 1 on in each event; so are the others
 */
export async function manyRegistrations(
  pool: Pool,
  given: {
    perEvent: number;
    state: "CONFIRMED" | "WAITLISTED" | "PENDING";
    events?: string;
    firstName?: string;
    lastName?: string;
    organisation?: string;
  },
): Promise<void> {
  const { perEvent, state, events = "true", organisation = "NULL" } = given;
  const { firstName = "'Vorname' || number", lastName = "'Nachname' || number" } = given;
  const client = await pool.connect();
  try {
    // Every row refers to one of the same statement or the event's; the counters of places do not matter here.
    await client.query("SET session_replication_role = replica");
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT "indexname" AS "name", "indexdef" AS "definition" FROM pg_indexes
      WHERE "tablename" = 'Registration' AND "indexname" NOT LIKE '%_pkey'`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    await client.query(
      `WITH party AS MATERIALIZED (
        SELECT event."id" AS "eventId", category."id" AS "categoryId", gen_random_uuid() AS "groupId", first
        FROM "Event" event JOIN "Category" category ON category."eventId" = event."id" AND category."position" = 1
          CROSS JOIN generate_series(1, $1::int, 20) first
        WHERE ${events}
      ), parties AS (
        INSERT INTO "RegistrationGroup" ("id", "eventId", "locale", "organisation")
        SELECT "groupId", "eventId", 'de', ${organisation} FROM party, LATERAL (SELECT first AS number) AS given
      )
      INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdsPlace", "queuedAt")
      SELECT "eventId", "groupId", "categoryId", ${firstName}, ${lastName}, address, address, '${state}', ${state === "CONFIRMED"},
        ${state === "WAITLISTED" ? "now()" : "NULL"}
      FROM party, LATERAL (
        SELECT number, 'person' || left("groupId"::text, 8) || number || '@example.org' AS address
        FROM generate_series(first, least(first + 19, $1::int)) number
      ) AS given`,
      [perEvent],
    );
    for (const { definition } of indexes) await client.query(definition);
    await client.query("RESET session_replication_role");
  } finally {
    client.release();
  }
  await pool.query('VACUUM ANALYZE "Registration", "RegistrationGroup"');
}

/** So many comments that wait for a decision, at every event. */
export async function manyComments(pool: Pool, perEvent: number): Promise<void> {
  await pool.query(
    `INSERT INTO "Comment" ("eventId", "authorName", "authorEmail", "locale", "body")
    SELECT event."id", 'Jemand', 'jemand@example.org', 'de', 'Text' FROM "Event" event CROSS JOIN generate_series(1, $1::int)`,
    [perEvent],
  );
  await pool.query('VACUUM ANALYZE "Comment"');
}
