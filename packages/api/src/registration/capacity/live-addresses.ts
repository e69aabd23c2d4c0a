import { Prisma } from "@podium/db/generated/client";
import { liveStates } from "@podium/domain/registration/states";
import type { Statements } from "./statements.ts";

/** Which of the addresses (normalised) have a live registration for the event? */
export async function liveAddresses(
  run: Statements,
  eventId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const found = await run<{ emailNormalised: string }>(
    Prisma.sql`
    SELECT "emailNormalised" FROM "Registration" WHERE "eventId" = ${eventId}::uuid
      AND "emailNormalised" = ANY (${[...addresses]}::text[]) AND "state" IN (${LIVE})`,
    "capacity.live-addresses",
  );
  return new Set(found.map(({ emailNormalised }) => emailNormalised));
}

type Known = { emailNormalised: string; registrationId: string; attempted: boolean };

/**
 * The same for an attempt of a visitor: with the registration that is there, and whether a place is kept already for an
 * unconfirmed attempt of that address.
 */
export async function knownAddresses(
  run: Statements,
  eventId: string,
  addresses: readonly string[],
): Promise<Map<string, Omit<Known, "emailNormalised">>> {
  const found = await run<Known>(
    Prisma.sql`
    SELECT registration."emailNormalised", registration."id" AS "registrationId",
      registration."state" = 'UNCONFIRMED' OR decoy."registrationId" IS NOT NULL AS "attempted"
    FROM "Registration" registration LEFT JOIN "DecoyHold" decoy ON decoy."registrationId" = registration."id"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."emailNormalised" = ANY (${[...addresses]}::text[])
      AND registration."state" IN (${LIVE})`,
    "capacity.known-addresses",
  );
  return new Map(found.map(({ emailNormalised, ...known }) => [emailNormalised, known]));
}

/** The live states in a statement, written out: the planner sees that it is the partial index's condition. */
export const LIVE = Prisma.raw(liveStates.map((state) => `'${state}'`).join(", "));
