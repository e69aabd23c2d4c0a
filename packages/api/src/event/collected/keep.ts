import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { fieldsIn } from "@podium/domain/event/form/fields";
import type { TypedChange } from "@podium/domain/event/form/inputs";
import { isSame, plain } from "@podium/domain/event/form/merge";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { editSelect, toMark } from "./edits.ts";
import type { Conflict, Kept } from "./views.ts";

/**
 * Keeps what is typed, field by field, for all who edit the event. Nothing of it is the event's before it is saved. A
 * field that somebody else has changed since the form was filled is left as it is and named.
 *
 * @param scope proof of `event.edit`
 */
export async function keepTyped(
  ctx: Context,
  scope: EventScope,
  changes: readonly TypedChange[],
): Promise<Kept> {
  const { eventId, actor } = scope;
  return ctx.database.$transaction(async (transaction) => {
    const { version, edits, ...row } = await lockedEvent(transaction, eventId);
    const stored = fieldsIn(plain(toForm(row)));
    const kept = new Map(edits.map((edit) => [edit.field, edit]));
    const conflicts: Conflict[] = [];
    for (const { field, value, was, over } of changes) {
      const there = kept.get(field);
      const present = there ? there.value : stored[field];
      if (isSame(present, value) && over === undefined) continue;
      if (!isSame(present, was) || (over !== undefined && !isSame(stored[field], over))) {
        conflicts.push(await conflictAt(transaction, eventId, { field, value: present, there }));
      } else if (isSame(stored[field], value)) {
        await transaction.eventEdit.deleteMany({ where: { eventId, field } });
      } else {
        const typed = { value: toJson(value), userId: actor.userId, at: new Date() };
        await transaction.eventEdit.upsert({
          where: { eventId_field: { eventId, field } },
          create: { eventId, field, ...typed, base: toJson(stored[field]) },
          update: { ...typed, ...(over !== undefined && { base: toJson(over) }) },
          select: { field: true },
        });
      }
    }
    const rows = await transaction.eventEdit.findMany({ where: { eventId }, select: editSelect });
    return { version, marks: rows.map((edit) => toMark(edit, actor)), conflicts };
  });
}

/**
 * Throws collected changes away. The form that did so still knows them and can bring them back.
 *
 * @param scope proof of `event.edit`
 */
export async function discardTyped(
  ctx: Context,
  scope: EventScope,
  fields: readonly string[],
): Promise<{ discarded: number }> {
  const { eventId } = scope;
  return ctx.database.$transaction(async (transaction) => {
    const { count } = await transaction.eventEdit.deleteMany({
      where: { eventId, field: { in: [...fields] } },
    });
    if (count > 0)
      await recordChange(transaction, {
        actor: scope.actor,
        requestId: ctx.requestId,
        organisationId: scope.organisationId,
        eventId,
        entity: "event",
        entityId: eventId,
        action: "editsDiscarded",
        after: { fields: [...fields] },
      });
    return { discarded: count };
  });
}

/** The event's row, locked: two who type at once wait for each other here. */
async function lockedEvent(transaction: Transaction, eventId: string) {
  await transaction.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
  return transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { ...formSelect, version: true, edits: { select: editSelect } },
  });
}

async function conflictAt(
  transaction: Transaction,
  eventId: string,
  given: { field: string; value: unknown; there: { user: { name: string } | null; at: Date } | undefined },
): Promise<Conflict> {
  const { field, value, there } = given;
  if (there) return { field, value, by: there.user?.name ?? null, at: there.at.toISOString() };
  return { field, value, ...(await lastSaved(transaction, eventId)) };
}

/** Who saved the event last, and when. */
export async function lastSaved(
  transaction: Pick<Transaction, "auditEntry">,
  eventId: string,
): Promise<{ by: string | null; at: string | null }> {
  const entry = await transaction.auditEntry.findFirst({
    where: { eventId, entity: "event", action: "edited" },
    orderBy: { sequence: "desc" },
    select: { at: true, user: { select: { name: true } } },
  });
  return { by: entry?.user?.name ?? null, at: entry?.at.toISOString() ?? null };
}

/** A field may hold nothing, which is a value of its own. */
export function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return value === null || value === undefined ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
}
