import type { Prisma } from "@podium/db/generated/client";
import { type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";

export const publicSelect = {
  id: true,
  state: true,
  authorName: true,
  body: true,
  locale: true,
  reasonCode: true,
  createdAt: true,
  publishedAt: true,
} satisfies Prisma.CommentSelect;

type StoredComment = Prisma.CommentGetPayload<{ select: typeof publicSelect }>;

/** A comment as everybody reads it. A hidden one leaves its place and the kind of reason, nothing of its text or author. */
export type PublicComment =
  | {
      id: string;
      state: "PUBLISHED";
      authorName: string;
      body: string;
      language: string;
      /** When it was written; how long it waited for a moderator is nothing that it says. */
      writtenAt: string;
    }
  | { id: string; state: "HIDDEN"; reasonCode: ReasonCode };

/** What stands below an event, in the order of publication, and how many there are in all. */
export type CommentsBelow = { comments: PublicComment[]; total: number };

/** @returns an empty list for a comment that was never published */
export function publicComment(row: StoredComment): PublicComment[] {
  if (!row.publishedAt) return [];
  const { id, authorName, body, locale: language } = row;
  if (row.state === "HIDDEN") return [{ id, state: "HIDDEN", reasonCode: knownReason(row.reasonCode) }];
  return [{ id, state: "PUBLISHED", authorName, body, language, writtenAt: row.createdAt.toISOString() }];
}

/** A code that the list no longer has is shown as "another reason". */
function knownReason(code: string | null): ReasonCode {
  return reasonCodes.find((known) => known === code) ?? "OTHER";
}
