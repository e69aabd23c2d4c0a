import { Prisma } from "@podium/db/generated/client";
import { judgeNetwork, nothingKept, type Unconfirmed } from "@podium/domain/registration/capacity/network";
import { sizeOf } from "@podium/domain/registration/capacity/room";
import type { Prospect } from "@podium/domain/registration/rules";
import { insist } from "../../refusal.ts";
import type { Snapshot } from "./snapshot.ts";
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
    SELECT encode("network", 'hex') AS "network", sum("persons")::int AS "persons",
      coalesce(sum("persons") FILTER (WHERE "holdsPlace"), 0)::int AS "places"
    FROM (
      SELECT "network", "holdsPlace", 1 AS "persons" FROM "Registration"
      WHERE "eventId" = ${eventId}::uuid AND "network" = ANY (${keys}::bytea[])
      UNION ALL
      SELECT "network", "holdsPlace", "persons" FROM "DecoyHold"
      WHERE "eventId" = ${eventId}::uuid AND "network" = ANY (${keys}::bytea[])
    ) kept GROUP BY "network"`,
    "capacity.networks",
  );
  return new Map(rows.map(({ network, ...kept }) => [network, kept]));
}

/**
 * What somebody gets who comes from this network (null: from inside, which nothing bounds).
 *
 * @param prospect what it would be without the bound
 * @throws Refusal registration.networkFull
 */
export async function withinShare(
  run: Statements,
  { eventId, capacity }: Snapshot,
  network: Buffer | null,
  given: { categoryId: string; prospect: Prospect },
): Promise<Prospect> {
  if (network === null) return given.prospect;
  const kept = (await keptByNetworks(run, eventId, [network])).get(network.toString("hex"));
  const { judgement, prospect } = judgeNetwork(
    kept ?? nothingKept,
    given.prospect,
    sizeOf(capacity, given.categoryId),
  );
  insist(judgement);
  return prospect;
}
