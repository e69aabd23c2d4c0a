import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { Successor } from "@podium/domain/event/state/schema";
import type { Dates } from "@podium/domain/occurrence/times";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { inLanguage } from "../../language/texts.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { titleOf } from "../staff/list-item.ts";
import { visible } from "../visible.ts";
import { type Changed, insistOnAction, lockSeen, writeState } from "./change.ts";

/** An event that may take the place of another. */
export type SuccessorChoice = { id: string; title: string; dates: Dates };

const CHOICES_MAX = 100;

/** Online events of the same body that are not over, the next first; the first hundred. @param scope proof of `event.publish` */
export async function successorChoices(ctx: Context, scope: EventScope): Promise<SuccessorChoice[]> {
  const rows = await ctx.database.event.findMany({
    where: { AND: [candidates(scope), { endsAt: { gt: await databaseNow(ctx.database) } }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: CHOICES_MAX,
    select: {
      id: true,
      ...datesSelect,
      translations: { ...inLanguage(scope.actor.locale), select: { locale: true, title: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    title: titleOf(row, scope.actor),
    dates: datesOf(row),
  }));
}

/**
 * Says what takes the place of a cancelled event, or that nothing does.
 *
 * @param scope proof of `event.publish`
 * @throws Refusal event.notCancelled, event.stale; TRPCError NOT_FOUND when it is none of this body's events
 */
export async function succeedEvent(
  ctx: Context,
  scope: EventScope,
  { version, ...given }: Successor & { version: number },
): Promise<Changed> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockSeen(transaction, scope, version);
    insistOnAction("succeed", event);
    const by = { actor: scope.actor, requestId: ctx.requestId };
    return writeState(transaction, by, event, {
      data: await successorColumns(transaction, scope, given),
      action: "succeeded",
    });
  });
}

/** @throws TRPCError NOT_FOUND when the event is none that may be named */
export async function successorColumns(
  transaction: Transaction,
  scope: EventScope,
  { successorId, successorUrl }: Successor,
): Promise<Prisma.EventUpdateInput> {
  if (successorId !== null) {
    const found = await transaction.event.count({ where: { AND: [candidates(scope), { id: successorId }] } });
    if (found === 0) throw new TRPCError({ code: "NOT_FOUND" });
  }
  return {
    successor: successorId === null ? { disconnect: true } : { connect: { id: successorId } },
    successorUrl,
  };
}

function candidates({ organisationId, eventId }: EventScope): Prisma.EventWhereInput {
  return { AND: [visible, { organisationId, status: "PUBLISHED", id: { not: eventId } }] };
}
