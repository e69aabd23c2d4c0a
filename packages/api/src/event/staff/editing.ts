import { localised } from "@podium/domain/locale";
import { rolesWith } from "@podium/domain/staff/permissions";
import { type EventScope, inForce } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { editSelect, toEdits } from "../collected/edits.ts";
import { lastSaved } from "../collected/keep.ts";
import { toVenueForm, venueSelect } from "../sections/when-where/venue.ts";
import { formSelect, toForm } from "./form.ts";
import { venueUse } from "./venue-use.ts";
import type { EventChoices, EventForEditing } from "./views.ts";

/** The form of a stored event. @param scope proof of `event.edit` */
export async function eventForEditing(ctx: Context, scope: EventScope): Promise<EventForEditing> {
  const { eventId } = scope;
  const [{ edits, ...row }, pools, categories, savedBy] = await Promise.all([
    ctx.database.event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        ...formSelect,
        id: true,
        version: true,
        status: true,
        edits: { orderBy: { field: "asc" }, select: editSelect },
      },
    }),
    ctx.database.capacityPool.findMany({ where: { eventId, taken: { gt: 0 } }, select: { id: true } }),
    ctx.database.category.findMany({
      where: { eventId, OR: [{ registrations: { some: {} } }, { decoyHolds: { some: {} } }] },
      select: { id: true, choiceId: true },
    }),
    lastSaved(ctx.database, eventId),
  ]);
  const form = toForm(row);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    form,
    edits: toEdits(edits, form, scope.actor),
    savedBy,
    inUse: [...pools.map(({ id }) => id), ...categories.map(({ id, choiceId }) => choiceId ?? id)],
    venueUse: await venueUse(ctx, scope, row.venue?.id ?? null),
    choices: await eventChoices(ctx, scope),
  };
}

/** What a form for an event of this organisation offers: its series and venues, by name. */
export async function eventChoices(
  ctx: Context,
  { organisationId, actor }: Pick<EventScope, "organisationId" | "actor">,
): Promise<EventChoices> {
  const naming = { userId: actor.userId, role: { in: rolesWith("event.create") }, ...inForce() };
  const organisation = await ctx.database.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      memberships: { where: naming, take: 1, select: { id: true } },
      nameDe: true,
      nameEn: true,
      series: { orderBy: { nameDe: "asc" }, select: { id: true, nameDe: true, nameEn: true } },
      venues: { orderBy: [{ name: "asc" }, { id: "asc" }], select: venueSelect },
    },
  });
  return {
    organisationId,
    organisationName: localised(actor.locale, organisation.nameDe, organisation.nameEn),
    series: organisation.series.map(({ id, nameDe, nameEn }) => ({
      id,
      name: localised(actor.locale, nameDe, nameEn),
    })),
    mayNameSeries: organisation.memberships.length > 0,
    venues: organisation.venues.map(toVenueForm),
  };
}
