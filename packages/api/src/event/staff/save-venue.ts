import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { factsOfVenue, type VenueInput, venueInput } from "@podium/domain/event/sections/when-where/venue";
import type { Actor } from "@podium/domain/staff/actor";
import { TRPCError } from "@trpc/server";
import { Refusal } from "../../refusal.ts";
import { toVenueForm, venueSelect } from "../sections/when-where/venue.ts";
import { changeForAll, otherEventsAt } from "./venue-use.ts";
import type { VenueForm } from "./views.ts";

/** Who saves an event of which organisation; `eventId` is null while the event is made. */
export type VenueSaver = {
  actor: Actor;
  organisationId: string;
  eventId: string | null;
  requestId: string;
};

/** A venue as the form has it, beside the stored one, whose row is locked. */
type VenueAtHand = { given: VenueInput | null; stored: VenueForm | null; isChanged: boolean };

export type SavedVenue = { id: string; version: number };

/**
 * Reads the venue of a form and keeps it as it is until the transaction ends. Comes before the lock of the event's own
 * row: a change for all events takes their rows after the venue's, so nobody waits in a circle.
 *
 * What is changed is locked against events that start to use it: their foreign key waits, so the events that are counted
 * are all there are. An event that only uses it keeps others from changing it under its hands.
 *
 * @throws TRPCError NOT_FOUND for another organisation's venue
 */
export async function lockVenue(
  transaction: Transaction,
  { organisationId, eventId }: VenueSaver,
  given: VenueInput | null,
): Promise<VenueAtHand> {
  if (!given?.id) return { given, stored: null, isChanged: false };
  const own = { id: given.id, organisationId };
  if (isChange(await readVenue(transaction, own), given)) {
    // Also the venue that the event leaves: two editors who swap their events' venues wait for each other here.
    await transaction.$queryRaw`
      SELECT venue."id" FROM "Venue" venue WHERE venue."id" = ${given.id}::uuid
        OR venue."id" = (SELECT event."venueId" FROM "Event" event WHERE event."id" = ${eventId}::uuid)
      ORDER BY venue."id" FOR UPDATE`;
  } else {
    await transaction.$queryRaw`SELECT "id" FROM "Venue" WHERE "id" = ${given.id}::uuid FOR KEY SHARE`;
  }
  const stored = await readVenue(transaction, own);
  return { given, stored, isChanged: isChange(stored, given) };
}

async function readVenue(transaction: Transaction, own: { id: string; organisationId: string }) {
  const row = await transaction.venue.findFirst({ where: own, select: venueSelect });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return toVenueForm(row);
}

/** The stored one goes through the schema first, so that "" and null, which mean the same, look the same. */
function isChange(stored: VenueForm, given: VenueInput): boolean {
  const [was, is] = [venueInput.parse(stored), given].map((venue) => JSON.stringify(factsOfVenue(venue)));
  return was !== is;
}

/**
 * Saves the venue of an event. A venue that other events use, too, is changed for all of them only by somebody who may
 * edit every one and has seen which they are; otherwise this event gets a copy, and the others' stays as it is.
 *
 * @returns null without a venue
 * @throws TRPCError FORBIDDEN without the right for every event at the venue
 * @throws Refusal venue.stale when the venue or the events at it are not those that were seen
 */
export async function saveVenue(
  transaction: Transaction,
  saver: VenueSaver,
  { given, stored, isChanged }: VenueAtHand,
): Promise<SavedVenue | null> {
  if (!given) return null;
  if (!stored) return makeVenue(transaction, saver, given);
  const { id } = stored;
  if (!isChanged) return { id, version: stored.version };
  if (given.version !== stored.version) throw new Refusal("venue.stale");
  if (given.reach === "ALL") await changeForAll(transaction, saver, stored, given);
  else if ((await otherEventsAt(transaction, id, saver.eventId)).length > 0)
    return makeVenue(transaction, saver, given);
  const { facts, ...columns } = columnsOf(given);
  return transaction.venue.update({
    where: { id },
    data: { ...columns, version: { increment: 1 }, facts: { deleteMany: {}, ...facts } },
    select: { id: true, version: true },
  });
}

export function makeVenue(
  transaction: Transaction,
  { organisationId }: Pick<VenueSaver, "organisationId">,
  given: VenueInput,
): Promise<SavedVenue> {
  return transaction.venue.create({
    data: { organisationId, ...columnsOf(given) },
    select: { id: true, version: true },
  });
}

function columnsOf(given: VenueInput) {
  const { id, facts, ...columns } = factsOfVenue(given);
  return { ...columns, facts: { create: facts } } satisfies Omit<
    Prisma.VenueUncheckedCreateInput,
    "organisationId"
  >;
}
