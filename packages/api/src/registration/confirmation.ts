import type { Transaction } from "@podium/db/client";
import { judgeConfirmation } from "@podium/domain/registration/rules";
import type { RegistrationState } from "@podium/domain/registration/states";
import { recordChange } from "../audit.ts";
import { databaseNow } from "../database-clock.ts";
import { queueMail } from "../outbox.ts";
import { insist, Refusal } from "../refusal.ts";

type Locked = { eventId: string; state: RegistrationState; holdUntil: Date | null };

/**
 * Makes a kept place a confirmed one and queues the mail with the calendar entry. Again is no error and no second mail.
 *
 * @throws Refusal registration.linkInvalid when the registration is gone, event.cancelled, registration.holdExpired
 */
export async function confirmOne(
  transaction: Transaction,
  registrationId: string,
  requestId: string,
): Promise<void> {
  const [registration] = await transaction.$queryRaw<Locked[]>`
    SELECT "eventId", "state"::text, "holdUntil" FROM "Registration"
    WHERE "id" = ${registrationId}::uuid FOR NO KEY UPDATE`;
  if (!registration) throw new Refusal("registration.linkInvalid");
  const { eventId, state } = registration;
  const event = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { status: true, organisationId: true },
  });
  if (event.status === "CANCELLED") throw new Refusal("event.cancelled");
  const now = await databaseNow(transaction);
  insist(judgeConfirmation(registration, now));
  if (state === "CONFIRMED") return;

  const { email, group } = await transaction.registration.update({
    where: { id: registrationId },
    data: { state: "CONFIRMED", stateSince: now, holdUntil: null },
    select: { email: true, group: { select: { locale: true } } },
  });
  await recordChange(transaction, {
    actor: "VISITOR",
    requestId,
    organisationId: event.organisationId,
    eventId,
    entity: "registration",
    entityId: registrationId,
    action: "confirmed",
    before: { state },
    after: { state: "CONFIRMED" },
  });
  await queueMail(transaction, {
    kind: "registration.confirmed",
    locale: group.locale,
    recipient: email,
    eventId,
    registrationId,
  });
}
