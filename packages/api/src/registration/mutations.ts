import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import type { Context } from "../context.ts";
import { limitClient } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { cancelOne } from "./cancellation.ts";
import { confirmOne } from "./confirmation.ts";
import { createRegistration } from "./creation.ts";
import { readLinkOf } from "./link.ts";
import { type ReceiptView, receiptView } from "./views.ts";

/**
 * See `createRegistration`; the receipt as it goes over the wire. Attempts are counted per client and event.
 *
 * @throws Refusal rate.limited, and those of `createRegistration`
 */
export async function create(ctx: Context, input: CreateRegistrationInput): Promise<ReceiptView> {
  await limitClient(ctx, "registration.create", input.slug);
  return receiptView(await createRegistration(ctx, input));
}

/**
 * The link of the first mail was used, by POST. The link of the registration's own page proves the same (who has it
 * can read that address's mails) and is as good.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired, registration.holdExpired, event.cancelled
 */
export async function confirm(ctx: Context, token: string): Promise<void> {
  const registrationId = await readLinkOf(ctx, token, ["registration.confirm", "registration.manage"]);
  await ctx.database.$transaction((transaction) => confirmOne(transaction, registrationId, ctx.requestId));
}

/**
 * Somebody gives the place back by the link of the registration's own page, by POST.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired, registration.notCancellable, event.ended
 */
export async function cancel(ctx: Context, token: string): Promise<void> {
  const registrationId = await readLinkOf(ctx, token, ["registration.manage"]);
  const registration = await ctx.database.registration.findUnique({
    where: { id: registrationId },
    select: { eventId: true },
  });
  if (!registration) throw new Refusal("registration.linkInvalid");
  await ctx.database.$transaction((transaction) =>
    cancelOne(transaction, {
      registrationId,
      eventId: registration.eventId,
      by: "ATTENDEE",
      actor: "VISITOR",
      requestId: ctx.requestId,
      reason: null,
      mail: "registration.cancelledByAttendee",
    }),
  );
}
