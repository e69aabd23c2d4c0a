import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { fieldsIn, withFields } from "@podium/domain/event/form/fields";
import { isSame, plain } from "@podium/domain/event/form/merge";
import { type EventForm, initialEvent } from "@podium/domain/event/schema";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { toVenueForm, venueSelect } from "../sections/when-where/venue.ts";
import { eventChoices } from "../staff/editing.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { toJson } from "./keep.ts";
import type { EventVersionItem, EventVersionView } from "./views.ts";

/** More are not looked through; older ones stay. */
const VERSIONS_SHOWN = 200;

/**
 * Keeps what the event's form said in this version.
 *
 * @param fields those in which it differs from the version before
 */
export async function rememberVersion(
  transaction: Transaction,
  eventId: string,
  given: { version: number; form: EventForm; fields: readonly string[]; userId: string | null },
): Promise<void> {
  const { version, form, fields, userId } = given;
  const row = { eventId, version, form: plain(form) as Prisma.InputJsonObject, fields: [...fields], userId };
  await transaction.eventVersion.createMany({ data: [row], skipDuplicates: true });
}

/** What visitors could read before and can read now. The version before is known already, but for the first save. */
export async function rememberSave(
  transaction: Transaction,
  { eventId, actor }: EventScope,
  { version, before, fields }: { version: number; before: EventForm; fields: string[] },
): Promise<void> {
  await rememberVersion(transaction, eventId, { version, form: before, fields: [], userId: null });
  const row = await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
  const after = { version: version + 1, form: toForm(row), fields, userId: actor.userId };
  await rememberVersion(transaction, eventId, after);
}

const select = {
  version: true,
  at: true,
  fields: true,
  user: { select: { name: true } },
} satisfies Prisma.EventVersionSelect;

const toItem = ({
  user,
  at,
  ...row
}: Prisma.EventVersionGetPayload<{ select: typeof select }>): EventVersionItem => ({
  ...row,
  at: at.toISOString(),
  by: user?.name ?? null,
});

/** What visitors could read of an event in the course of time, the newest first. @param scope proof of `event.edit` */
export async function eventVersions(ctx: Context, { eventId }: EventScope): Promise<EventVersionItem[]> {
  const rows = await ctx.database.eventVersion.findMany({
    where: { eventId },
    orderBy: { version: "desc" },
    take: VERSIONS_SHOWN,
    select,
  });
  return rows.map(toItem);
}

/** One of them, beside the event as it is now. @param scope proof of `event.edit` */
export async function eventVersion(
  ctx: Context,
  scope: EventScope,
  version: number,
): Promise<EventVersionView> {
  const row = await versionRow(ctx.database, scope.eventId, version);
  const now = await ctx.database.event.findUniqueOrThrow({
    where: { id: scope.eventId },
    select: formSelect,
  });
  return {
    ...toItem(row),
    form: asForm(row.form),
    stored: toForm(now),
    choices: await eventChoices(ctx, scope),
  };
}

/**
 * Puts what an event said once into its collected changes. Nothing is published.
 *
 * @param scope proof of `event.edit`
 * @returns the fields that differ from the event as it is
 * @throws Refusal event.hasEdits where changes are collected already: they would be lost
 */
export async function restoreVersion(
  ctx: Context,
  scope: EventScope,
  version: number,
): Promise<{ fields: string[] }> {
  const { eventId, organisationId, actor } = scope;
  return ctx.database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
    const row = await versionRow(transaction, eventId, version);
    const now = toForm(
      await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect }),
    );
    const former = fieldsIn(plain(await fitting(transaction, organisationId, asForm(row.form), now)));
    const present = fieldsIn(plain(now));
    const fields = Object.keys(former).filter((field) => !isSame(former[field], present[field]));
    if ((await transaction.eventEdit.count({ where: { eventId } })) > 0) throw new Refusal("event.hasEdits");
    await transaction.eventEdit.createMany({
      data: fields.map((field) => ({
        eventId,
        field,
        value: toJson(former[field]),
        base: toJson(present[field]),
        userId: actor.userId,
      })),
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      eventId,
      entity: "event",
      entityId: eventId,
      action: "versionRestored",
      after: { version, fields },
    });
    return { fields };
  });
}

async function versionRow(database: Pick<Transaction, "eventVersion">, eventId: string, version: number) {
  const row = await database.eventVersion.findUnique({
    where: { eventId_version: { eventId, version } },
    select: { ...select, form: true },
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return row;
}

/** Fields that came later have what a new event has. */
function asForm(stored: Prisma.JsonValue): EventForm {
  return withFields(initialEvent, fieldsIn(stored as EventForm));
}

/** Rows that are gone are made anew, but a series is left out, and the venue is taken as it is today. */
async function fitting(
  transaction: Transaction,
  organisationId: string,
  form: EventForm,
  now: EventForm,
): Promise<EventForm> {
  const there = new Set([...now.pools, ...now.categories].map(({ id }) => id));
  const known = <Row extends { id?: string | null | undefined }>(row: Row) =>
    there.has(row.id) ? row : { ...row, id: null };
  return {
    ...form,
    pools: form.pools.map(known),
    categories: form.categories.map(known),
    ...((await isSeriesGone(transaction, form.seriesId)) && { seriesId: null, edition: null }),
    venue: await venueNow(transaction, organisationId, form.venue, now.venue),
  };
}

async function isSeriesGone(transaction: Transaction, id: EventForm["seriesId"]): Promise<boolean> {
  return Boolean(id) && (await transaction.eventSeries.count({ where: { id: id ?? "" } })) === 0;
}

async function venueNow(
  transaction: Transaction,
  organisationId: string,
  former: EventForm["venue"],
  present: EventForm["venue"],
): Promise<EventForm["venue"]> {
  if (!former?.id) return former;
  if (former.id === present?.id) return { ...former, version: present.version, reach: "EVENT", seen: [] };
  const row = await transaction.venue.findFirst({
    where: { id: former.id, organisationId },
    select: venueSelect,
  });
  return row ? toVenueForm(row) : { ...former, id: null, version: null, reach: "EVENT", seen: [] };
}
