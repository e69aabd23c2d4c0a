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

/** The live states in a statement, written out: the planner sees that it is the partial index's condition. */
export const LIVE = Prisma.raw(liveStates.map((state) => `'${state}'`).join(", "));
