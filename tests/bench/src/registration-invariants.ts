import type { Connections } from "@podium/db/client";

const RECOUNT = `
  SELECT pool."taken", count(registration.*)::int AS "rows",
    count(DISTINCT registration."emailNormalised")::int AS "addresses",
    count(mail.*)::int AS "mails", count(job.*)::int AS "jobs"
  FROM "CapacityPool" pool
  LEFT JOIN "Registration" registration ON registration."eventId" = pool."eventId"
  LEFT JOIN "Mail" mail ON mail."registrationId" = registration."id"
  LEFT JOIN graphile_worker._private_jobs job ON job.key = 'mail-' || mail."id"
  WHERE pool."id" = $1
  GROUP BY pool."id"`;

/** Does the counter equal the rows, and has each of them its own address, one mail and one job? Says what does not. */
export async function isWhole(pool: Connections["pool"], event: { poolId: string }): Promise<boolean> {
  const { rows } = await pool.query<Record<string, number>>(RECOUNT, [event.poolId]);
  const counts = rows[0] ?? {};
  const whole = new Set(Object.values(counts)).size === 1 && (counts.taken ?? 0) > 0;
  if (!whole) console.error(`recount: ${JSON.stringify(counts)}`);
  return whole;
}
