import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { endCancelled } from "../../registration/transition/end-many.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { missingOf } from "../staff/completeness.ts";
import {
  type By,
  type Changed,
  insistOnAction,
  type LockedEvent,
  lockSeen,
  MANY_TIMEOUT_MS,
  writeState,
} from "./change.ts";

/**
 * Puts a draft online, or what was taken offline.
 *
 * @param scope proof of `event.publish`
 * @param version the one that was looked at: what goes online is what was seen
 * @throws Refusal event.incomplete, event.stale, event.alreadyPublished, event.cancelled
 */
export async function publishEvent(ctx: Context, scope: EventScope, version: number): Promise<Changed> {
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockSeen(transaction, scope, version);
      insistOnAction("publish", event);
      const missing = missingOf(event);
      if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });
      return goOnline(transaction, { actor: scope.actor, requestId: ctx.requestId }, event);
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}

/**
 * A complete event goes online. Staff may have entered people for what was cancelled while it was a draft: they are told
 * now, and their places go to whoever waits.
 */
export async function goOnline(transaction: Transaction, by: By, event: LockedEvent): Promise<Changed> {
  const changed = await writeState(transaction, by, event, { data: online(event), action: "published" });
  if (event.status === "CANCELLED" || event.endsAt <= event.now) return changed;
  await lockCapacity(throughPrisma(transaction), event.id);
  if ((await endCancelled(transaction, event.id)) > 0) await promoteIn(transaction, event.id);
  return changed;
}

/** The columns of an event that goes online now. What it was before it went offline it is again; a cancelled one stays it. */
function online({ status, publishedAt, unpublishAt, now }: LockedEvent): Prisma.EventUpdateInput {
  return {
    ...(status !== "CANCELLED" && { status: "PUBLISHED", statusReasonDe: null, statusReasonEn: null }),
    publishedAt: publishedAt ?? now,
    publishAt: null,
    publishFailedAt: null,
    unpublishedAt: null,
    ...(unpublishAt && unpublishAt <= now && { unpublishAt: null }),
  };
}
