import type { CommentState } from "@podium/domain/comment/rules";
import { COMMENT_NOTICE_VERSION, NETIQUETTE_VERSION, type ReasonCode } from "@podium/domain/comment/schema";
import type { Transaction } from "../client.ts";

export type MadeComment = { id: string };

export type CommentGiven = {
  authorName?: string;
  authorEmail?: string;
  locale?: "de" | "en";
  body?: string;
  createdAt?: Date;
  state?: CommentState;
  /** Who released, rejected or hid it; needed for every state but PENDING. */
  moderatorId?: string;
  decidedAt?: Date;
  /** Of a rejected or hidden one. */
  reasonCode?: ReasonCode;
};

/** What somebody wrote below an event, with the decisions that led to its state. */
export async function createComment(
  database: Transaction,
  event: { id: string },
  given: CommentGiven = {},
): Promise<MadeComment> {
  const createdAt = given.createdAt ?? new Date();
  return database.comment.create({
    data: {
      eventId: event.id,
      authorName: given.authorName ?? "Anna Beispiel",
      authorEmail: given.authorEmail ?? "anna.beispiel@example.org",
      locale: given.locale ?? "de",
      body: given.body ?? "Wird es eine Aufzeichnung geben?",
      createdAt,
      consents: { create: { purpose: "PRIVACY", textVersion: COMMENT_NOTICE_VERSION, givenAt: createdAt } },
      ...decided(given, createdAt),
    },
    select: { id: true },
  });
}

function decided(given: CommentGiven, createdAt: Date) {
  if (!given.state || given.state === "PENDING") return {};
  const { state, moderatorId } = given;
  if (!moderatorId) throw new Error("a decided comment needs a moderator");
  const decidedAt = given.decidedAt ?? createdAt;
  const reasonCode = state === "PUBLISHED" ? null : (given.reasonCode ?? "OTHER");
  const decision = { moderatorId, ruleVersion: NETIQUETTE_VERSION, decidedAt };
  const released = { ...decision, action: "RELEASE" as const };
  const against = { ...decision, reasonCode };
  const decisions = {
    PUBLISHED: [released],
    REJECTED: [{ ...against, action: "REJECT" as const }],
    HIDDEN: [released, { ...against, action: "HIDE" as const }],
  }[state];
  return {
    state,
    reasonCode,
    publishedAt: state === "REJECTED" ? null : decidedAt,
    version: 1 + decisions.length,
    decisions: { create: decisions },
  };
}
