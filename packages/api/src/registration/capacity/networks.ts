import { Prisma } from "@podium/db/generated/client";
import type { Unconfirmed } from "@podium/domain/registration/capacity/network";
import type { Statements } from "./statements.ts";

/** What the networks keep of an event, unconfirmed, by their keys in hexadecimal. A network that keeps nothing is missing. */
export async function keptByNetworks(
  run: Statements,
  eventId: string,
  networks: readonly (Buffer | null)[],
): Promise<Map<string, Unconfirmed>> {
  const keys = networks.filter((key) => key !== null);
  if (keys.length === 0) return new Map();
  const rows = await run<Unconfirmed & { network: string }>(
    Prisma.sql`
    SELECT encode("network", 'hex') AS "network", count(*)::int AS "persons",
      (count(*) FILTER (WHERE "holdsPlace"))::int AS "places"
    FROM (
      SELECT "network", "holdsPlace" FROM "Registration"
      WHERE "eventId" = ${eventId}::uuid AND "network" = ANY (${keys}::bytea[])
      UNION ALL
      SELECT "network", "holdsPlace" FROM "DecoyHold"
      WHERE "eventId" = ${eventId}::uuid AND "network" = ANY (${keys}::bytea[])
    ) kept GROUP BY "network"`,
    "capacity.networks",
  );
  return new Map(rows.map(({ network, ...kept }) => [network, kept]));
}
