import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { type Changed, insistOnAction, lockSeen, writeState } from "./change.ts";

/**
 * Takes an event that is over or cancelled out of all lists. Its page stays where it is; nobody changes anything of it.
 *
 * @param scope proof of `event.publish`
 * @throws Refusal event.notOver, event.stale, event.notPublished, event.archived
 */
export async function archiveEvent(ctx: Context, scope: EventScope, version: number): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("archive", event);
    // What is offline may still take place.
    if (event.status !== "CANCELLED" && event.now < event.endsAt) throw new Refusal("event.notOver");
    const by = { actor: scope.actor, requestId: ctx.requestId };
    return writeState(transaction, by, event, { data: { archivedAt: event.now }, action: "archived" });
  });
}

/** It is what it was before, and in the lists again. @throws Refusal event.notArchived, event.stale */
export async function unarchiveEvent(ctx: Context, scope: EventScope, version: number): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("unarchive", event);
    const by = { actor: scope.actor, requestId: ctx.requestId };
    return writeState(transaction, by, event, { data: { archivedAt: null }, action: "unarchived" });
  });
}
