import { Prisma } from "@podium/db/generated/client";
import { addressKey } from "@podium/domain/registration/admission";
import { liveStates } from "@podium/domain/registration/states";
import type { Statements } from "./statements.ts";

/** Which of the addresses (normalised) have a live registration for the event? By domain/registration/admission's `addressKey`. */
export async function liveAddresses(
  run: Statements,
  eventId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const found = await run<Registered>(
    Prisma.sql`
    SELECT "emailNormalised", "occurrenceId" FROM "Registration" WHERE "eventId" = ${eventId}::uuid
      AND "emailNormalised" = ANY (${[...addresses]}::text[]) AND "state" IN (${LIVE})`,
    "capacity.live-addresses",
  );
  return new Set(found.map(keyOf));
}

type Registered = { emailNormalised: string; occurrenceId: string | null };
type Known = { registrationId: string; attempted: boolean };

function keyOf({ emailNormalised, occurrenceId }: Registered): string {
  return addressKey(emailNormalised, occurrenceId);
}

/**
 * The same for an attempt of a visitor: with the registration that is there, and whether a place is kept already for an
 * unconfirmed attempt of that address.
 */
export async function knownAddresses(
  run: Statements,
  eventId: string,
  addresses: readonly string[],
): Promise<Map<string, Known>> {
  const found = await run<Registered & Known>(
    Prisma.sql`
    SELECT registration."emailNormalised", registration."occurrenceId", registration."id" AS "registrationId",
      registration."state" = 'UNCONFIRMED' OR decoy."registrationId" IS NOT NULL AS "attempted"
    FROM "Registration" registration LEFT JOIN "DecoyHold" decoy ON decoy."registrationId" = registration."id"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."emailNormalised" = ANY (${[...addresses]}::text[])
      AND registration."state" IN (${LIVE})`,
    "capacity.known-addresses",
  );
  return new Map(
    found.map((row) => [keyOf(row), { registrationId: row.registrationId, attempted: row.attempted }]),
  );
}

/** The live states in a statement, written out: the planner sees that it is the partial index's condition. */
export const LIVE = Prisma.raw(liveStates.map((state) => `'${state}'`).join(", "));
