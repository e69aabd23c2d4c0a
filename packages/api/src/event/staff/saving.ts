import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { missingBeforePublication } from "@podium/domain/event/publication";
import type { EventForm, EventInput } from "@podium/domain/event/schema";
import { queueColumns } from "@podium/domain/registration/policy";
import type { EventScope, OrganisationScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { Refusal } from "../../refusal.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { freeSlug } from "../free-slug.ts";
import { announceNeighbours } from "../public/neighbours.ts";
import { places } from "../sections/taking-part/places.ts";
import { time } from "../sections/when-where/time.ts";
import { inSeries } from "../series.ts";
import { movesEvent, queueChangeMails, rememberMove } from "./change-mails.ts";
import { changedFields } from "./changed-fields.ts";
import { columnsOfEvent, formSelect, listsOfEvent, textRowsOf, toForm } from "./form.ts";
import { insistOnVersion } from "./insist-on-version.ts";
import type { SavedPlaces } from "./save-places.ts";
import { lockVenue, type SavedVenue, saveVenue } from "./save-venue.ts";

/** A change of these fields may give places to waiting people. */
const queueFields: readonly string[] = ["pools", "categories", "occurrences", "timezone", ...queueColumns];
/** Windows of categories are typed as wall times of the event's zone. */
const placesFields = ["pools", "categories", "timezone"];
/** So are dates and times. */
const timeFields = ["occurrences", "timezone"];

/** Thousands of mails and promotions, or a venue of a hundred events, take longer than Prisma's five seconds. */
const SAVE_TIMEOUT_MS = 60_000;

export type Saved = { eventId: string; version: number };

/**
 * A new draft with all its parts, in one transaction.
 *
 * @param scope proof of `event.create`
 * @throws Refusal slug.taken
 */
export async function createEvent(ctx: Context, scope: OrganisationScope, given: EventInput): Promise<Saved> {
  return withFreeSlug(() =>
    ctx.database.$transaction(
      async (transaction) => {
        const saver = { ...scope, eventId: null, requestId: ctx.requestId };
        const atHand = await lockVenue(transaction, saver, given.venue);
        const slug = given.slug || (await freeSlug(transaction, given.translations.de.title));
        const event = await inSeries(transaction, saver, { ...given, slug });
        const savedVenue = await saveVenue(transaction, saver, atHand);
        const { id, version } = await transaction.event.create({
          data: {
            organisationId: scope.organisationId,
            ...columnsOfEvent(event),
            venueId: savedVenue?.id ?? null,
            translations: { create: textRowsOf(event) },
            ...listsOfEvent(event),
          },
          select: { id: true, version: true },
        });
        await time.save(transaction, { ...scope, eventId: id }, event);
        await places.save(transaction, id, event);
        await recordChange(transaction, {
          actor: scope.actor,
          requestId: ctx.requestId,
          organisationId: scope.organisationId,
          eventId: id,
          entity: "event",
          entityId: id,
          action: "created",
          after: { status: "DRAFT" },
        });
        return { eventId: id, version };
      },
      { timeout: SAVE_TIMEOUT_MS },
    ),
  );
}

/**
 * Saves the whole form as one. Nothing changes when nothing was changed. Another time or place is told to all attendees
 * and waiting people; added places go to the waiting list.
 *
 * @param scope proof of `event.edit`
 * @param version the one that the form was filled from
 * @returns `places`: the rows that the form's pools and categories became; null when they were not touched. `venue`: the
 *   one that the event has now, which is a copy where others have the one of the form. `seriesId`: the series that it is in
 * @throws Refusal event.stale, slug.taken, capacity.belowTaken, capacity.inUse; event.incomplete when a published event
 *   would lose what it needs; venue.stale
 * @throws TRPCError FORBIDDEN when the venue is changed for events that the actor may not edit
 */
export async function updateEvent(
  ctx: Context,
  scope: EventScope,
  { version, event: given }: { version: number; event: EventInput },
): Promise<Saved & { places: SavedPlaces | null; venue: SavedVenue | null; seriesId: string | null }> {
  const { eventId } = scope;
  return withFreeSlug(() =>
    ctx.database.$transaction(
      async (transaction) => {
        const saver = { ...scope, requestId: ctx.requestId };
        const atHand = await lockVenue(transaction, saver, given.venue);
        await insistOnVersion(transaction, eventId, version);
        const row = await transaction.event.findUniqueOrThrow({
          where: { id: eventId },
          select: { ...formSelect, status: true, endsAt: true, calendarSequence: true },
        });
        const before = toForm(row);
        const event = await inSeries(
          transaction,
          saver,
          { ...given, slug: given.slug || before.slug },
          row.seriesId,
        );
        const { seriesId } = event;
        const fields = changedFields(before, event);
        if (fields.length === 0)
          return { eventId, version, places: null, venue: sameVenue(before), seriesId };
        const missing = row.status === "DRAFT" ? [] : missingBeforePublication(event);
        if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });

        const touches = (names: readonly string[]) => fields.some((field) => names.includes(field));
        const savedPlaces = touches(placesFields) ? await places.save(transaction, eventId, event) : null;
        const moves = row.status !== "DRAFT" && movesEvent(before, event);
        const calendarSequence = row.calendarSequence + (moves ? 1 : 0);
        if (moves) await rememberMove(transaction, { eventId, sequence: calendarSequence }, row);
        const savedVenue = await saveVenue(transaction, saver, atHand);
        if (touches(timeFields)) await time.save(transaction, scope, event);
        await writeEvent(transaction, eventId, event, { venueId: savedVenue?.id ?? null, calendarSequence });
        await recordChange(transaction, {
          actor: scope.actor,
          requestId: ctx.requestId,
          organisationId: scope.organisationId,
          eventId,
          entity: "event",
          entityId: eventId,
          action: "edited",
          after: { fields },
        });
        if (touches(timeFields)) await announceNeighbours(transaction, eventId);
        if (row.status === "PUBLISHED" || row.status === "WITHDRAWN") {
          const isAhead = (await databaseNow(transaction)) < latest(row.endsAt, columnsOfEvent(event).endsAt);
          if (touches(queueFields)) await promoteIn(transaction, eventId);
          // After the queue: a person with a place by the same change reads of the place first.
          if (moves && isAhead) await queueChangeMails(transaction, eventId, calendarSequence);
        }
        return { eventId, version: version + 1, places: savedPlaces, venue: savedVenue, seriesId };
      },
      { timeout: SAVE_TIMEOUT_MS },
    ),
  );
}

async function writeEvent(
  transaction: Transaction,
  eventId: string,
  event: EventInput,
  columns: { venueId: string | null; calendarSequence: number },
): Promise<void> {
  const { fees, notes, persons, partners, contacts, links } = listsOfEvent(event);
  await transaction.event.update({
    where: { id: eventId },
    data: {
      ...columnsOfEvent(event),
      ...columns,
      version: { increment: 1 },
      translations: { deleteMany: {}, create: textRowsOf(event) },
      fees: { deleteMany: {}, ...fees },
      notes: { deleteMany: {}, ...notes },
      persons: { deleteMany: {}, ...persons },
      partners: { deleteMany: {}, ...partners },
      contacts: { deleteMany: {}, ...contacts },
      links: { deleteMany: {}, ...links },
    },
    select: { id: true },
  });
}

/** What the form knows of its venue when nothing was saved. */
function sameVenue({ venue: stored }: EventForm): SavedVenue | null {
  return stored?.id && stored.version ? { id: stored.id, version: stored.version } : null;
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** Addresses are unique over all organisations; the index decides, also between two saves at once. */
async function withFreeSlug<Result>(save: () => Promise<Result>): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    const taken =
      error instanceof Prisma.PrismaClientKnownRequestError &&
      error.code === "P2002" &&
      JSON.stringify(error.meta ?? {}).includes("slug");
    throw taken ? new Refusal("slug.taken") : error;
  }
}
