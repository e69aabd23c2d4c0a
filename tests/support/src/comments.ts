import type { Database } from "@podium/db/client";
import type { CommentState } from "@podium/domain/comment/rules";

/** A comment below an event, waiting for a moderator unless said otherwise. */
export async function comment(
  database: Database,
  eventId: string,
  given: { state?: CommentState; body?: string; authorName?: string } = {},
): Promise<{ id: string; version: number }> {
  const state = given.state ?? "PENDING";
  return database.comment.create({
    data: {
      eventId,
      authorName: given.authorName ?? "Kim",
      authorEmail: "kim@example.org",
      locale: "de",
      body: given.body ?? "Ich habe eine Frage.",
      state,
      publishedAt: state === "PUBLISHED" ? new Date() : null,
    },
    select: { id: true, version: true },
  });
}
