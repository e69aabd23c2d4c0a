import type { Database } from "@podium/db/client";
import { type CommentGiven, createComment } from "@podium/db/factories/comment";
import { createUser } from "@podium/db/factories/user";

/** A comment below an event, waiting for a moderator unless said otherwise; then somebody has decided. */
export async function comment(
  database: Database,
  eventId: string,
  given: CommentGiven = {},
): Promise<{ id: string; version: number }> {
  const decided = given.state && given.state !== "PENDING" && !given.moderatorId;
  const moderator = decided ? { moderatorId: (await createUser(database)).id } : {};
  const { id } = await createComment(
    database,
    { id: eventId },
    { authorName: "Kim", ...given, ...moderator },
  );
  return database.comment.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
}
