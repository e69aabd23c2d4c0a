import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { Refusal } from "../../refusal.ts";
import { endAllOf } from "../../registration/transition/end-many.ts";
import { announceNeighbours } from "../public/neighbours.ts";
import { missingOf, publicationSelect } from "./completeness.ts";
import { insistOnVersion } from "./insist-on-version.ts";
import type { Saved } from "./saving.ts";

/**
 * Puts a draft online.
 *
 * @param scope proof of `event.publish`
 * @param version the one that was looked at: what goes online is what was seen
 * @throws Refusal event.incomplete, event.stale, event.alreadyPublished, event.cancelled
 */
export async function publishEvent(ctx: Context, scope: EventScope, version: number): Promise<Saved> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await locked(transaction, scope.eventId, version);
    if (event.status === "PUBLISHED") throw new Refusal("event.alreadyPublished");
    if (event.status === "CANCELLED") throw new Refusal("event.cancelled");
    const missing = missingOf(event);
    if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });
    const now = await databaseNow(transaction);
    await change(ctx, transaction, scope, event, { status: "PUBLISHED", publishedAt: now }, "published");
    return { eventId: scope.eventId, version: version + 1 };
  });
}

/** Ending tens of thousands of registrations takes longer than Prisma's five seconds. */
const CANCEL_TIMEOUT_MS = 60_000;

/**
 * The event does not take place. Its page stays and says why; all registered people get a mail.
 *
 * @param scope proof of `event.publish`
 * @throws Refusal event.stale, event.notPublished (delete or leave a draft instead), event.cancelled, event.ended
 */
export async function cancelEvent(
  ctx: Context,
  scope: EventScope,
  { version, reasonDe, reasonEn }: { version: number; reasonDe: string; reasonEn: string | null },
): Promise<Saved & { registrations: number }> {
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await locked(transaction, scope.eventId, version);
      if (event.status === "DRAFT") throw new Refusal("event.notPublished");
      if (event.status === "CANCELLED") throw new Refusal("event.cancelled");
      if ((await databaseNow(transaction)) >= event.endsAt) throw new Refusal("event.ended");
      const data = {
        status: "CANCELLED",
        statusReasonDe: reasonDe,
        statusReasonEn: reasonEn,
        calendarSequence: { increment: 1 },
      } as const;
      await change(ctx, transaction, scope, event, data, "cancelled");
      const registrations = await endAllOf(transaction, scope.eventId);
      return { eventId: scope.eventId, version: version + 1, registrations };
    },
    { timeout: CANCEL_TIMEOUT_MS },
  );
}

async function locked(transaction: Transaction, eventId: string, version: number) {
  await insistOnVersion(transaction, eventId, version);
  return transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { ...publicationSelect, status: true, endsAt: true },
  });
}

async function change(
  ctx: Context,
  transaction: Transaction,
  scope: EventScope,
  before: { status: string },
  data: Prisma.EventUpdateInput & { status: "PUBLISHED" | "CANCELLED" },
  action: "published" | "cancelled",
): Promise<void> {
  await transaction.event.update({
    where: { id: scope.eventId },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  await recordChange(transaction, {
    actor: scope.actor,
    requestId: ctx.requestId,
    organisationId: scope.organisationId,
    eventId: scope.eventId,
    entity: "event",
    entityId: scope.eventId,
    action,
    before: { status: before.status },
    after: { status: data.status },
    ...(action === "cancelled" && { withdraws: true }),
  });
  await announceNeighbours(transaction, scope.eventId);
}
