import type { EventScope } from "../../access/scope.ts";
import { historyOf } from "../../audit/queries.ts";
import type { AuditEntryView } from "../../audit/views.ts";
import type { Context } from "../../context.ts";

/** What the log calls the steps from one state to another. */
const steps = [
  "created",
  "scheduled",
  "unscheduled",
  "published",
  "publicationFailed",
  "limited",
  "unpublished",
  "withdrawn",
  "postponed",
  "rescheduled",
  "resumed",
  "cancelled",
  "succeeded",
  "archived",
  "unarchived",
];

/** Which states an event has been through, by whom and when; the oldest first. @param scope proof of `audit.view` */
export function eventHistory(ctx: Context, { actor, eventId }: EventScope): Promise<AuditEntryView[]> {
  return historyOf(ctx, actor.locale, "event", eventId, steps);
}
