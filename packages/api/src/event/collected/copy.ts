import { fieldsIn, formFields, withFields } from "@podium/domain/event/form/fields";
import type { CopyInput } from "@podium/domain/event/form/inputs";
import { plain } from "@podium/domain/event/form/merge";
import { type PartName, partOf } from "@podium/domain/event/form/parts";
import { type EventForm, eventInput, initialEvent } from "@podium/domain/event/schema";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { TRPCError } from "@trpc/server";
import { eventScope, type OrganisationScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { createEvent, type Saved } from "../staff/saving.ts";

/**
 * A new draft with chosen parts of an event. Registrations and comments stay where they are, and so do all dates but those
 * that are given.
 *
 * @param scope proof of `event.create`
 * @throws TRPCError FORBIDDEN, NOT_FOUND for an event that the actor may not edit, or that is another organisation's
 */
export async function copyEvent(ctx: Context, scope: OrganisationScope, given: CopyInput): Promise<Saved> {
  const { organisationId, eventId } = await eventScope(ctx, scope.actor, given.eventId, "event.edit");
  if (organisationId !== scope.organisationId) throw new TRPCError({ code: "NOT_FOUND" });
  const row = await ctx.database.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
  return createEvent(ctx, scope, eventInput.parse(copyOf(plain(toForm(row)), given)));
}

/** What a copy has, whichever parts are taken. */
const always = ["inEnglish", "translations.de.title", "translations.en.title", "timezone", "format"];

function copyOf(form: EventForm, { startsAt, endsAt, parts, isNext }: CopyInput): EventForm {
  const values = fieldsIn(form);
  const isTaken = (field: string) => always.includes(field) || parts.includes(partOf(field) as PartName);
  const taken = formFields.filter(isTaken).map((field) => [field, values[field]]);
  const copy = withFields(initialEvent, Object.fromEntries(taken));
  return {
    ...copy,
    slug: "",
    occurrences: [occurrenceFrom(startsAt, endsAt)],
    registrationOpensAt: "",
    registrationClosesAt: "",
    asOf: "",
    seriesId: isNext ? form.seriesId : copy.seriesId,
    edition: isNext && form.seriesId && form.edition ? form.edition + 1 : null,
    pools: copy.pools.map((pool) => ({ ...pool, id: null })),
    categories: copy.categories.map((category) => ({
      ...category,
      id: null,
      opensAt: "",
      closesAt: "",
      // It has other dates.
      dates: "ALL",
      datesMax: null,
      occurrences: [],
    })),
  };
}
