import type { Transaction } from "@podium/db/client";

/** How many persons are served before this one, itself included: 1 is the next. Null: it does not wait. */
export async function positionInQueue(
  transaction: Transaction,
  registrationId: string,
): Promise<number | null> {
  const [row] = await transaction.$queryRaw<{ position: number }[]>`
    SELECT 1 + (
      SELECT count(*) FROM "Registration" ahead
      WHERE ahead."eventId" = own."eventId" AND ahead."state" = 'WAITLISTED'
        AND (-ahead."queuePriority", ahead."queuedAt", ahead."sequence") < (-own."queuePriority", own."queuedAt", own."sequence")
        AND (ahead."categoryId" = own."categoryId" OR EXISTS (
          SELECT FROM "CategoryPool" theirs JOIN "CategoryPool" mine ON mine."poolId" = theirs."poolId"
          WHERE theirs."categoryId" = ahead."categoryId" AND mine."categoryId" = own."categoryId"
        ))
    )::int AS "position"
    FROM "Registration" own WHERE own."id" = ${registrationId}::uuid AND own."state" = 'WAITLISTED'`;
  return row?.position ?? null;
}
