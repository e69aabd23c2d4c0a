import type { Prisma } from "@podium/db/generated/client";
import { pageWithin } from "@podium/domain/event/filter";
import { type MyEventsInput, STAFF_EVENTS_PER_PAGE } from "@podium/domain/event/staff-schema";
import { localised } from "@podium/domain/locale";
import { registersHere } from "@podium/domain/registration/channel";
import type { Actor } from "@podium/domain/staff/actor";
import { type EventScope, eventsWith } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { postponementOf } from "../../occurrence/moves.ts";
import { timeSelect, toTime } from "../../occurrence/times.ts";
import { availabilitySelect } from "../availability.ts";
import { clicksOf } from "../clicks.ts";
import { eventsWithText } from "../text-search.ts";
import { wallOrNull } from "../wall-times.ts";
import { missingOf, publicationSelect } from "./completeness.ts";
import { momentOf, permissionsFor, shownPools, staffItemSelect, toStaffItem } from "./list-item.ts";
import type { StaffEvent, StaffEventList } from "./views.ts";

/** Events of all organisations that somebody works for; what is to come first, of what is past the latest first. */
export async function myEvents(ctx: Context, actor: Actor, input: MyEventsInput): Promise<StaffEventList> {
  const [now, found] = await Promise.all([
    databaseNow(ctx.database),
    eventsWithText(ctx.database, input.text, { drafts: true }),
  ]);
  const where: Prisma.EventWhereInput = {
    AND: [
      await eventsWith(ctx.database, actor, "event.view"),
      input.period === "upcoming" ? { endsAt: { gt: now } } : {},
      input.period === "past" ? { endsAt: { lte: now } } : {},
      { archivedAt: input.period === "archived" ? { not: null } : null },
      input.organisationId ? { organisationId: input.organisationId } : {},
      input.status === "POSTPONED" ? { status: "PUBLISHED", postponedAt: { not: null } } : {},
      input.status && input.status !== "POSTPONED" ? { status: input.status } : {},
      found ? { id: { in: found } } : {},
    ],
  };
  const order = input.period === "upcoming" ? "asc" : "desc";
  const total = await ctx.database.event.count({ where });
  const within = pageWithin(input.page, total, STAFF_EVENTS_PER_PAGE);
  const rows = await ctx.database.event.findMany({
    where,
    orderBy: [{ startsAt: order }, { id: order }],
    skip: (within.page - 1) * STAFF_EVENTS_PER_PAGE,
    take: STAFF_EVENTS_PER_PAGE,
    select: staffItemSelect(actor),
  });
  const moment = await momentOf(ctx.database, rows, now);
  return { items: rows.map((row) => toStaffItem(row, actor, moment)), total, ...within };
}

/** The head and the overview of one event. @param scope proof of `event.view` */
export async function staffEvent(ctx: Context, scope: EventScope): Promise<StaffEvent> {
  const { actor, eventId } = scope;
  const [now, row] = await Promise.all([
    databaseNow(ctx.database),
    ctx.database.event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        ...staffItemSelect(actor),
        ...publicationSelect,
        // Has all that publication asks of them.
        categories: availabilitySelect.categories,
        pools: poolsSelect,
        // Both selects name the texts; all of them serve for either.
        translations: { omit: { id: true, eventId: true } },
        slug: true,
        version: true,
        organisationId: true,
        isExample: true,
        statusReasonDe: true,
        statusReasonEn: true,
        successorId: true,
        successorUrl: true,
        publishedAt: true,
        registrations: { take: 1, select: { id: true } },
        edits: { select: { field: true } },
      },
    }),
  ]);
  const permissions = permissionsFor(row);
  const move = postponementOf(row.moves);
  const clicks = await clicksOf(ctx.database, eventId, row.timezone);
  return {
    ...toStaffItem(row, actor, await momentOf(ctx.database, [row], now)),
    slug: row.slug,
    version: row.version,
    organisationId: row.organisationId,
    isExample: row.isExample,
    statusReason: localised(actor.locale, row.statusReasonDe, row.statusReasonEn),
    postponeReason: move && localised(actor.locale, move.reasonDe, move.reasonEn),
    hasSeveralDates: row.occurrences.length > 1,
    successorId: row.successorId,
    successorUrl: row.successorUrl,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    categories: row.categories.map(({ id, nameDe, nameEn, hidden, channel }) => ({
      id,
      name: localised(actor.locale, nameDe, nameEn),
      hidden,
      channel,
      clicks: clicks.get(id) ?? { total: 0, week: 0 },
    })),
    publishAt: row.publishAt?.toISOString() ?? null,
    unpublishAt: row.unpublishAt?.toISOString() ?? null,
    wallTimes: {
      publishAt: wallOrNull(row.publishAt, row.timezone),
      unpublishAt: wallOrNull(row.unpublishAt, row.timezone),
    },
    publishFailed: row.publishFailedAt !== null,
    mayArchive: row.status === "CANCELLED" || now >= row.endsAt,
    registered: row.registrations.length > 0,
    pools: registersHere(row.categories) ? row.pools.map(poolView) : [],
    registrations: permissions.includes("registration.view") ? await registrationsOf(ctx, eventId) : null,
    collected: row.edits.length,
    missing: missingOf(row),
    permissions,
  };
}

/** By name, and of one name by date. */
const poolsSelect = {
  ...shownPools,
  orderBy: [{ name: "asc" }, { occurrence: { position: "asc" } }, { id: "asc" }],
  select: { name: true, size: true, taken: true, occurrence: { select: timeSelect } },
} satisfies Prisma.Event$poolsArgs;

function poolView({
  occurrence,
  ...pool
}: Prisma.CapacityPoolGetPayload<typeof poolsSelect>): StaffEvent["pools"][number] {
  return { ...pool, date: occurrence && toTime(occurrence) };
}

async function registrationsOf(ctx: Context, eventId: string): Promise<StaffEvent["registrations"]> {
  const counts = await ctx.database.registration.groupBy({
    by: ["state"],
    where: { eventId },
    _count: true,
  });
  return Object.fromEntries(counts.map(({ state, _count }) => [state, _count]));
}
