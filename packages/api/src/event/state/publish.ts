import type { Prisma } from "@podium/db/generated/client";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { missingOf } from "../staff/completeness.ts";
import { type Changed, insistOnAction, type LockedEvent, lockSeen, writeState } from "./change.ts";

/**
 * Puts a draft online, or what was taken offline.
 *
 * @param scope proof of `event.publish`
 * @param version the one that was looked at: what goes online is what was seen
 * @throws Refusal event.incomplete, event.stale, event.alreadyPublished, event.cancelled
 */
export async function publishEvent(ctx: Context, scope: EventScope, version: number): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("publish", event);
    const missing = missingOf(event);
    if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });
    const by = { actor: scope.actor, requestId: ctx.requestId };
    return writeState(transaction, by, event, { data: online(event), action: "published" });
  });
}

/** The columns of an event that goes online now. What it was before it went offline it is again; a cancelled one stays it. */
export function online({ status, publishedAt, unpublishAt, now }: LockedEvent): Prisma.EventUpdateInput {
  return {
    ...(status !== "CANCELLED" && { status: "PUBLISHED", statusReasonDe: null, statusReasonEn: null }),
    publishedAt: publishedAt ?? now,
    publishAt: null,
    publishFailedAt: null,
    unpublishedAt: null,
    ...(unpublishAt && unpublishAt <= now && { unpublishAt: null }),
  };
}
