import type { CancelAttendeeInput } from "@podium/domain/attendee/schema";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import { cancelByOrganiser } from "../registration/cancellation.ts";

/**
 * Staff take a person's place back.
 *
 * @param scope proof of `attendee.cancel`
 * @throws TRPCError NOT_FOUND when the registration is none of this event
 * @throws Refusal registration.notCancellable when it has ended already
 */
export async function cancelAttendee(
  ctx: Context,
  scope: EventScope,
  { registrationId, reason }: CancelAttendeeInput,
): Promise<void> {
  const where = { id: registrationId, eventId: scope.eventId };
  if ((await ctx.database.registration.count({ where })) === 0) throw new TRPCError({ code: "NOT_FOUND" });
  await cancelByOrganiser(ctx, scope, registrationId, reason);
}
