import type { CommentState } from "./rules.ts";

/** A mail to the author of a comment tells of the decision in force: it is true in one state of the comment. */
type CommentMail = { state: CommentState };

/** Every mail about a comment. The mail package has a letter for each, in every language. */
export const commentMails = {
  "comment.released": { state: "PUBLISHED" },
  "comment.rejected": { state: "REJECTED" },
  "comment.hidden": { state: "HIDDEN" },
} as const satisfies Record<`comment.${string}`, CommentMail>;

export type CommentMailKind = keyof typeof commentMails;
