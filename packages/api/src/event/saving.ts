import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { missingBeforePublication } from "@podium/domain/event/rules";
import type { EventInput } from "@podium/domain/event/schema";
import { instantOf } from "@podium/domain/event/wall-time";
import { TRPCError } from "@trpc/server";
import type { EventScope, OrganisationScope } from "../access/scope.ts";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { changedFields, formSelect, toForm } from "./editing.ts";
import { makePool, setPoolSize } from "./pool-size.ts";
import { saveVenue } from "./venue.ts";

/** Fields whose change concerns people's calendars (RFC 5545, SEQUENCE). */
const calendarFields = ["startsAt", "endsAt", "timezone", "venue", "format", "onlineUrl"];

export type Saved = { eventId: string; version: number };

/**
 * A new draft with all its parts, in one transaction.
 *
 * @param scope proof of `event.create`
 * @throws Refusal slug.taken
 */
export async function createEvent(ctx: Context, scope: OrganisationScope, event: EventInput): Promise<Saved> {
  return withFreeSlug(() =>
    ctx.database.$transaction(async (transaction) => {
      await insistOnOwnSeries(transaction, scope, event);
      const { id, version } = await transaction.event.create({
        data: {
          organisationId: scope.organisationId,
          ...columns(event),
          venueId: await saveVenue(transaction, scope.organisationId, event.venue),
          translations: { create: texts(event) },
          ...parts(event),
        },
        select: { id: true, version: true },
      });
      await makePool(transaction, id, event.poolSize);
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
    }),
  );
}

/**
 * Saves the whole form as one. Nothing changes when nothing was changed.
 *
 * @param scope proof of `event.edit`
 * @param version the one that the form was filled from
 * @throws Refusal event.stale, slug.taken, capacity.belowTaken; event.incomplete when a published event would lose
 *   what it needs
 */
export async function updateEvent(
  ctx: Context,
  scope: EventScope,
  { version, event }: { version: number; event: EventInput },
): Promise<Saved> {
  const { eventId } = scope;
  return withFreeSlug(() =>
    ctx.database.$transaction(async (transaction) => {
      // Two who save at once wait for each other here; the later one then finds another version.
      await transaction.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
      const row = await transaction.event.findUniqueOrThrow({
        where: { id: eventId },
        select: { ...formSelect, status: true, version: true },
      });
      if (row.version !== version) throw new Refusal("event.stale");
      const fields = changedFields(toForm(row), event);
      if (fields.length === 0) return { eventId, version };
      const missing = row.status === "DRAFT" ? [] : missingBeforePublication(event);
      if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });
      await insistOnOwnSeries(transaction, scope, event, row.seriesId);

      if (fields.includes("poolSize")) await setPoolSize(transaction, eventId, event.poolSize);
      const concernsCalendars = fields.some((field) => calendarFields.includes(field));
      await transaction.event.update({
        where: { id: eventId },
        data: {
          ...columns(event),
          venueId: await saveVenue(transaction, scope.organisationId, event.venue),
          version: { increment: 1 },
          calendarSequence: { increment: concernsCalendars && row.status !== "DRAFT" ? 1 : 0 },
          translations: { deleteMany: {}, create: texts(event) },
          partners: { deleteMany: {}, ...parts(event).partners },
          contacts: { deleteMany: {}, ...parts(event).contacts },
          links: { deleteMany: {}, ...parts(event).links },
        },
        select: { id: true },
      });
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
      return { eventId, version: version + 1 };
    }),
  );
}

function columns(event: EventInput) {
  const instant = (wall: string) => instantOf(wall, event.timezone);
  const instantOrNull = (wall: string | null) => (wall === null ? null : instant(wall));
  return {
    slug: event.slug,
    seriesId: event.seriesId,
    format: event.format,
    audiences: event.audiences,
    timezone: event.timezone,
    startsAt: instant(event.startsAt),
    endsAt: instant(event.endsAt),
    onlineUrl: event.onlineUrl,
    registrationMode: event.registrationMode,
    externalRegistrationUrl: event.externalRegistrationUrl,
    registrationOpensAt: instantOrNull(event.registrationOpensAt),
    registrationClosesAt: instantOrNull(event.registrationClosesAt),
    registrationPaused: event.registrationPaused,
    showPlacesLeft: event.showPlacesLeft,
    holdMinutes: event.holdMinutes,
    commentPolicy: event.commentPolicy,
  };
}

function texts({ translations }: EventInput) {
  return (["de", "en"] as const).map((locale) => ({ locale, ...translations[locale] }));
}

function parts(event: EventInput) {
  return {
    partners: { create: numbered(event.partners) },
    contacts: { create: numbered(event.contacts) },
    links: { create: numbered(event.links) },
  };
}

function numbered<Row>(rows: readonly Row[]) {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

/** A body's event stands in that body's series; one that it is in already may stay. */
async function insistOnOwnSeries(
  transaction: Transaction,
  { organisationId }: { organisationId: string },
  { seriesId }: EventInput,
  present: string | null = null,
): Promise<void> {
  if (seriesId === null || seriesId === present) return;
  const own = await transaction.eventSeries.count({ where: { id: seriesId, organisationId } });
  if (own === 0) throw new TRPCError({ code: "NOT_FOUND" });
}

/** Addresses are unique over all bodies; the index decides, also between two who save at once. */
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
