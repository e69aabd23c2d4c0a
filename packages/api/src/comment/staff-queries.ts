import type { Prisma } from "@podium/db/generated/client";
import type { CommentQueueInput } from "@podium/domain/comment/schema";
import { PAGE_SIZE } from "@podium/domain/registration/staff-schema";
import type { Actor } from "@podium/domain/staff/actor";
import { TRPCError } from "@trpc/server";
import { type EventScope, eventsWith } from "../access/scope.ts";
import type { Context } from "../context.ts";
import {
  type CommentCase,
  type CommentQueue,
  caseSelect,
  commentCase,
  queueItem,
  queueSelect,
} from "./staff-views.ts";

/** How many published comments before a case a moderator is shown. */
const NEIGHBOURS = 2;

/** Comments of all events that somebody moderates: what waits, the oldest first; of the decided ones the newest. */
export async function commentQueue(
  ctx: Context,
  actor: Actor,
  input: CommentQueueInput,
): Promise<CommentQueue> {
  return readPage(ctx, actor, input, { event: await eventsWith(ctx.database, actor, "comment.moderate") });
}

/** @param scope proof of `comment.moderate` */
export function commentQueueOfEvent(
  ctx: Context,
  scope: EventScope,
  input: CommentQueueInput,
): Promise<CommentQueue> {
  return readPage(ctx, scope.actor, input, { eventId: scope.eventId });
}

async function readPage(
  ctx: Context,
  actor: Actor,
  input: CommentQueueInput,
  mine: Prisma.CommentWhereInput,
): Promise<CommentQueue> {
  const oldestFirst = input.state === "PENDING";
  const after = input.after === undefined ? undefined : BigInt(input.after);
  const [counted, found] = await Promise.all([
    ctx.database.comment.groupBy({ by: ["state"], where: mine, _count: true }),
    ctx.database.comment.findMany({
      where: {
        ...mine,
        state: input.state,
        ...(after !== undefined && { sequence: oldestFirst ? { gt: after } : { lt: after } }),
      },
      orderBy: { sequence: oldestFirst ? "asc" : "desc" },
      take: PAGE_SIZE + 1,
      select: queueSelect,
    }),
  ]);
  const items = found.slice(0, PAGE_SIZE).map((row) => queueItem(row, actor.locale));
  return {
    items,
    counts: {
      PENDING: 0,
      PUBLISHED: 0,
      REJECTED: 0,
      HIDDEN: 0,
      ...Object.fromEntries(counted.map(({ state, _count }) => [state, _count])),
    },
    next: found.length > PAGE_SIZE ? (items.at(-1)?.number ?? null) : null,
  };
}

/**
 * @param scope proof of `comment.moderate`
 * @throws TRPCError NOT_FOUND when the comment is none of this event
 */
export async function commentForModeration(
  ctx: Context,
  scope: EventScope,
  commentId: string,
): Promise<CommentCase> {
  const row = await ctx.database.comment.findFirst({
    where: { id: commentId, eventId: scope.eventId },
    select: caseSelect,
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  const neighbours = await ctx.database.comment.findMany({
    where: { eventId: scope.eventId, state: "PUBLISHED", sequence: { lt: row.sequence } },
    orderBy: { sequence: "desc" },
    take: NEIGHBOURS,
    select: { id: true, authorName: true, body: true, createdAt: true },
  });
  return commentCase(row, neighbours.reverse(), scope.actor.locale);
}
