import type { Prisma } from "@podium/db/generated/client";
import type { CommentPolicy } from "@podium/domain/event/vocabulary";
import type { Context } from "../context.ts";
import { type CommentsBelow, publicComment, publicSelect } from "./views.ts";

/**
 * So many comments stand on an event's page; above that, the newest. A page is kept and sent as a whole: without a bound
 * one busy event would make it as large as somebody likes to write.
 */
export const COMMENTS_SHOWN = 500;

/** What visitors read below an event; nothing when the event has no comments. The caller has checked the event. */
export async function commentsBelow(
  ctx: Context,
  event: { id: string; commentPolicy: CommentPolicy },
): Promise<CommentsBelow> {
  if (event.commentPolicy === "OFF") return { comments: [], total: 0 };
  const where = {
    eventId: event.id,
    state: { in: ["PUBLISHED", "HIDDEN"] },
    publishedAt: { not: null },
  } satisfies Prisma.CommentWhereInput;
  const newest = await ctx.database.comment.findMany({
    where,
    orderBy: [{ publishedAt: "desc" }, { sequence: "desc" }],
    take: COMMENTS_SHOWN,
    select: publicSelect,
  });
  return {
    comments: newest.reverse().flatMap(publicComment),
    total: newest.length < COMMENTS_SHOWN ? newest.length : await ctx.database.comment.count({ where }),
  };
}
