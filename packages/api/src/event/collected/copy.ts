import { randomUUID } from "node:crypto";
import { copyOf } from "@podium/domain/event/form/copy";
import type { CopyInput } from "@podium/domain/event/form/inputs";
import { plain } from "@podium/domain/event/form/merge";
import { eventInput } from "@podium/domain/event/schema";
import { TRPCError } from "@trpc/server";
import { eventScope, type OrganisationScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { copiedMedia } from "../../media/own.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { createEvent, type Saved } from "../staff/saving.ts";

/**
 * A new draft with chosen parts of an event, at another time. Registrations and comments stay where they are, and so do
 * what happened to it, its former states and the links of its preview.
 *
 * @param scope proof of `event.create`
 * @throws TRPCError FORBIDDEN, NOT_FOUND for an event that the actor may not edit, or that is another organisation's
 */
export async function copyEvent(ctx: Context, scope: OrganisationScope, given: CopyInput): Promise<Saved> {
  const { organisationId, eventId } = await eventScope(ctx, scope.actor, given.eventId, "event.edit");
  if (organisationId !== scope.organisationId) throw new TRPCError({ code: "NOT_FOUND" });
  const row = await ctx.database.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
  const { form, media } = await copiedMedia(
    ctx.database,
    eventId,
    copyOf(plain(toForm(row)), given, randomUUID),
  );
  return createEvent(ctx, scope, eventInput.parse(form), media);
}
