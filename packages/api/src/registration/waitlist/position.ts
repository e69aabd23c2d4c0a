import type { Transaction } from "@podium/db/client";

/**
 * The position of people on the waiting list, 1 being the next. Counted are all before them who wait for a place in one of
 * the same pools: the queue is put in order once per category, not once per person.
 *
 * @param ids of registrations that wait
 */
export async function positionsInQueue(
  database: Transaction,
  eventId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database.$queryRaw<{ id: string; position: number }[]>`
    WITH asked AS (
      SELECT DISTINCT "categoryId" FROM "Registration" WHERE "id" = ANY (${[...ids]}::uuid[])
    ), rivals AS (
      SELECT "categoryId", "categoryId" AS "rivalId" FROM asked
      UNION
      SELECT asked."categoryId", theirs."categoryId"
      FROM asked JOIN "CategoryPool" own ON own."categoryId" = asked."categoryId"
        JOIN "CategoryPool" theirs ON theirs."poolId" = own."poolId"
    ), queue AS (
      SELECT waiting."id", row_number() OVER (
        PARTITION BY rivals."categoryId"
        ORDER BY waiting."queuePriority" DESC, waiting."queuedAt", waiting."sequence"
      )::int AS "position", rivals."categoryId" = waiting."categoryId" AS "own"
      FROM rivals JOIN "Registration" waiting ON waiting."categoryId" = rivals."rivalId"
      WHERE waiting."eventId" = ${eventId}::uuid AND waiting."state" = 'WAITLISTED'
    )
    SELECT "id", "position" FROM queue WHERE "own" AND "id" = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, position }) => [id, position]));
}
