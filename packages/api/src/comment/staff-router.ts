import { whileWaited } from "@podium/db/while-waited";
import { commentQueueInput, decideCommentInput } from "@podium/domain/comment/schema";
import { z } from "zod";
import { eventProcedure, router, staffProcedure } from "../procedures.ts";
import { decideComment } from "./staff-mutations.ts";
import { commentForModeration, commentQueue, commentQueueOfEvent } from "./staff-queries.ts";

/** Comments for those who moderate them. */
export const staffCommentRouter = router({
  queue: staffProcedure
    .input(commentQueueInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => commentQueue(ctx, ctx.actor, input))),
  ofEvent: eventProcedure("comment.moderate")
    .input(commentQueueInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => commentQueueOfEvent(ctx, ctx.scope, input))),
  byId: eventProcedure("comment.moderate")
    .input(z.object({ eventId: z.uuid(), commentId: z.uuid() }))
    .query(({ ctx, input }) => commentForModeration(ctx, ctx.scope, input.commentId)),
  // What must not stay readable is hidden there, too.
  decide: eventProcedure("comment.moderate")
    .meta({ access: { event: "comment.moderate" }, evenArchived: true })
    .input(decideCommentInput)
    .mutation(({ ctx, input }) => decideComment(ctx, ctx.scope, input)),
});
