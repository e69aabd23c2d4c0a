import type { CommentPolicy, EventStatus } from "../event/vocabulary.ts";
import { accepted, type Judgement, refused } from "../refusal.ts";

export type CommentState = "PENDING" | "PUBLISHED" | "REJECTED" | "HIDDEN";
export type ModerationAction = "RELEASE" | "REJECT" | "HIDE" | "RESTORE";

const moves: Record<ModerationAction, { from: CommentState; to: CommentState }> = {
  RELEASE: { from: "PENDING", to: "PUBLISHED" },
  REJECT: { from: "PENDING", to: "REJECTED" },
  HIDE: { from: "PUBLISHED", to: "HIDDEN" },
  RESTORE: { from: "HIDDEN", to: "PUBLISHED" },
};

/** May a visitor write below this event? */
export function judgeComment(event: {
  status: EventStatus;
  unpublishedAt: Date | null;
  archivedAt: Date | null;
  commentPolicy: CommentPolicy;
}): Judgement {
  if (event.status === "DRAFT") return refused("event.notFound");
  if (event.status === "WITHDRAWN" || event.unpublishedAt) return refused("event.offline");
  if (event.archivedAt) return refused("comment.closed");
  return event.commentPolicy === "OPEN" ? accepted : refused("comment.closed");
}

/** May this decision be made on what the moderator saw? A decision that came in between wins; the later one is told. */
export function judgeDecision(
  comment: { state: CommentState; version: number },
  decision: { action: ModerationAction; version: number },
): Judgement {
  const fits = comment.version === decision.version && moves[decision.action].from === comment.state;
  return fits ? accepted : refused("comment.alreadyDecided");
}

/** The state after an accepted decision. */
export function stateAfter(action: ModerationAction): CommentState {
  return moves[action].to;
}

/** What may be decided on a comment in this state, in the order of the buttons. */
export function possibleActions(state: CommentState): ModerationAction[] {
  return (Object.keys(moves) as ModerationAction[]).filter((action) => moves[action].from === state);
}
