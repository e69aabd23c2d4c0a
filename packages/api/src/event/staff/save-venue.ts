import type { Transaction } from "@podium/db/client";
import type { VenueInput } from "@podium/domain/event/sections/venue";
import { TRPCError } from "@trpc/server";

/**
 * Saves the venue of an event: a new one for the organisation, or one of its own, changed for all its events.
 *
 * @returns the venue's id, null without a venue
 * @throws TRPCError NOT_FOUND for another organisation's venue
 */
export async function saveVenue(
  transaction: Transaction,
  organisationId: string,
  given: VenueInput | null,
): Promise<string | null> {
  if (!given) return null;
  const { id, facts, ...columns } = given;
  if (id === null) {
    const made = await transaction.venue.create({
      data: { organisationId, ...columns, facts: { create: facts } },
      select: { id: true },
    });
    return made.id;
  }
  const own = await transaction.venue.count({ where: { id, organisationId } });
  if (own === 0) throw new TRPCError({ code: "NOT_FOUND" });
  await transaction.venue.update({
    where: { id },
    data: { ...columns, facts: { deleteMany: {}, create: facts } },
    select: { id: true },
  });
  return id;
}
