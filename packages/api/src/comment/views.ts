import type { Prisma } from "@podium/db/generated/client";
import { type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";

export const publicSelect = {
  id: true,
  state: true,
  authorName: true,
  body: true,
  locale: true,
  reasonCode: true,
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
      publishedAt: string;
    }
  | { id: string; state: "HIDDEN"; reasonCode: ReasonCode; publishedAt: string };

/** What stands below an event, in the order of publication, and how many there are in all. */
export type CommentsBelow = { comments: PublicComment[]; total: number };

/** @returns an empty list for a comment that was never published */
export function publicComment(row: StoredComment): PublicComment[] {
  if (!row.publishedAt) return [];
  const placed = { id: row.id, publishedAt: row.publishedAt.toISOString() };
  if (row.state === "HIDDEN")
    return [{ ...placed, state: "HIDDEN", reasonCode: knownReason(row.reasonCode) }];
  return [
    { ...placed, state: "PUBLISHED", authorName: row.authorName, body: row.body, language: row.locale },
  ];
}

/** A code that the list no longer has is shown as "another reason". */
function knownReason(code: string | null): ReasonCode {
  return reasonCodes.find((known) => known === code) ?? "OTHER";
}
