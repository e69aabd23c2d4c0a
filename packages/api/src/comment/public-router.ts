import { createCommentInput } from "@podium/domain/comment/schema";
import { publicProcedure, router } from "../procedures.ts";
import { createComment } from "./mutations.ts";

/** What a visitor can do about comments; reading them is a part of the event's page. */
export const publicCommentRouter = router({
  create: publicProcedure.input(createCommentInput).mutation(({ ctx, input }) => createComment(ctx, input)),
});
