import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { missingBeforePublication } from "@podium/domain/event/publication";
import type { EventInput, updateEventInput } from "@podium/domain/event/schema";
import { isOnline } from "@podium/domain/event/state/states";
import { queueColumns } from "@podium/domain/registration/policy";
import type { z } from "zod";
import type { EventScope, OrganisationScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { insistOnOwnMedia, type MediaRow } from "../../media/own.ts";
import { releaseProgramme } from "../../programme/releases.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { endCancelled } from "../../registration/transition/end-many.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { rememberSave } from "../collected/history.ts";
import { freeSlug } from "../free-slug.ts";
import { announceNeighbours } from "../public/neighbours.ts";
import { places } from "../sections/taking-part/places.ts";
import { programme } from "../sections/when-where/programme.ts";
import { time } from "../sections/when-where/time.ts";
import { inSeries } from "../series/making.ts";
import { stateSelect } from "../state/change.ts";
import { datedAnew, isDated, tellNewDate } from "../state/new-date.ts";
import { concernedBy, howEventMoves, movesEvent, queueChangeMails, rememberMove } from "./change-mails.ts";
import { changedFields, editOf } from "./changed-fields.ts";
import { columnsOfEvent, formSelect, listsAnew, listsOfEvent, textRowsOf, toForm } from "./form.ts";
import { insistOnVersion } from "./insist-on-version.ts";
import { onRows } from "./place-rows.ts";
import { lockVenue, saveVenue } from "./save-venue.ts";

/** A change of these fields may give places to waiting people. */
const queueFields: readonly string[] = ["pools", "categories", "occurrences", "timezone", ...queueColumns];
/** Windows of categories are typed as wall times of the event's zone. */
const placesFields = ["pools", "categories", "timezone"];
/** So are dates and times. */
const timeFields = ["occurrences", "timezone"];

/** Thousands of mails and promotions, or a venue of a hundred events, take longer than Prisma's five seconds. */
const SAVE_TIMEOUT_MS = 60_000;

export type Saved = { eventId: string; version: number };
type EventUpdate = Omit<z.output<typeof updateEventInput>, "eventId">;

/**
 * A new draft with all its parts, in one transaction.
 *
 * @param scope proof of `event.create`
 * @param media that the event comes with, as a copy does
 * @throws Refusal slug.taken
 * @throws TRPCError NOT_FOUND where it names other media
 */
export async function createEvent(
  ctx: Context,
  scope: OrganisationScope,
  given: EventInput,
  media: readonly MediaRow[] = [],
): Promise<Saved> {
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
            media: { create: [...media] },
          },
          select: { id: true, version: true },
        });
        await insistOnOwnMedia(transaction, id, event);
        const renamed = await time.save(transaction, { ...scope, eventId: id }, event);
        await places.save(transaction, id, onRows(event, renamed));
        await programme.save(transaction, id, onRows(event, renamed));
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
 * and waiting people, of the new date of a postponed event those with a place are asked whether it suits; added places go to the waiting list.
 *
 * @param scope proof of `event.edit`
 * @param update `version`: the one that the form was filled from; `kept`: collected changes that are in it; `tell`: whether
 *   people are told of a change that is neither another time nor another address
 * @throws Refusal event.stale, slug.taken, capacity.belowTaken, capacity.inUse, occurrence.inUse; event.incomplete when a published event
 *   would lose what it needs; venue.stale
 * @throws TRPCError FORBIDDEN when the venue is changed for events that the actor may not edit
 */
export async function updateEvent(
  ctx: Context,
  scope: EventScope,
  { version, event: given, kept, tell }: EventUpdate,
): Promise<Saved> {
  const { eventId } = scope;
  return withFreeSlug(() =>
    ctx.database.$transaction(
      async (transaction) => {
        const saver = { ...scope, requestId: ctx.requestId };
        const atHand = await lockVenue(transaction, saver, given.venue);
        await insistOnVersion(transaction, eventId, version);
        const row = await transaction.event.findUniqueOrThrow({
          where: { id: eventId },
          select: { ...formSelect, ...stateSelect, calendarSequence: true, silenceKeeps: true },
        });
        const before = toForm(row);
        const event = await inSeries(
          transaction,
          saver,
          { ...given, slug: given.slug || before.slug },
          row.seriesId,
        );
        const fields = changedFields(before, event);
        await transaction.eventEdit.deleteMany({ where: { eventId, OR: kept } });
        if (fields.length === 0) return { eventId, version };
        const missing = row.status === "DRAFT" ? [] : missingBeforePublication(event);
        if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });

        const touches = (names: readonly string[]) => fields.some((field) => names.includes(field));
        const moves = row.status !== "DRAFT" && movesEvent(before, event);
        const calendarSequence = row.calendarSequence + (moves ? 1 : 0);
        if (moves) await rememberMove(transaction, { eventId, sequence: calendarSequence }, row);
        // The new date of a postponed event.
        const newDate = row.postponedAt !== null && isDated(event);
        const savedVenue = await saveVenue(transaction, saver, atHand);
        // Whoever registers has the places first and the date after them.
        await lockCapacity(throughPrisma(transaction), eventId);
        const isPublic = isOnline(row);
        // What is online from before there were releases is the first one.
        if (isPublic) await releaseProgramme(transaction, eventId);
        const renamed = touches(timeFields) ? await time.save(transaction, scope, event) : new Map();
        const onDates = onRows(event, renamed);
        if (touches(placesFields)) await places.save(transaction, eventId, onDates);
        await writeEvent(transaction, eventId, onDates, {
          venueId: savedVenue?.id ?? null,
          calendarSequence,
          ...(newDate && { postponedAt: null }),
        });
        if (isPublic) await releaseProgramme(transaction, eventId);
        await recordChange(transaction, {
          actor: scope.actor,
          requestId: ctx.requestId,
          organisationId: scope.organisationId,
          eventId,
          entity: "event",
          entityId: eventId,
          ...editOf(fields, before, event),
        });
        if (touches(timeFields)) await announceNeighbours(transaction, eventId);
        if (row.status === "PUBLISHED" || row.status === "WITHDRAWN") {
          const isAhead = (await databaseNow(transaction)) < latest(row.endsAt, columnsOfEvent(event).endsAt);
          if (touches(queueFields) && isAhead) await endCancelled(transaction, eventId);
          const concerned = concernedBy(before, event);
          if (newDate && isAhead)
            await tellNewDate(transaction, eventId, {
              dates: await datedAnew(transaction, eventId, concerned.dates),
              begins: columnsOfEvent(event).startsAt,
              calendarSequence,
              silenceKeeps: row.silenceKeeps,
            });
          if (touches(queueFields)) await promoteIn(transaction, eventId);
          // After the queue: a person with a place by the same change reads of the place first.
          const isTold = tell || !howEventMoves(before, event).isChoice;
          if (moves && isAhead && isTold && !newDate)
            await queueChangeMails(transaction, eventId, calendarSequence, concerned);
        }
        if (row.status !== "DRAFT") await rememberSave(transaction, scope, { version, before, fields });
        return { eventId, version: version + 1 };
      },
      { timeout: SAVE_TIMEOUT_MS },
    ),
  );
}

/**
 * All columns and lists of the form, but occurrences and places; these are saved already.
 *
 * @throws TRPCError NOT_FOUND where it names media that are not the event's
 */
export async function writeEvent(
  transaction: Transaction,
  eventId: string,
  event: EventInput,
  columns: { venueId: string | null; calendarSequence: number; postponedAt?: null },
): Promise<void> {
  await insistOnOwnMedia(transaction, eventId, event);
  await transaction.event.update({
    where: { id: eventId },
    data: {
      ...columnsOfEvent(event),
      ...columns,
      version: { increment: 1 },
      translations: { deleteMany: {}, create: textRowsOf(event) },
      ...listsAnew(event),
    },
    select: { id: true },
  });
  await programme.save(transaction, eventId, event);
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
      // Of an address that another event had before, the database says it by the key of "EventSlug".
      /slug/iu.test(JSON.stringify(error.meta ?? {}));
    throw taken ? new Refusal("slug.taken") : error;
  }
}
