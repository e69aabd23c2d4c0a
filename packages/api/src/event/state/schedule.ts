import type { Transaction } from "@podium/db/client";
import { instantOf } from "@podium/domain/time/wall-time";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { missingOf } from "../staff/completeness.ts";
import { type Changed, insistOnAction, type LockedEvent, lockSeen, writeState } from "./change.ts";
import { EVENTS_DUE } from "./due.ts";

type Times = { version: number; publishAt: string; unpublishAt: string | null };

/**
 * The clock publishes a draft, and may take it offline again later. It has to be complete now, and is looked at again then.
 *
 * @param scope proof of `event.publish`
 * @param given wall times in the event's zone
 * @throws Refusal event.timeIsOver, event.incomplete, event.stale, event.alreadyPublished, event.cancelled, event.offline
 */
export async function scheduleEvent(ctx: Context, scope: EventScope, given: Times): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, given.version);
    insistOnAction("schedule", event);
    const publishAt = toCome(given.publishAt, event);
    const unpublishAt = given.unpublishAt === null ? null : toCome(given.unpublishAt, event);
    const missing = missingOf(event);
    if (missing.length > 0) throw new Refusal("event.incomplete", { count: missing.length });
    for (const at of [publishAt, unpublishAt]) if (at) await wakeAt(transaction, event.id, at);
    return writeState(transaction, byStaff(ctx, scope), event, {
      data: { publishAt, publishFailedAt: null, unpublishAt },
      action: "scheduled",
      after: {
        publishAt: publishAt.toISOString(),
        ...(unpublishAt && { unpublishAt: unpublishAt.toISOString() }),
      },
    });
  });
}

/** The draft stays one until somebody publishes it. @throws Refusal event.notScheduled, event.stale, event.alreadyPublished */
export async function unscheduleEvent(ctx: Context, scope: EventScope, version: number): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("unschedule", event);
    const data = { publishAt: null, publishFailedAt: null, unpublishAt: null };
    return writeState(transaction, byStaff(ctx, scope), event, { data, action: "unscheduled" });
  });
}

/**
 * When the clock takes the page offline; null: it stays.
 *
 * @param scope proof of `event.publish`
 * @param given wall time in the event's zone
 * @throws Refusal event.timeIsOver, event.stale, event.offline
 */
export async function limitEvent(
  ctx: Context,
  scope: EventScope,
  given: Pick<Times, "version" | "unpublishAt">,
): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, given.version);
    insistOnAction("limit", event);
    const unpublishAt = given.unpublishAt === null ? null : toCome(given.unpublishAt, event);
    if (unpublishAt && event.publishAt && unpublishAt <= event.publishAt)
      throw new Refusal("event.timeIsOver");
    if (unpublishAt) await wakeAt(transaction, event.id, unpublishAt);
    return writeState(transaction, byStaff(ctx, scope), event, {
      data: { unpublishAt },
      action: "limited",
      after: { unpublishAt: unpublishAt?.toISOString() ?? null },
    });
  });
}

function byStaff(ctx: Context, { actor }: EventScope) {
  return { actor, requestId: ctx.requestId };
}

function toCome(wall: string, { timezone, now }: LockedEvent): Date {
  const instant = instantOf(wall, timezone);
  if (instant <= now) throw new Refusal("event.timeIsOver");
  return instant;
}

/** A job of that instant looks what is due then. One that is not needed any more finds nothing. */
async function wakeAt(transaction: Transaction, eventId: string, at: Date): Promise<void> {
  const key = `event-${eventId}-${at.toISOString()}`;
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${EVENTS_DUE}, '{}'::json, run_at => ${at.toISOString()}::timestamptz, job_key => ${key})`;
}
