import type { Transaction } from "@podium/db/client";
import type { RegistrationAction } from "@podium/domain/registration/transitions";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { actAt } from "./act.ts";
import { orBusy } from "./database-errors.ts";
import { type Desk, openDesk } from "./desk.ts";
import { serve } from "./serving.ts";

const OWN_TIMEOUT_MS = 15_000;

export type Own = { eventId: string; groupId: string; categoryId: string; sequence: bigint; locale: string };

export async function ownRow(ctx: Context, registrationId: string): Promise<Own> {
  const row = await ctx.database.registration.findUnique({
    where: { id: registrationId },
    select: {
      eventId: true,
      groupId: true,
      categoryId: true,
      sequence: true,
      group: { select: { locale: true } },
    },
  });
  if (!row) throw new Refusal("registration.linkInvalid");
  const { group, ...own } = row;
  return { ...own, locale: group.locale };
}

/** Places that become free by it are given on in the same transaction. */
export async function atOwnDesk(
  ctx: Context,
  eventId: string,
  work: (transaction: Transaction, desk: Desk) => Promise<void>,
): Promise<void> {
  const whole = async (transaction: Transaction) => {
    await work(transaction, await openDesk(transaction, eventId));
    const mover = { actor: "SYSTEM", requestId: ctx.requestId } as const;
    await serve(transaction, await openDesk(transaction, eventId), mover);
  };
  const patience = { timeout: OWN_TIMEOUT_MS, maxWait: OWN_TIMEOUT_MS };
  await orBusy(ctx, () => ctx.database.$transaction(whole, patience));
}

export async function insistOnStep(
  ctx: Context,
  transaction: Transaction,
  desk: Desk,
  registrationId: string,
  action: RegistrationAction,
): Promise<void> {
  const [outcome] = await actAt(
    transaction,
    desk,
    { eventId: desk.eventId, action, registrationIds: [registrationId], by: "VISITOR", actor: "VISITOR" },
    ctx.requestId,
  );
  if (!outcome?.ok) throw new Refusal(outcome?.code ?? "registration.notPossible", outcome?.details);
}
