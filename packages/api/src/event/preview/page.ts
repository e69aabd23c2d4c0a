import type { Database, Transaction } from "@podium/db/client";
import { fitting } from "@podium/domain/event/form/fitting";
import type { EventInput } from "@podium/domain/event/schema";
import { isOnline } from "@podium/domain/event/state/states";
import type { Locale } from "@podium/domain/locale";
import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import { TRPCError } from "@trpc/server";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { releaseProgramme } from "../../programme/releases.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { eventPage } from "../public/page.ts";
import type { EventPage } from "../public/views.ts";
import { places } from "../sections/taking-part/places.ts";
import { time } from "../sections/when-where/time.ts";
import { makeSeries } from "../series/making.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { onRows } from "../staff/place-rows.ts";
import { makeVenue } from "../staff/save-venue.ts";
import { writeEvent } from "../staff/saving.ts";
import { eventOfPreview } from "./link.ts";

/** An event's page as it is going to be. Instants are ISO 8601. */
export type EventPreview = {
  page: EventPage;
  policy: { waitlist: WaitlistPolicy; approval: boolean };
  now: string;
  /** How many collected changes it shows, and how many it leaves out because they do not fit. */
  collected: number;
  unfit: number;
};

/** Nobody waits long for a preview, and nobody else for what it locks. */
const PREVIEW_TIMEOUT_MS = 10_000;

/**
 * The page of a link's event with all collected changes, as publishing them would leave it: they are saved, read as visitors
 * would read them, and taken back with the transaction. What does not fit stays as it was.
 *
 * @returns null when the link is good no more
 */
export async function previewEvent(
  ctx: Context,
  { token, locale }: { token: string; locale: Locale },
): Promise<EventPreview | null> {
  const eventId = await eventOfPreview(ctx, token);
  if (!eventId) return null;
  try {
    return await tried(ctx, eventId, { locale, token, withChanges: true });
  } catch (error) {
    // Such as fewer places than are taken: the form says so where it is published.
    if (!(error instanceof Refusal || error instanceof TRPCError)) throw error;
    return tried(ctx, eventId, { locale, token, withChanges: false });
  }
}

type How = { locale: Locale; token: string; withChanges: boolean };

async function tried(ctx: Context, eventId: string, how: How): Promise<EventPreview | null> {
  const back = new Error("taken back");
  let preview: EventPreview | null = null;
  try {
    await ctx.database.$transaction(
      async (transaction) => {
        preview = await previewIn(transaction, { ...ctx, database: transaction as Database }, eventId, how);
        throw back;
      },
      { timeout: PREVIEW_TIMEOUT_MS },
    );
  } catch (error) {
    if (error !== back) throw error;
  }
  return preview;
}

async function previewIn(
  transaction: Transaction,
  ctx: Context,
  eventId: string,
  { locale, token, withChanges }: How,
): Promise<EventPreview | null> {
  const row = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...formSelect,
      organisationId: true,
      status: true,
      unpublishedAt: true,
      calendarSequence: true,
    },
  });
  const edits = await transaction.eventEdit.findMany({
    where: { eventId },
    select: { field: true, value: true },
  });
  const values = Object.fromEntries(edits.map(({ field, value }) => [field, value]));
  const { event, unfit } = fitting(toForm(row), values);
  const shown = withChanges && event ? edits.length - unfit.length : 0;
  if (event && shown > 0) {
    if (isOnline(row)) await releaseProgramme(transaction, eventId);
    await putChanges(transaction, { ...row, id: eventId }, event, new Set(Object.keys(values)));
    if (isOnline(row)) await releaseProgramme(transaction, eventId);
  }
  const page = await eventPage(ctx, { id: eventId }, locale, token);
  if (!page) return null;
  const policy = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { waitlistPolicy: true, approvalMode: true },
  });
  return {
    page: { ...page, isPreview: true },
    policy: { waitlist: policy.waitlistPolicy, approval: policy.approvalMode !== "NONE" },
    now: (await databaseNow(transaction)).toISOString(),
    collected: shown,
    unfit: edits.length - shown,
  };
}

type Row = {
  id: string;
  organisationId: string;
  calendarSequence: number;
  seriesId: string | null;
  slug: string;
};

/** Without what a save does for people: no mail, no queue, no trail. */
async function putChanges(
  transaction: Transaction,
  row: Row,
  given: EventInput,
  changed: ReadonlySet<string>,
): Promise<void> {
  const { id, organisationId, calendarSequence } = row;
  const event = {
    ...given,
    slug: row.slug,
    newSeries: null,
    seriesId: await seriesOf(transaction, row, given),
  };
  const venue = event.venue && (await makeVenue(transaction, { organisationId }, event.venue));
  // As a save: the places first.
  await lockCapacity(throughPrisma(transaction), id);
  const movesDates = changed.has("occurrences") || changed.has("timezone");
  const renamed = movesDates
    ? await time.save(transaction, { eventId: id, organisationId }, event)
    : new Map();
  const onDates = onRows(event, renamed);
  if (changed.has("pools") || changed.has("categories")) await places.save(transaction, id, onDates);
  await writeEvent(transaction, id, onDates, { venueId: venue?.id ?? null, calendarSequence });
}

async function seriesOf(
  transaction: Transaction,
  { organisationId, seriesId }: Row,
  { newSeries, seriesId: chosen }: EventInput,
): Promise<string | null> {
  if (newSeries) {
    return (await makeSeries(transaction, { organisationId, ...newSeries })).id;
  }
  if (chosen === null || chosen === seriesId) return chosen;
  const isOwn = (await transaction.eventSeries.count({ where: { id: chosen, organisationId } })) > 0;
  return isOwn ? chosen : seriesId;
}
