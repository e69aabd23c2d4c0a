import { Prisma } from "@podium/db/generated/client";
import { trailOf } from "../../audit.ts";
import { announcement } from "../../changes.ts";
import { poolsMovedBy } from "./effects.ts";
import type { Locked } from "./lock.ts";

/** What is kept for the attempt of a person who has a registration. */
export type Decoy = {
  /** The registration that is there. */
  registrationId: string;
  /** The one that was asked for. */
  categoryId: string;
  holdsPlace: boolean;
  /** With the companions who were named along. */
  persons: number;
  holdUntil: Date;
  network: Buffer | null;
  /** Whose place was to be handed over. */
  giverId?: string | undefined;
};

/**
 * Keeps places for people who have a registration, as they would be kept for new ones: counted, announced and in the
 * trail. Needs the event's places locked, as many places as persons of decoys that hold one, and registrations without a decoy.
 */
export async function keepDecoys(
  { run, snapshot: { eventId, organisationId }, requestId }: Locked,
  decoys: readonly (Decoy & { requestId?: string })[],
): Promise<void> {
  if (decoys.length === 0) return;
  const rows = decoys.map((decoy) => ({
    ...decoy,
    requestId: decoy.requestId ?? requestId,
    network: decoy.network?.toString("hex") ?? null,
  }));
  await run(Prisma.sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS decoy ("registrationId" uuid, "categoryId" uuid,
        "holdsPlace" boolean, "persons" int, "holdUntil" timestamptz, "network" text, "giverId" uuid, "requestId" text)
    ), kept AS (
      INSERT INTO "DecoyHold" ("registrationId", "eventId", "categoryId", "holdsPlace", "persons", "holdUntil", "network", "giverId")
      SELECT "registrationId", ${eventId}::uuid, "categoryId", "holdsPlace", "persons", "holdUntil", decode("network", 'hex'), "giverId" FROM given
    ), ${poolsMovedBy(Prisma.sql`SELECT "categoryId", "holdsPlace"::int * "persons" AS "places" FROM given`)}, ${trailOf(Prisma.sql`
      SELECT 'VISITOR'::"AuditActor", NULL::uuid, ${organisationId}::uuid, ${eventId}::uuid, 'registration', "registrationId",
        'namedAgain', NULL::jsonb, NULL::jsonb, "requestId" FROM given`)}
    SELECT ${announcement(eventId)}`);
}

/**
 * Gives back the places of decoys whose time is over, or of those for what does not take place.
 *
 * @param due which of the event's, as a condition on the row
 */
export async function endDecoys({ run, snapshot: { eventId } }: Locked, due: Prisma.Sql): Promise<number> {
  const [row] = await run<{ ended: number }>(Prisma.sql`
    WITH ended AS (
      DELETE FROM "DecoyHold" WHERE "eventId" = ${eventId}::uuid AND ${due} RETURNING "categoryId", "holdsPlace", "persons"
    ), ${poolsMovedBy(Prisma.sql`SELECT "categoryId", -("holdsPlace"::int * "persons") AS "places" FROM ended`)}
    SELECT count(*)::int AS "ended", CASE WHEN count(*) > 0 THEN ${announcement(eventId)} END AS "announced" FROM ended`);
  return row?.ended ?? 0;
}

/**
 * Nobody is waited for any more who was named in these categories: a person who was registered elsewhere in the event
 * already looks ended to the group at the moment in which a new one does.
 */
export async function endKnown(
  { run, snapshot: { eventId } }: Locked,
  categoryIds: readonly string[],
): Promise<void> {
  const groups = Prisma.sql`
    SELECT "groupId" FROM "Registration" WHERE "eventId" = ${eventId}::uuid AND "categoryId" = ANY (${categoryIds}::uuid[])`;
  await run(Prisma.sql`
    WITH parties AS (
      UPDATE "RegistrationGroup" SET "knownUntil" = '{}', "awaitedUntil" = NULL
      WHERE "id" IN (${groups}) AND ("knownUntil" <> '{}' OR "awaitedUntil" IS NOT NULL)
    )
    UPDATE "NamedPerson" SET "until" = statement_timestamp()
    WHERE "groupId" IN (${groups}) AND "until" > statement_timestamp()`);
}
