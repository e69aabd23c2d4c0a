import type { MailKind } from "@podium/domain/mail/kinds";
import type { RegistrationState } from "@podium/domain/registration/states";
import type pg from "pg";

/** One registration as it stands in the database, with everything that was written about it. */
export type Observed = {
  id: string;
  email: string | null;
  /** Comes along with this one. */
  contactId: string | null;
  groupId: string;
  categoryId: string;
  /** The date that was chosen. */
  date: string | null;
  state: RegistrationState;
  place: boolean;
  approved: boolean;
  missed: number;
  decoy: { categoryId: string; place: boolean; persons: number } | null;
  calendar: number;
  mails: MailKind[];
  trail: string[];
};

export type Observation = {
  /** In the order of their arrival. */
  people: Observed[];
  pools: { id: string; size: number | null; taken: number; rows: number }[];
  edits: number;
  /** Mails that no job will send. */
  orphans: number;
};

/** Reads all that there is of an event, in one snapshot; but the reminders that "runOut" is preceded by. */
export async function observe(pool: pg.Pool, eventId: string): Promise<Observation> {
  const { rows } = await pool.query<Observation>(
    `SELECT
      ARRAY(SELECT json_build_object(
        'id', registration."id", 'email', registration."email", 'contactId', registration."companionOfId", 'groupId', registration."groupId",
        'categoryId', registration."categoryId", 'date', registration."occurrenceId",
        'state', registration."state", 'place', registration."holdsPlace",
        'approved', registration."approvedAt" IS NOT NULL, 'missed', registration."missedOffers",
        'calendar', registration."calendarSequence",
        'decoy', (SELECT json_build_object('categoryId', decoy."categoryId", 'place', decoy."holdsPlace", 'persons', decoy."persons")
          FROM "DecoyHold" decoy WHERE decoy."registrationId" = registration."id"),
        'mails', ARRAY(SELECT mail."kind" FROM "Mail" mail WHERE mail."registrationId" = registration."id"
          AND mail."kind" <> 'registration.reconfirmReminder' ORDER BY mail."sequence"),
        'trail', ARRAY(
          SELECT entry."action" || ' ' || coalesce(entry."before"->>'state', '') || '>' || coalesce(entry."after"->>'state', '')
          FROM "AuditEntry" entry WHERE entry."entity" = 'registration' AND entry."entityId" = registration."id" ORDER BY entry."sequence")
      ) FROM "Registration" registration WHERE registration."eventId" = $1 ORDER BY registration."sequence") AS "people",
      ARRAY(SELECT json_build_object('id', pool."id", 'size', pool."size", 'taken', pool."taken", 'rows', (
          SELECT coalesce(sum(held."persons"), 0)::int FROM (
            SELECT "categoryId", 1 AS "persons" FROM "Registration" WHERE "holdsPlace"
            UNION ALL SELECT "categoryId", "persons" FROM "DecoyHold" WHERE "holdsPlace"
          ) held JOIN "CategoryPool" link ON link."categoryId" = held."categoryId" WHERE link."poolId" = pool."id"))
        FROM "CapacityPool" pool WHERE pool."eventId" = $1) AS "pools",
      (SELECT count(*)::int FROM "AuditEntry" WHERE "entity" = 'event' AND "entityId" = $1 AND "action" = 'edited') AS "edits",
      (SELECT count(*)::int FROM "Mail" mail WHERE mail."eventId" = $1 AND mail."kind" <> 'registration.reconfirmReminder' AND NOT EXISTS (
        SELECT FROM graphile_worker._private_jobs job WHERE job.key = 'mail-' || mail."id")) AS "orphans"`,
    [eventId],
  );
  const [observation] = rows;
  if (!observation) throw new Error("nothing was read");
  return observation;
}
