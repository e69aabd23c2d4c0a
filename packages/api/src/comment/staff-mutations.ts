import type { Transaction } from "@podium/db/client";
import { judgeDecision, type ModerationAction, stateAfter } from "@podium/domain/comment/rules";
import { type DecideCommentInput, NETIQUETTE_VERSION } from "@podium/domain/comment/schema";
import type { MailKind } from "@podium/domain/mail/kinds";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../access/scope.ts";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { queueMail } from "../outbox.ts";
import { Refusal } from "../refusal.ts";

const verbs: Record<ModerationAction, string> = {
  RELEASE: "released",
  REJECT: "rejected",
  HIDE: "hidden",
  RESTORE: "restored",
};

const mails: Record<ModerationAction, MailKind> = {
  RELEASE: "comment.released",
  REJECT: "comment.rejected",
  HIDE: "comment.hidden",
  RESTORE: "comment.released",
};

/**
 * A moderator decides on a comment. The decision, its record, the log and the mail to the author are one transaction.
 * It holds for the version that the moderator saw: of two decisions at once the first wins, by one conditional update.
 *
 * @param scope proof of `comment.moderate`
 * @throws Refusal comment.alreadyDecided with `by` (a colleague's name), `at` (ISO 8601) and `action` of the decision
 *   that was first; comment.reasonRequired when the reason is "another one" and nothing is said
 * @throws TRPCError NOT_FOUND when the comment is none of this event
 */
export async function decideComment(
  ctx: Context,
  scope: EventScope,
  input: DecideCommentInput,
): Promise<void> {
  const against = input.action === "REJECT" || input.action === "HIDE";
  if (against && input.reasonCode === "OTHER" && !input.reasonText)
    throw new Refusal("comment.reasonRequired");
  await ctx.database.$transaction(async (transaction) => {
    const comment = await transaction.comment.findFirst({
      where: { id: input.commentId, eventId: scope.eventId },
      select: { state: true, version: true, locale: true, authorEmail: true },
    });
    if (!comment) throw new TRPCError({ code: "NOT_FOUND" });
    const decided = judgeDecision(comment, input).ok && (await write(transaction, input, comment.state));
    if (!decided) throw await alreadyDecided(transaction, input.commentId);
    await transaction.moderationDecision.create({
      data: {
        commentId: input.commentId,
        moderatorId: scope.actor.userId,
        action: input.action,
        reasonCode: against ? input.reasonCode : null,
        reasonText: (against && input.reasonText) || null,
        ruleVersion: NETIQUETTE_VERSION,
      },
      select: { id: true },
    });
    await recordChange(transaction, {
      actor: scope.actor,
      requestId: ctx.requestId,
      organisationId: scope.organisationId,
      eventId: scope.eventId,
      entity: "comment",
      entityId: input.commentId,
      action: verbs[input.action],
      before: { state: comment.state },
      after: { state: stateAfter(input.action), ...(against && { reasonCode: input.reasonCode }) },
      ...(input.action === "HIDE" && { withdraws: true }),
    });
    await queueMail(transaction, {
      kind: mails[input.action],
      locale: comment.locale,
      recipient: comment.authorEmail,
      eventId: scope.eventId,
      commentId: input.commentId,
    });
  });
}

/** @returns whether the comment was still as the moderator saw it */
async function write(
  transaction: Transaction,
  { commentId, version, action, reasonCode }: DecideCommentInput,
  state: "PENDING" | "PUBLISHED" | "REJECTED" | "HIDDEN",
): Promise<boolean> {
  const { count } = await transaction.comment.updateMany({
    where: { id: commentId, version, state },
    data: {
      state: stateAfter(action),
      version: { increment: 1 },
      reasonCode: action === "REJECT" || action === "HIDE" ? reasonCode : null,
      ...(action === "RELEASE" && { publishedAt: new Date() }),
    },
  });
  return count === 1;
}

async function alreadyDecided(transaction: Transaction, commentId: string): Promise<Refusal> {
  const last = await transaction.moderationDecision.findFirst({
    where: { commentId },
    orderBy: { decidedAt: "desc" },
    select: { action: true, decidedAt: true, moderator: { select: { name: true } } },
  });
  return new Refusal(
    "comment.alreadyDecided",
    last ? { by: last.moderator.name, at: last.decidedAt.toISOString(), action: last.action } : {},
  );
}
