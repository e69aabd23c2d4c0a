import { judgeComment } from "@podium/domain/comment/rules";
import { COMMENT_NOTICE_VERSION, type CreateCommentInput } from "@podium/domain/comment/schema";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import { secrets } from "../environment.ts";
import { limitClient } from "../limits/client.ts";
import { insist, Refusal } from "../refusal.ts";
import { contentHash, isStoredAlready } from "../request/idempotency.ts";

/**
 * A visitor writes below an event. The comment is held: nobody but the moderators reads it before one releases it. The
 * same words once more, by the same person, are the same comment.
 *
 * @throws Refusal rate.limited, event.notFound, event.offline, comment.closed
 */
export async function createComment(ctx: Context, input: CreateCommentInput): Promise<void> {
  await limitClient(ctx, "comment.create");
  await ctx.database.$transaction(async (transaction) => {
    const event = await transaction.event.findFirst({
      where: { slugs: { some: { slug: input.slug } } },
      select: {
        id: true,
        organisationId: true,
        status: true,
        unpublishedAt: true,
        archivedAt: true,
        commentPolicy: true,
      },
    });
    if (!event) throw new Refusal("event.notFound");
    insist(judgeComment(event));
    const { locale, ...content } = input;
    const { hash, olderHashes } = contentHash("comment", content, secrets());
    const now = await databaseNow(transaction);
    const stored = (since: Date) =>
      transaction.comment.count({
        where: { idempotencyHash: { in: [hash, ...olderHashes] }, createdAt: { gte: since } },
      });
    if (await isStoredAlready(transaction, hash, now, stored)) return;
    const { id } = await transaction.comment.create({
      data: {
        eventId: event.id,
        authorName: input.name,
        authorEmail: input.email,
        locale,
        body: input.body,
        idempotencyHash: hash,
        consents: { create: { purpose: "PRIVACY", textVersion: COMMENT_NOTICE_VERSION } },
      },
      select: { id: true },
    });
    await recordChange(transaction, {
      actor: "VISITOR",
      requestId: ctx.requestId,
      organisationId: event.organisationId,
      eventId: event.id,
      entity: "comment",
      entityId: id,
      action: "created",
      after: { state: "PENDING" },
    });
  });
}
