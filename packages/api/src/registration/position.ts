import type { Transaction } from "@podium/db/client";

/**
 * Which one in the queue somebody is, 1 being the next. Counted are those before who wait for a place in one of the
 * same pools: the queue is put in order once per kind of participation, not once per person.
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
    WITH kinds AS (
      SELECT DISTINCT "categoryId" FROM "Registration" WHERE "id" = ANY (${[...ids]}::uuid[])
    ), rivals AS (
      SELECT "categoryId", "categoryId" AS "rivalId" FROM kinds
      UNION
      SELECT kinds."categoryId", theirs."categoryId"
      FROM kinds JOIN "CategoryPool" own ON own."categoryId" = kinds."categoryId"
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
