import type { Transaction } from "@podium/db/client";
import type { RegistrationPolicy } from "@podium/domain/registration/policy";
import type { Room } from "@podium/domain/registration/transitions";
import { lockPlaces } from "./locking.ts";

/**
 * What is known of an event's places while they are locked: nobody else takes or frees one until the transaction ends.
 * The figures are moved along as decisions are made; the database's own are moved by `writeMoves`.
 */
export type Desk = {
  eventId: string;
  organisationId: string;
  status: "DRAFT" | "PUBLISHED" | "CANCELLED";
  policy: RegistrationPolicy;
  /** The database's clock, after the wait for the lock. */
  now: Date;
  poolsOf: ReadonlyMap<string, readonly string[]>;
  /** Places left per pool; null is unlimited. */
  left: Map<string, number | null>;
  /** Pools that somebody waits for. */
  waitedFor: Set<string>;
  /** Of a preview: moves leave neither trail nor mail. See `openRehearsal`. */
  rehearsal: boolean;
};

type EventRow = RegistrationPolicy & {
  organisationId: string;
  status: Desk["status"];
  now: Date;
};
type CategoryRow = { id: string; poolId: string | null; left: number | null; waited: boolean };

/** Somebody who holds the places longer than this makes the rest come back later instead of queueing up. */
const LOCK_TIMEOUT = "5s";

/** Locks the places of an event and reads what decisions about them need. @throws when there is no such event */
export async function openDesk(transaction: Transaction, eventId: string): Promise<Desk> {
  await transaction.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
  await lockPlaces(transaction, eventId);
  const [event] = await transaction.$queryRaw<EventRow[]>`
    SELECT "organisationId", "status"::text AS "status", "approvalMode"::text AS "approvalMode", "approveAgain",
      "waitlistPolicy"::text AS "waitlistPolicy", "holdMinutes", "offerMinutes", "quietFrom", "quietUntil",
      "lastPromotionHours", "reconfirmDays", "reconfirmHours", "startsAt", "timezone", statement_timestamp() AS "now"
    FROM "Event" WHERE "id" = ${eventId}::uuid`;
  if (!event) throw new Error("A registration without its event.");
  const categories = await transaction.$queryRaw<CategoryRow[]>`
    SELECT category."id", link."poolId", pool."size" - pool."taken" AS "left",
      EXISTS (
        SELECT FROM "Registration" waiting
        WHERE waiting."eventId" = ${eventId}::uuid AND waiting."state" = 'WAITLISTED' AND waiting."categoryId" = category."id"
      ) AS "waited"
    FROM "Category" category
    LEFT JOIN "CategoryPool" link ON link."categoryId" = category."id"
    LEFT JOIN "CapacityPool" pool ON pool."id" = link."poolId"
    WHERE category."eventId" = ${eventId}::uuid`;
  const poolsOf = new Map<string, string[]>();
  const left = new Map<string, number | null>();
  const waitedFor = new Set<string>();
  for (const row of categories) {
    const pools = poolsOf.get(row.id) ?? [];
    poolsOf.set(row.id, pools);
    if (row.poolId === null) continue;
    pools.push(row.poolId);
    left.set(row.poolId, row.left);
    if (row.waited) waitedFor.add(row.poolId);
  }
  const { organisationId, status, now, ...policy } = event;
  return { eventId, organisationId, status, policy, now, poolsOf, left, waitedFor, rehearsal: false };
}

/** Are there so many places in every pool of the category, and does anybody wait for them? */
export function roomFor(desk: Desk, categoryId: string, places = 1): Room {
  const pools = desk.poolsOf.get(categoryId) ?? [];
  if (pools.some((pool) => (desk.left.get(pool) ?? places) < places)) return "full";
  return pools.some((pool) => desk.waitedFor.has(pool)) ? "waited" : "free";
}

/** Counts places that were taken (or, negative, given back) by a decision. */
export function countPlaces(desk: Desk, categoryId: string, places: number): void {
  for (const pool of desk.poolsOf.get(categoryId) ?? []) {
    const present = desk.left.get(pool);
    if (typeof present === "number") desk.left.set(pool, present - places);
  }
}

/** Somebody joined the queue: who comes after waits behind. */
export function countWaiting(desk: Desk, categoryId: string): void {
  for (const pool of desk.poolsOf.get(categoryId) ?? []) desk.waitedFor.add(pool);
}
