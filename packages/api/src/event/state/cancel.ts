import type { Prisma } from "@podium/db/generated/client";
import type { Successor } from "@podium/domain/event/state/schema";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { endAllOf } from "../../registration/transition/end-many.ts";
import { type Changed, insistOnAction, lockSeen, MANY_TIMEOUT_MS, writeState } from "./change.ts";
import { successorColumns } from "./successor.ts";

type Given = Successor & { version: number; reasonDe: string; reasonEn: string | null };

/**
 * The event does not take place. Its page stays, or comes back, and says why; all registered people get a mail.
 *
 * @param scope proof of `event.publish`
 * @throws TRPCError NOT_FOUND when its successor is none of this body's events
 * @throws Refusal event.stale, event.notPublished (delete or leave a draft instead), event.cancelled, event.ended
 */
export async function cancelEvent(
  ctx: Context,
  scope: EventScope,
  { version, reasonDe, reasonEn, ...successor }: Given,
): Promise<Changed & { registrations: number }> {
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockSeen(transaction, scope, version);
      insistOnAction("cancel", event);
      // What is offline may have been cancelled before, or be over.
      if (event.status === "CANCELLED") throw new Refusal("event.cancelled");
      if (event.now >= event.endsAt) throw new Refusal("event.ended");
      const data = {
        status: "CANCELLED",
        statusReasonDe: reasonDe,
        statusReasonEn: reasonEn,
        unpublishAt: event.unpublishedAt ? null : event.unpublishAt,
        unpublishedAt: null,
        calendarSequence: { increment: 1 },
        ...(await successorColumns(transaction, scope, successor)),
      } satisfies Prisma.EventUpdateInput;
      const by = { actor: scope.actor, requestId: ctx.requestId };
      const changed = await writeState(transaction, by, event, {
        data,
        action: "cancelled",
        withdraws: true,
      });
      return { ...changed, registrations: await endAllOf(transaction, scope.eventId) };
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}
