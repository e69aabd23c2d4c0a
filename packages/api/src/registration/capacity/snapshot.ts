import { Prisma } from "@podium/db/generated/client";
import type { CategoryFacts } from "@podium/domain/registration/admission";
import { type Capacity, roomOf } from "@podium/domain/registration/capacity/room";
import { datesFacts, registrationFacts } from "@podium/domain/registration/facts";
import { policyColumns, type RegistrationPolicy } from "@podium/domain/registration/policy";
import type { RegistrationFacts } from "@podium/domain/registration/rules";
import { columnsOf, sqlOf } from "../../columns.ts";
import type { Statements } from "./statements.ts";

/**
 * What is known of an event when decisions about its places are made. All instants by the database's clock. Without a
 * lock it is true of the moment of reading; while the places are locked it stays true, as `capacity` moves along with
 * the decisions.
 */
export type Snapshot = {
  eventId: string;
  organisationId: string;
  status: RegistrationFacts["status"];
  policy: RegistrationPolicy;
  now: Date;
  /** Some unconfirmed registrations, or decoys, have run out and still hold places. */
  overdue: boolean;
  /** Of the event alone; what is said where there is nothing to choose. */
  facts: RegistrationFacts;
  /** In their order, also those that visitors do not see. */
  categories: CategorySnapshot[];
  capacity: Capacity;
};

export type CategorySnapshot = CategoryFacts & { nameDe: string; nameEn: string | null; hidden: boolean };

/**
 * When what a registration is for begins, as a query of "at": as `datesFacts` has it. Needs the rows `registration` and
 * `event`.
 */
export const BEGIN = Prisma.sql`
  SELECT coalesce(min(occurrence."begunAt") FILTER (WHERE NOT occurrence."isCancelled"), min(occurrence."begunAt"),
    event."startsAt") AS "at"
  FROM "CategoryOccurrence" dated JOIN "Occurrence" occurrence ON occurrence."id" = dated."occurrenceId"
  WHERE dated."categoryId" = registration."categoryId"`;

/** @throws when there is no such category: a registration always has one */
export function categoryOf({ categories }: Snapshot, categoryId: string): CategorySnapshot {
  const category = categories.find(({ id }) => id === categoryId);
  if (!category) throw new Error("A registration without its category.");
  return category;
}

/** What an event's policy means for one category, which may begin at a time of its own. */
export function policyFor({ policy, categories }: Snapshot, categoryId: string): RegistrationPolicy {
  const category = categories.find(({ id }) => id === categoryId);
  return category ? { ...policy, startsAt: category.facts.startsAt } : policy;
}

type CategoryRow = {
  id: string;
  nameDe: string;
  nameEn: string | null;
  hidden: boolean;
  paused: boolean;
  isCancelled: boolean;
  channel: RegistrationFacts["channel"];
  opensAt: string | null;
  closesAt: string | null;
  minPersons: number;
  maxPersons: number;
  companions: RegistrationFacts["companions"];
  waited: boolean;
  choiceId: string | null;
  datesMax: number | null;
  /** None: it is for all of the event. */
  dates: { id: string; begunAt: string; isCancelled: boolean }[];
  pools: { id: string; size: number | null; taken: number }[];
};

type Row = RegistrationPolicy & {
  eventId: string;
  organisationId: string;
  status: RegistrationFacts["status"];
  unpublished: boolean;
  postponed: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  paused: boolean;
  now: Date;
  overdue: boolean;
  categories: CategoryRow[];
};

const POLICY = Prisma.raw(sqlOf("event", policyColumns));

// The earliest hold of all is one look into an index; only when that one is over, the event's own are looked through.
// statement_timestamp(), not now(): a transaction that waited for a lock judges by the time after the wait.
const SNAPSHOT = Prisma.sql`
  SELECT event."id" AS "eventId", event."organisationId", event."status"::text AS "status",
    event."unpublishedAt" IS NOT NULL AS "unpublished", event."postponedAt" IS NOT NULL AS "postponed", event."startsAt", event."timezone",
    event."registrationOpensAt" AS "opensAt", event."registrationClosesAt" AS "closesAt", event."registrationPaused" AS "paused", ${POLICY},
    statement_timestamp() AS "now",
    CASE WHEN (SELECT min("holdUntil") FROM "Registration" WHERE "state" = 'UNCONFIRMED') <= statement_timestamp()
      THEN EXISTS (
        SELECT FROM "Registration" overdue WHERE overdue."eventId" = event."id" AND overdue."state" = 'UNCONFIRMED'
          AND overdue."holdUntil" <= statement_timestamp()
      ) ELSE false END OR EXISTS (
        SELECT FROM "DecoyHold" decoy WHERE decoy."eventId" = event."id" AND decoy."holdUntil" <= statement_timestamp()
      ) AS "overdue",
    COALESCE((
      SELECT json_agg(json_build_object(
        'id', category."id", 'nameDe', category."nameDe", 'nameEn', category."nameEn", 'hidden', category."hidden",
        'paused', category."paused", 'isCancelled', category."cancelledAt" IS NOT NULL, 'channel', category."channel", 'opensAt', category."opensAt", 'closesAt', category."closesAt",
        'minPersons', category."minPersons", 'maxPersons', category."maxPersons", 'companions', category."companions",
        'choiceId', category."choiceId", 'datesMax', choice."datesMax",
        'dates', COALESCE((
          SELECT json_agg(json_build_object('id', occurrence."id", 'begunAt', occurrence."begunAt",
            'isCancelled', occurrence."isCancelled"))
          FROM "CategoryOccurrence" dated JOIN "Occurrence" occurrence ON occurrence."id" = dated."occurrenceId"
          WHERE dated."categoryId" = category."id"
        ), '[]'::json),
        'waited', EXISTS (
          SELECT FROM "Registration" waiting WHERE waiting."eventId" = event."id" AND waiting."state" = 'WAITLISTED'
            AND waiting."categoryId" = category."id"),
        'pools', COALESCE((
          SELECT json_agg(json_build_object('id', pool."id", 'size', pool."size", 'taken', pool."taken"))
          FROM "CategoryPool" link JOIN "CapacityPool" pool ON pool."id" = link."poolId"
          WHERE link."categoryId" = category."id"
        ), '[]'::json)
      ) ORDER BY category."position")
      FROM "Category" category LEFT JOIN "CategoryChoice" choice ON choice."id" = category."choiceId"
      WHERE category."eventId" = event."id"
    ), '[]'::json) AS "categories"
  FROM "Event" event`;

/** @returns null when there is no event that has or had that address; drafts are the judgement's matter */
export async function snapshotBySlug(run: Statements, slug: string): Promise<Snapshot | null> {
  const [row] = await run<Row>(
    Prisma.sql`${SNAPSHOT}
    WHERE event."id" = (SELECT "eventId" FROM "EventSlug" WHERE "slug" = ${slug})`,
    "capacity.by-slug",
  );
  return row ? snapshotOf(row) : null;
}

/** @throws when there is no such event */
export async function snapshotOfEvent(run: Statements, eventId: string): Promise<Snapshot> {
  const [row] = await run<Row>(Prisma.sql`${SNAPSHOT} WHERE event."id" = ${eventId}::uuid`, "capacity.by-id");
  if (!row) throw new Error("A registration without its event.");
  return snapshotOf(row);
}

/** What a category's judgement needs at this moment. */
export function factsOf(
  { capacity }: Pick<Snapshot, "capacity">,
  category: CategoryFacts,
): RegistrationFacts {
  return { ...category.facts, ...roomOf(capacity, category.id) };
}

/** The categories that visitors see. */
export function visibleCategories({ categories }: Snapshot): CategorySnapshot[] {
  return categories.filter(({ hidden }) => !hidden);
}

function snapshotOf(row: Row): Snapshot {
  const { eventId, organisationId, now, overdue, categories, ...event } = row;
  const { status, startsAt, timezone } = event;
  return {
    eventId,
    organisationId,
    status,
    policy: { ...columnsOf(event, policyColumns), startsAt, timezone },
    now,
    overdue,
    facts: registrationFacts({ event, category: null }),
    categories: categories.map((category) => ({
      id: category.id,
      nameDe: category.nameDe,
      nameEn: category.nameEn,
      hidden: category.hidden,
      choice: choiceOf(category),
      facts: registrationFacts({ event, category: windowOf(category) }),
    })),
    capacity: capacityOf(categories),
  };
}

function choiceOf({ choiceId, datesMax, dates }: CategoryRow): CategoryFacts["choice"] {
  const [date] = dates;
  return choiceId && date ? { id: choiceId, datesMax, occurrenceId: date.id } : null;
}

/** The room is not part of it: it is asked for when a decision is made. JSON has no instants. */
function windowOf({
  channel,
  opensAt,
  closesAt,
  paused,
  dates,
  isCancelled: isOff,
  ...category
}: CategoryRow) {
  const { minPersons, maxPersons, companions } = category;
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  const own = dates.map(({ begunAt, isCancelled }) => ({ begunAt: new Date(begunAt), isCancelled }));
  const room = { someoneWaits: false, pools: [] };
  const window = { opensAt: instant(opensAt), closesAt: instant(closesAt), paused };
  return { channel, ...window, minPersons, maxPersons, companions, ...datesFacts(own, isOff), ...room };
}

function capacityOf(categories: readonly CategoryRow[]): Capacity {
  const pools = categories.flatMap((category) => category.pools);
  return {
    poolsOf: new Map(categories.map((category) => [category.id, category.pools.map(({ id }) => id)])),
    left: new Map(pools.map(({ id, size, taken }) => [id, size === null ? null : size - taken])),
    sizes: new Map(pools.map(({ id, size }) => [id, size])),
    waitedFor: new Set(
      categories.filter(({ waited }) => waited).flatMap((category) => category.pools.map(({ id }) => id)),
    ),
  };
}
