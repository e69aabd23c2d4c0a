import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import type { NewSeries } from "@podium/domain/event/sections/words/classification";
import { SLUG_MAX, slugOf } from "@podium/domain/event/slug";
import { foldedName } from "@podium/domain/search/fold";
import type { Actor } from "@podium/domain/staff/actor";
import { TRPCError } from "@trpc/server";
import { recordChange } from "../../audit.ts";
import { Refusal } from "../../refusal.ts";

type SeriesSaver = { actor: Actor; organisationId: string; requestId: string };

/**
 * The event in its series, which is made where the form names a new one. A name that the organisation has already, however
 * it is written, is no new series.
 *
 * @param present the series that the event is in: it may stay there, whosever series it is
 * @throws TRPCError NOT_FOUND for another organisation's series
 */
export async function inSeries(
  transaction: Transaction,
  saver: SeriesSaver,
  { newSeries, ...event }: EventInput,
  present: string | null = null,
): Promise<EventInput> {
  if (newSeries)
    return { ...event, newSeries: null, seriesId: await saveSeries(transaction, saver, newSeries) };
  const { seriesId } = event;
  if (seriesId !== null && seriesId !== present) {
    // Kept as it is: who deletes it at the same moment has done so, or waits and finds the event in it.
    const own = await transaction.$queryRaw<unknown[]>`
      SELECT "id" FROM "EventSeries" WHERE "id" = ${seriesId}::uuid AND "organisationId" = ${saver.organisationId}::uuid
      FOR KEY SHARE`;
    if (own.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  }
  return { ...event, newSeries: null };
}

async function saveSeries(
  transaction: Transaction,
  { actor, organisationId, requestId }: SeriesSaver,
  { nameDe, nameEn }: NewSeries,
): Promise<string> {
  // Two who name the same at once wait for each other, and the second finds what the first has made.
  await transaction.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`;
  const same = await seriesCalled(transaction, organisationId, nameDe);
  if (same) return same.id;

  const { id } = await makeSeries(transaction, { organisationId, nameDe, nameEn });
  await recordChange(transaction, {
    actor,
    requestId,
    organisationId,
    entity: "series",
    entityId: id,
    action: "created",
  });
  return id;
}

/** The organisation's series of that name, however it is written; but not the one of this id. */
async function seriesCalled(
  transaction: Transaction,
  organisationId: string,
  nameDe: string,
  but?: string,
): Promise<{ id: string } | undefined> {
  const there = await transaction.eventSeries.findMany({
    where: { organisationId, ...(but && { id: { not: but } }) },
    orderBy: { id: "asc" },
    select: { id: true, nameDe: true },
  });
  return there.find((series) => foldedName(series.nameDe) === foldedName(nameDe));
}

/** Needs the organisation locked. @throws Refusal series.taken when another series of the organisation is called so */
export async function insistOnFreeName(
  transaction: Transaction,
  organisationId: string,
  { id, nameDe }: { id: string; nameDe: string },
): Promise<void> {
  if (await seriesCalled(transaction, organisationId, nameDe, id)) throw new Refusal("series.taken");
}

/** The address of a series is the only one of all organisations: where it is taken, another organisation's stays as it is. */
export async function makeSeries(
  transaction: Transaction,
  columns: { organisationId: string; nameDe: string; nameEn: string | null },
): Promise<{ id: string }> {
  const short =
    slugOf(columns.nameDe)
      .slice(0, SLUG_MAX - 37)
      .replace(/-+$/u, "") || "reihe";
  for (const slug of [short, `${short}-${randomUUID()}`]) {
    const [made] = await transaction.eventSeries.createManyAndReturn({
      data: [{ ...columns, slug }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return made;
  }
  throw new Error("no address for a new series");
}
