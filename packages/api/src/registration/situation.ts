import { type RegistrationSituation, registrationFacts } from "@podium/domain/registration/facts";
import type { RegistrationFacts } from "@podium/domain/registration/rules";
import type pg from "pg";

/** What is read of an event in the rush of registrations. All instants by the database's clock. */
export type Situation = {
  eventId: string;
  organisationId: string;
  categoryId: string | null;
  holdMinutes: number;
  startsAt: Date;
  now: Date;
  /** Some unconfirmed registrations have run out and still hold places. */
  overdue: boolean;
  facts: RegistrationFacts;
};

type Row = Omit<Situation, "facts"> &
  RegistrationSituation["event"] & {
    categoryOpensAt: Date | null;
    categoryClosesAt: Date | null;
    categoryPaused: boolean | null;
    pools: { size: number | null; taken: number }[];
  };

// The earliest hold of all is one look into an index; only when that one is over, the event's own are looked through.
// statement_timestamp(), not now(): a transaction that waited for a lock judges by the time after the wait.
const SITUATION = `
  SELECT event."id" AS "eventId", event."organisationId", event."status"::text AS "status", event."startsAt",
    event."registrationMode"::text AS "mode", event."registrationOpensAt" AS "opensAt",
    event."registrationClosesAt" AS "closesAt", event."registrationPaused" AS "paused", event."holdMinutes",
    category."id" AS "categoryId", category."opensAt" AS "categoryOpensAt", category."closesAt" AS "categoryClosesAt",
    category."paused" AS "categoryPaused", statement_timestamp() AS "now",
    CASE WHEN (SELECT min("holdUntil") FROM "Registration" WHERE "state" = 'UNCONFIRMED') <= statement_timestamp()
      THEN EXISTS (
        SELECT FROM "Registration" overdue WHERE overdue."eventId" = event."id" AND overdue."state" = 'UNCONFIRMED'
          AND overdue."holdUntil" <= statement_timestamp()
      ) ELSE false END AS "overdue",
    COALESCE((
      SELECT json_agg(json_build_object('size', pool."size", 'taken', pool."taken"))
      FROM "CategoryPool" link JOIN "CapacityPool" pool ON pool."id" = link."poolId"
      WHERE link."categoryId" = category."id"
    ), '[]') AS "pools"
  FROM "Event" event
  LEFT JOIN LATERAL (
    SELECT * FROM "Category" WHERE "eventId" = event."id" AND NOT "hidden" ORDER BY "position" LIMIT 1
  ) category ON true
  WHERE event."slug" = $1`;

/** @returns null when there is no event of that name; drafts are the judgement's matter */
export async function readSituation(
  client: pg.Pool | pg.PoolClient,
  slug: string,
): Promise<Situation | null> {
  const { rows } = await client.query<Row>({
    name: "registration.situation",
    text: SITUATION,
    values: [slug],
  });
  const [row] = rows;
  if (!row) return null;
  const category = row.categoryId && {
    opensAt: row.categoryOpensAt,
    closesAt: row.categoryClosesAt,
    paused: row.categoryPaused ?? false,
    pools: row.pools,
  };
  return {
    eventId: row.eventId,
    organisationId: row.organisationId,
    categoryId: row.categoryId,
    holdMinutes: row.holdMinutes,
    startsAt: row.startsAt,
    now: row.now,
    overdue: row.overdue,
    facts: registrationFacts({ event: row, category: category || null }),
  };
}
