import { Prisma } from "@podium/db/generated/client";
import type { Statements } from "../capacity/statements.ts";

/**
 * Which of these registrations were over before anybody had confirmed the address? The rows forget it; the trail tells.
 *
 * @returns their ids
 */
export async function endedUnconfirmed(run: Statements, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await run<{ id: string }>(Prisma.sql`
    SELECT DISTINCT "entityId" AS "id" FROM "AuditEntry"
    WHERE "entity" = 'registration' AND "entityId" = ANY (${[...ids]}::uuid[])
      AND "before"->>'state' = 'UNCONFIRMED' AND "after"->>'state' IN ('CANCELLED', 'EXPIRED')`);
  return new Set(rows.map(({ id }) => id));
}
