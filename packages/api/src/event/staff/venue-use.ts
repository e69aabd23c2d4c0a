import type { Transaction } from "@podium/db/client";
import type { EventStatus } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import type { VenueInput } from "@podium/domain/event/sections/when-where/venue";
import { TRPCError } from "@trpc/server";
import { type EventScope, eventsWith } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { inLanguage } from "../../language/texts.ts";
import { datesOf, datesSelect, timeSelect } from "../../occurrence/times.ts";
import { Refusal } from "../../refusal.ts";
import { concernedByVenue, movesVenue, queueChangeMails, rememberMove } from "./change-mails.ts";
import { titleOf } from "./list-item.ts";
import type { VenueSaver } from "./save-venue.ts";
import type { VenueForm, VenueUse } from "./views.ts";

/** The other events at a venue, of whatever organisation. */
export function otherEventsAt(
  transaction: Transaction,
  venueId: string,
  eventId: string | null,
): Promise<{ id: string }[]> {
  return transaction.event.findMany({ where: othersAt(venueId, eventId), select: { id: true } });
}

function othersAt(venueId: string, eventId: string | null) {
  const isThere = { OR: [{ venueId }, { occurrences: { some: { venueId } } }] };
  return { AND: [isThere, eventId === null ? {} : { id: { not: eventId } }] };
}

/**
 * Whom a change of the event's venue would concern besides. Which events these are is told to those who may edit every
 * one of them: to anybody else some of them do not exist.
 *
 * @param scope proof of `event.edit`
 * @returns null when no other event is there
 */
export async function venueUse(
  ctx: Context,
  { actor, eventId }: EventScope,
  venueId: string | null,
): Promise<VenueUse | null> {
  if (venueId === null) return null;
  const others = othersAt(venueId, eventId);
  const [all, editable] = [
    await ctx.database.event.count({ where: others }),
    await ctx.database.event.findMany({
      where: { AND: [others, await eventsWith(ctx.database, actor, "event.edit")] },
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        ...datesSelect,
        translations: { ...inLanguage(actor.locale), select: { locale: true, title: true } },
      },
    }),
  ];
  if (all === 0) return null;
  if (editable.length < all) return { events: null };
  return {
    events: editable.map((row) => ({
      id: row.id,
      title: titleOf(row, actor),
      dates: datesOf(row),
    })),
  };
}

type Concerned = {
  id: string;
  organisationId: string;
  status: EventStatus;
  endsAt: Date;
  timezone: string;
  format: EventInput["format"];
  calendarSequence: number;
};

/**
 * What a change of a venue means for the other events at it: their forms are stale, their logs say who changed it, and
 * if they have moved by it, calendars and people are told. The venue's row is locked, so no event comes to it meanwhile.
 *
 * @throws TRPCError FORBIDDEN without `event.edit` for each
 * @throws Refusal venue.stale when they are not those that the editor has seen
 */
export async function changeForAll(
  transaction: Transaction,
  { actor, requestId, eventId }: VenueSaver,
  before: VenueForm,
  after: VenueInput,
): Promise<void> {
  const moves = movesVenue(before, after);
  const concerned = await transaction.$queryRaw<Concerned[]>`
    UPDATE "Event" SET "version" = "version" + 1, "updatedAt" = now(),
      "calendarSequence" = "calendarSequence" + CASE WHEN ${moves} AND "status" <> 'DRAFT' THEN 1 ELSE 0 END
    WHERE "id" IS DISTINCT FROM ${eventId}::uuid AND "id" IN (
      SELECT "id" FROM "Event" WHERE "venueId" = ${before.id}::uuid
      UNION SELECT "eventId" FROM "Occurrence" WHERE "venueId" = ${before.id}::uuid)
    RETURNING "id", "organisationId", "status", "endsAt", "timezone", "format", "calendarSequence"`;
  const ids = concerned.map(({ id }) => id);
  const editable = await transaction.event.count({
    where: { AND: [{ id: { in: ids } }, await eventsWith(transaction, actor, "event.edit")] },
  });
  if (editable < ids.length) throw new TRPCError({ code: "FORBIDDEN" });
  if (ids.toSorted().join() !== after.seen.toSorted().join()) throw new Refusal("venue.stale");
  const now = await databaseNow(transaction);
  const occurrences = await transaction.occurrence.findMany({
    where: { eventId: { in: ids } },
    orderBy: { position: "asc" },
    select: { id: true, eventId: true, ...timeSelect, doorsAt: true, isCancelled: true },
  });
  const occurrencesOf = Map.groupBy(occurrences, (each) => each.eventId);
  for (const { id, organisationId, status, calendarSequence, ...when } of concerned) {
    if (moves && status !== "DRAFT")
      await rememberMove(
        transaction,
        { eventId: id, sequence: calendarSequence },
        { ...when, occurrences: occurrencesOf.get(id) ?? [], venue: before },
      );
    await recordChange(transaction, {
      actor,
      requestId,
      organisationId,
      eventId: id,
      entity: "event",
      entityId: id,
      action: "venueChanged",
      after: { fields: ["venue"] },
    });
    if (moves && (status === "PUBLISHED" || status === "WITHDRAWN") && now < when.endsAt)
      await queueChangeMails(transaction, id, calendarSequence, concernedByVenue(when.format));
  }
}
