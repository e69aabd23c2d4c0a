import type { RegistrationState } from "@podium/domain/registration/states";
import type pg from "pg";

/** A line of an event's trail. The event's places are locked while it is written: its order is what came after what. */
export type Line = {
  actor: "STAFF" | "VISITOR" | "SYSTEM";
  /** Null: the event itself. */
  id: string | null;
  verb: string;
  before: RegistrationState | null;
  after: RegistrationState | null;
  requestId: string | null;
};

/** Who joined the queue, and by which time he or she stands in it (milliseconds). */
export type Joining = { id: string; at: number };

/** In this test's own database: notes down the times by which people stand in the queue, which the rows forget. */
export async function noteQueue(pool: pg.Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE joining (number bigserial, "eventId" uuid, "id" uuid, "at" timestamptz);
    CREATE FUNCTION note_joining() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO joining ("eventId", "id", "at") VALUES (NEW."eventId", NEW."id", NEW."queuedAt");
      RETURN NEW;
    END $$;
    CREATE TRIGGER note_arrival AFTER INSERT ON "Registration"
      FOR EACH ROW WHEN (NEW."state" = 'WAITLISTED') EXECUTE FUNCTION note_joining();
    CREATE TRIGGER note_joining AFTER UPDATE ON "Registration"
      FOR EACH ROW WHEN (NEW."state" = 'WAITLISTED' AND OLD."state" <> 'WAITLISTED') EXECUTE FUNCTION note_joining()`);
}

export async function readTrail(pool: pg.Pool, eventId: string): Promise<Line[]> {
  const { rows } = await pool.query<Line>(
    `SELECT "actorKind"::text AS "actor", CASE WHEN "entity" = 'registration' THEN "entityId" END AS "id",
      "action" AS "verb", "before"->>'state' AS "before", "after"->>'state' AS "after", "requestId"
    FROM "AuditEntry" WHERE "eventId" = $1 ORDER BY "sequence"`,
    [eventId],
  );
  return rows;
}

export async function readJoinings(pool: pg.Pool, eventId: string): Promise<Joining[]> {
  const { rows } = await pool.query<{ id: string; at: Date }>(
    `SELECT "id", "at" FROM joining WHERE "eventId" = $1 ORDER BY number`,
    [eventId],
  );
  return rows.map(({ id, at }) => ({ id, at: at.getTime() }));
}
