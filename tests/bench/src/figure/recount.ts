import type { Connections } from "@podium/db/client";
import type { MadeEvent } from "@podium/db/factories/event";

/** One row per event, with the counts that have to be the same number. */
const RECOUNT = `
  SELECT pool."taken", rows.*
  FROM "CapacityPool" pool CROSS JOIN LATERAL (
    SELECT count(*)::int AS "rows", count(DISTINCT registration."emailNormalised")::int AS "addresses",
      count(DISTINCT registration."groupId")::int AS "groups",
      (SELECT count(*) FROM "Consent" consent JOIN "Registration" consenting
        ON consenting."id" = consent."registrationId" WHERE consenting."eventId" = pool."eventId")::int AS "consents",
      (SELECT count(*) FROM "AuditEntry" trace
        WHERE trace."eventId" = pool."eventId" AND trace."entity" = 'registration')::int AS "traces",
      (SELECT count(*) FROM "Mail" mail WHERE mail."eventId" = pool."eventId")::int AS "mails",
      (SELECT count(*) FROM "Mail" mail WHERE mail."eventId" = pool."eventId" AND (mail."state" = 'SENT'
        OR EXISTS (SELECT FROM graphile_worker._private_jobs job WHERE job.key = 'mail-' || mail."id")))::int AS "sentOrQueued"
    FROM "Registration" registration WHERE registration."eventId" = pool."eventId" AND registration."holdsPlace"
  ) rows
  WHERE pool."id" = ANY ($1::uuid[])`;

/**
 * Is the counter of each event the number of its registrations that hold a place, and has each of them its own address,
 * one group, consent and trace, and one mail that is sent or has its job? Says what does not agree.
 */
export async function isWhole(pool: Connections["pool"], events: MadeEvent[]): Promise<boolean> {
  const { rows } = await pool.query<Record<string, number>>(RECOUNT, [events.map(({ poolId }) => poolId)]);
  const broken = rows.filter((counts) => new Set(Object.values(counts)).size !== 1);
  for (const counts of broken.slice(0, 3)) console.error(`recount: ${JSON.stringify(counts)}`);
  const registrations = rows.reduce((sum, { taken = 0 }) => sum + taken, 0);
  const whole = broken.length === 0 && rows.length === events.length && registrations > 0;
  if (whole) console.log(`recount: ${registrations} places taken = rows = mails = jobs`);
  return whole;
}
