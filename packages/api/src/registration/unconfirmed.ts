import type { Transaction } from "@podium/db/client";

/**
 * Which of these registrations were over before anybody had confirmed the address? The rows forget it; the trail tells.
 *
 * @returns their ids
 */
export async function endedUnconfirmed(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "entityId" AS "id" FROM "AuditEntry"
    WHERE "entity" = 'registration' AND "entityId" = ANY (${[...ids]}::uuid[])
      AND "before"->>'state' = 'UNCONFIRMED' AND "after"->>'state' IN ('CANCELLED', 'EXPIRED')`;
  return new Set(rows.map(({ id }) => id));
}
