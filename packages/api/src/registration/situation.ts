import { registrationFacts } from "@podium/domain/registration/facts";
import type { CategoryFacts } from "@podium/domain/registration/newcomers";
import type { RegistrationPolicy } from "@podium/domain/registration/policy";
import type { RegistrationFacts } from "@podium/domain/registration/rules";
import type pg from "pg";

/** A kind of participation that visitors see, as it is now. */
export type CategorySituation = CategoryFacts & { facts: RegistrationFacts; nameDe: string; nameEn: string };

/** What is read of an event in the rush of registrations. All instants by the database's clock. */
export type Situation = {
  eventId: string;
  organisationId: string;
  policy: RegistrationPolicy;
  now: Date;
  /** Some unconfirmed registrations have run out and still hold places. */
  overdue: boolean;
  /** People register elsewhere. */
  external: boolean;
  /** Of the event alone; what is said where there is nothing to choose. */
  facts: RegistrationFacts;
  categories: CategorySituation[];
  /** Places left per pool; null is unlimited. */
  left: Map<string, number | null>;
};

type CategoryRow = {
  id: string;
  nameDe: string;
  nameEn: string;
  hidden: boolean;
  paused: boolean;
  opensAt: string | null;
  closesAt: string | null;
  minPersons: number;
  maxPersons: number;
  waited: boolean;
  pools: { id: string; size: number | null; taken: number }[];
};

type Row = RegistrationPolicy & {
  eventId: string;
  organisationId: string;
  status: RegistrationFacts["status"];
  mode: RegistrationFacts["mode"];
  opensAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  now: Date;
  overdue: boolean;
  categories: CategoryRow[];
};

// The earliest hold of all is one look into an index; only when that one is over, the event's own are looked through.
// statement_timestamp(), not now(): a transaction that waited for a lock judges by the time after the wait.
const SITUATION = `
  SELECT event."id" AS "eventId", event."organisationId", event."status"::text AS "status", event."startsAt", event."timezone",
    event."registrationMode"::text AS "mode", event."registrationOpensAt" AS "opensAt",
    event."registrationClosesAt" AS "closesAt", event."registrationPaused" AS "paused", event."holdMinutes",
    event."approvalMode"::text AS "approvalMode", event."approveAgain", event."waitlistPolicy"::text AS "waitlistPolicy",
    event."offerMinutes", event."quietFrom", event."quietUntil", event."lastPromotionHours", event."reconfirmDays",
    event."reconfirmHours", statement_timestamp() AS "now",
    CASE WHEN (SELECT min("holdUntil") FROM "Registration" WHERE "state" = 'UNCONFIRMED') <= statement_timestamp()
      THEN EXISTS (
        SELECT FROM "Registration" overdue WHERE overdue."eventId" = event."id" AND overdue."state" = 'UNCONFIRMED'
          AND overdue."holdUntil" <= statement_timestamp()
      ) ELSE false END AS "overdue",
    COALESCE((
      SELECT json_agg(json_build_object(
        'id', category."id", 'nameDe', category."nameDe", 'nameEn', category."nameEn", 'hidden', category."hidden",
        'paused', category."paused", 'opensAt', category."opensAt", 'closesAt', category."closesAt",
        'minPersons', category."minPersons", 'maxPersons', category."maxPersons",
        'waited', EXISTS (
          SELECT FROM "Registration" waiting WHERE waiting."eventId" = event."id" AND waiting."state" = 'WAITLISTED'
            AND waiting."categoryId" = category."id"),
        'pools', COALESCE((
          SELECT json_agg(json_build_object('id', pool."id", 'size', pool."size", 'taken', pool."taken"))
          FROM "CategoryPool" link JOIN "CapacityPool" pool ON pool."id" = link."poolId"
          WHERE link."categoryId" = category."id"
        ), '[]'::json)
      ) ORDER BY category."position")
      FROM "Category" category WHERE category."eventId" = event."id"
    ), '[]'::json) AS "categories"
  FROM "Event" event
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
  const {
    eventId,
    organisationId,
    now,
    overdue,
    categories,
    status,
    mode,
    opensAt,
    closesAt,
    paused,
    ...policy
  } = row;
  const event = { ...policy, status, mode, opensAt, closesAt, paused };
  const waitedFor = new Set(
    categories.filter(({ waited }) => waited).flatMap(({ pools }) => pools.map(({ id }) => id)),
  );
  const pools = categories.flatMap((category) => category.pools);
  return {
    eventId,
    organisationId,
    policy,
    now,
    overdue,
    external: mode === "EXTERNAL",
    facts: registrationFacts({ event, category: null }),
    categories: categories
      .filter(({ hidden }) => !hidden)
      .map((category) => ({
        id: category.id,
        nameDe: category.nameDe,
        nameEn: category.nameEn,
        poolIds: category.pools.map(({ id }) => id),
        facts: registrationFacts({
          event,
          category: {
            ...category,
            opensAt: instant(category.opensAt),
            closesAt: instant(category.closesAt),
            someoneWaits: category.pools.some(({ id }) => waitedFor.has(id)),
          },
        }),
      })),
    left: new Map(pools.map(({ id, size, taken }) => [id, size === null ? null : size - taken])),
  };
}

/** JSON has no instants. */
function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
