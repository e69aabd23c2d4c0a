import type { Prisma } from "@podium/db/generated/client";
import { type CommentState, type ModerationAction, possibleActions } from "@podium/domain/comment/rules";
import type { EventStatus } from "@podium/domain/event/vocabulary";
import type { Dates } from "@podium/domain/occurrence/times";
import { offered, pick } from "../language/texts.ts";
import { datesOf, datesSelect } from "../occurrence/times.ts";

const eventSelect = {
  id: true,
  slug: true,
  ...datesSelect,
  status: true,
  commentPolicy: true,
  translations: { ...offered, select: { locale: true, title: true, summary: true } },
} satisfies Prisma.EventSelect;

export const queueSelect = {
  id: true,
  sequence: true,
  authorName: true,
  body: true,
  state: true,
  createdAt: true,
  event: {
    select: { id: true, timezone: true, translations: { ...offered, select: { locale: true, title: true } } },
  },
} satisfies Prisma.CommentSelect;

export const caseSelect = {
  id: true,
  sequence: true,
  authorName: true,
  body: true,
  locale: true,
  state: true,
  reasonCode: true,
  createdAt: true,
  publishedAt: true,
  version: true,
  event: { select: eventSelect },
  decisions: {
    orderBy: { decidedAt: "asc" },
    select: {
      id: true,
      action: true,
      reasonCode: true,
      reasonText: true,
      decidedAt: true,
      moderator: { select: { name: true } },
    },
  },
} satisfies Prisma.CommentSelect;

type StoredQueueItem = Prisma.CommentGetPayload<{ select: typeof queueSelect }>;
type StoredCase = Prisma.CommentGetPayload<{ select: typeof caseSelect }>;

const EXCERPT = 140;

/** A line of the queue. Instants are ISO 8601 in UTC. */
export type QueueItem = {
  id: string;
  number: string;
  eventId: string;
  eventTitle: string;
  timezone: string;
  authorName: string;
  excerpt: string;
  state: CommentState;
  createdAt: string;
};

export type CommentQueue = {
  items: QueueItem[];
  counts: Record<CommentState, number>;
  /** Goes into `after`; null at the end. */
  next: string | null;
};

/** A comment with what a moderator needs to decide. The author's address is not among it. */
export type CommentCase = {
  id: string;
  authorName: string;
  body: string;
  locale: string;
  state: CommentState;
  reasonCode: string | null;
  createdAt: string;
  publishedAt: string | null;
  version: number;
  actions: ModerationAction[];
  event: {
    id: string;
    slug: string;
    title: string;
    summary: string;
    dates: Dates;
    timezone: string;
    status: EventStatus;
    commentPolicy: "OFF" | "OPEN" | "CLOSED";
  };
  /** What stands just before it on the public page, in order. */
  before: { id: string; authorName: string; body: string; writtenAt: string }[];
  decisions: {
    id: string;
    action: ModerationAction;
    reasonCode: string | null;
    reasonText: string | null;
    decidedAt: string;
    moderator: string;
  }[];
};

export function queueItem(row: StoredQueueItem, locale: string): QueueItem {
  return {
    id: row.id,
    number: String(row.sequence),
    eventId: row.event.id,
    eventTitle: pick(row.event.translations, locale).title,
    timezone: row.event.timezone,
    authorName: row.authorName,
    excerpt: row.body.length > EXCERPT ? `${row.body.slice(0, EXCERPT).trimEnd()}…` : row.body,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
  };
}

type Neighbour = { id: string; authorName: string; body: string; createdAt: Date };

export function commentCase(row: StoredCase, before: Neighbour[], locale: string): CommentCase {
  const words = pick(row.event.translations, locale);
  return {
    id: row.id,
    authorName: row.authorName,
    body: row.body,
    locale: row.locale,
    state: row.state,
    reasonCode: row.reasonCode,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    version: row.version,
    actions: possibleActions(row.state),
    event: {
      id: row.event.id,
      slug: row.event.slug,
      title: words?.title ?? row.event.slug,
      summary: words?.summary ?? "",
      dates: datesOf(row.event),
      timezone: row.event.timezone,
      status: row.event.status,
      commentPolicy: row.event.commentPolicy,
    },
    before: before.map((comment) => ({
      id: comment.id,
      authorName: comment.authorName,
      body: comment.body,
      writtenAt: comment.createdAt.toISOString(),
    })),
    decisions: row.decisions.map((decision) => ({
      id: decision.id,
      action: decision.action,
      reasonCode: decision.reasonCode,
      reasonText: decision.reasonText,
      decidedAt: decision.decidedAt.toISOString(),
      moderator: decision.moderator.name,
    })),
  };
}
