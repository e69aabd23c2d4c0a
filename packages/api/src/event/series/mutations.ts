import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { RemoveSeriesInput, RenameSeriesInput } from "@podium/domain/event/staff-schema";
import { TRPCError } from "@trpc/server";
import { eventsWith, type OrganisationScope } from "../../access/scope.ts";
import { recordChange, trailOf } from "../../audit.ts";
import { announcementOf } from "../../changes.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { insistOnFreeName } from "./making.ts";

type Named = { id: string; version: number; nameDe: string; nameEn: string | null };

/**
 * A series is called otherwise, on the pages of all events in it at once. Only by somebody who may edit every one of them
 * and has seen which they are.
 *
 * @param scope proof of `event.create`
 * @throws TRPCError NOT_FOUND for another organisation's series
 * @throws Refusal series.stale when it, or the events in it, are not those that were seen; series.shared without the
 *   right for each of them; series.taken when another one is called so
 */
export async function renameSeries(
  ctx: Context,
  scope: OrganisationScope,
  { seriesId, version, seen, ...names }: RenameSeriesInput,
): Promise<{ version: number }> {
  const { actor, organisationId } = scope;
  return ctx.database.$transaction(async (transaction) => {
    const before = await lockSeries(transaction, scope, seriesId);
    const events = await transaction.event.findMany({
      where: { seriesId },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const editable = await transaction.event.count({
      where: { AND: [{ seriesId }, await eventsWith(transaction, actor, "event.edit")] },
    });
    if (editable < events.length) throw new Refusal("series.shared");
    if (version !== before.version || idsOf(events) !== seen.toSorted().join())
      throw new Refusal("series.stale");
    if (names.nameDe === before.nameDe && names.nameEn === before.nameEn) return { version };
    await insistOnFreeName(transaction, organisationId, { id: seriesId, nameDe: names.nameDe });
    const saved = await transaction.eventSeries.update({
      where: { id: seriesId },
      data: { ...names, version: { increment: 1 } },
      select: { version: true },
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      entity: "series",
      entityId: seriesId,
      action: "renamed",
      before: { name: before.nameDe },
      after: { name: names.nameDe },
    });
    // One statement: a series may have thousands of events.
    await transaction.$queryRaw`
      WITH renamed AS (
        SELECT "id", "organisationId" FROM "Event" WHERE "seriesId" = ${seriesId}::uuid
      ), ${trailOf(Prisma.sql`
        SELECT 'STAFF'::"AuditActor", ${actor.userId}::uuid, "organisationId", "id", 'event', "id", 'seriesRenamed',
          ${{ name: before.nameDe }}::jsonb, ${{ name: names.nameDe }}::jsonb, ${ctx.requestId}::text FROM renamed`)}
      SELECT ${announcementOf(Prisma.sql`"id"`, { text: true })} AS "announced" FROM renamed`;
    return saved;
  });
}

/**
 * Deletes a series that nothing is in, nor is to be by changes that are still collected.
 *
 * @param scope proof of `event.create`
 * @throws TRPCError NOT_FOUND for another organisation's series
 * @throws Refusal series.stale, series.inUse (count)
 */
export async function removeSeries(
  ctx: Context,
  scope: OrganisationScope,
  { seriesId, version }: RemoveSeriesInput,
): Promise<void> {
  await ctx.database.$transaction(async (transaction) => {
    const before = await lockSeries(transaction, scope, seriesId);
    const typed = { field: "seriesId", value: { equals: seriesId } };
    const [events, edits] = [
      await transaction.event.count({ where: { seriesId } }),
      // Also of events that leave another series for it; those that are in it are counted already.
      await transaction.eventEdit.count({
        where: { ...typed, event: { OR: [{ seriesId: null }, { seriesId: { not: seriesId } }] } },
      }),
    ];
    const count = events + edits;
    if (count > 0) throw new Refusal("series.inUse", { count });
    if (version !== before.version) throw new Refusal("series.stale");
    await transaction.eventSeries.delete({ where: { id: seriesId }, select: { id: true } });
    await recordChange(transaction, {
      actor: scope.actor,
      requestId: ctx.requestId,
      organisationId: scope.organisationId,
      entity: "series",
      entityId: seriesId,
      action: "deleted",
      before: { name: before.nameDe },
    });
  });
}

/**
 * The series as it is, until the transaction ends: events that are to come into it wait, so those that are counted are all
 * there are. The organisation comes first, as where a series is made: two that are to have one name wait for each other.
 */
async function lockSeries(
  transaction: Transaction,
  { organisationId }: OrganisationScope,
  seriesId: string,
): Promise<Named> {
  await transaction.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`;
  await transaction.$queryRaw`
    SELECT "id" FROM "EventSeries" WHERE "id" = ${seriesId}::uuid AND "organisationId" = ${organisationId}::uuid FOR UPDATE`;
  const row = await transaction.eventSeries.findFirst({
    where: { id: seriesId, organisationId },
    select: { id: true, version: true, nameDe: true, nameEn: true },
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return row;
}

function idsOf(events: readonly { id: string }[]): string {
  return events
    .map(({ id }) => id)
    .toSorted()
    .join();
}
