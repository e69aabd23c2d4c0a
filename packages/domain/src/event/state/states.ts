import type { EventStatus } from "../vocabulary.ts";

/** The life of an event as staff see it: what is stored, at this moment. */
export const eventStates = [
  "draft",
  /** A draft that the clock publishes. */
  "scheduled",
  "published",
  /** Takes place, but not at its date, and no other one is known yet. */
  "postponed",
  /** Over; nobody has to say so. */
  "concluded",
  "cancelled",
  /** Staff have taken it offline, with a reason; people have registered. */
  "withdrawn",
  /** The clock has taken the page offline, as was said before. */
  "unpublished",
  /** In no list, and not to be changed until it is taken back. */
  "archived",
] as const;
export type EventState = (typeof eventStates)[number];

/** Visitors see its page. */
export function isOnline({
  status,
  unpublishedAt,
}: {
  status: EventStatus;
  unpublishedAt: Date | null;
}): boolean {
  return (status === "PUBLISHED" || status === "CANCELLED") && unpublishedAt === null;
}

export type EventStateFacts = {
  status: EventStatus;
  publishAt: Date | null;
  publishFailedAt: Date | null;
  unpublishedAt: Date | null;
  postponedAt: Date | null;
  archivedAt: Date | null;
  endsAt: Date;
};

/** @param now by the database's clock */
export function eventStateOf(event: EventStateFacts, now: Date): EventState {
  if (event.archivedAt) return "archived";
  switch (event.status) {
    case "DRAFT":
      return event.publishAt && !event.publishFailedAt ? "scheduled" : "draft";
    case "WITHDRAWN":
      return "withdrawn";
  }
  if (event.unpublishedAt) return "unpublished";
  if (event.status === "CANCELLED") return "cancelled";
  if (event.postponedAt) return "postponed";
  return now >= event.endsAt ? "concluded" : "published";
}
