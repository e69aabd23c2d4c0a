import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { insistOnAction, lockSeen } from "./change.ts";

/** What somebody else has left behind at an event. */
const left = { registrations: true, groups: true, comments: true, mails: true, messages: true } as const;

/**
 * Deletes a draft with all its parts. What the log says of it stays. Venue and series belong to the organisation.
 *
 * @param scope proof of `event.publish`
 * @throws Refusal event.inUse when people have registered or commented; event.stale, event.alreadyPublished, event.cancelled
 */
export async function discardEvent(ctx: Context, scope: EventScope, version: number): Promise<void> {
  await ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("discard", event);
    const { _count } = await transaction.event.findUniqueOrThrow({
      where: { id: event.id },
      select: { _count: { select: left } },
    });
    if (Object.values(_count).some((count) => count > 0)) throw new Refusal("event.inUse");
    await recordChange(transaction, {
      actor: scope.actor,
      requestId: ctx.requestId,
      organisationId: event.organisationId,
      eventId: event.id,
      entity: "event",
      entityId: event.id,
      action: "deleted",
      before: { status: "DRAFT", slug: event.slug },
    });
    await transaction.event.delete({ where: { id: event.id }, select: { id: true } });
  });
}
