import type { RefusalCode } from "../../refusal.ts";
import type { EventState } from "./states.ts";

/**
 * What staff or the clock do with an event as a whole.
 *
 * - `publish`: online from now on; also what was taken offline
 * - `schedule`, `unschedule`: the clock publishes a draft; or it does not
 * - `redraft`: a draft again, while nobody has registered
 * - `withdraw`: offline with a reason, where people have registered
 * - `limit`: when the clock takes the page offline, or that it does not
 * - `unpublish`: the clock does so
 * - `postpone`: not at its date; with another one, or without any yet
 * - `resume`: a postponement without a new date is taken back
 * - `succeed`: something else takes the place of a cancelled one
 * - `archive`, `unarchive`: out of all lists and closed to changes; or what it was before
 * - `discard`: a draft is deleted
 */
export const eventActions = [
  "publish",
  "schedule",
  "unschedule",
  "redraft",
  "withdraw",
  "limit",
  "unpublish",
  "postpone",
  "resume",
  "cancel",
  "succeed",
  "archive",
  "unarchive",
  "discard",
] as const;
export type EventAction = (typeof eventActions)[number];

/** What comes of it: a state, nothing at all any more, or why not. What it was before it went offline or into the archive it is again. */
type Outcome = { to: EventState | "gone" } | { refused: RefusalCode };

const to = (state: EventState | "gone"): Outcome => ({ to: state });
const refused = (code: RefusalCode): Outcome => ({ refused: code });

const notPublished = refused("event.notPublished");
const alreadyPublished = refused("event.alreadyPublished");
const cancelled = refused("event.cancelled");
const offline = refused("event.offline");
const postponed = refused("event.postponed");
const notPostponed = refused("event.notPostponed");
const archived = refused("event.archived");
const notArchived = refused("event.notArchived");
const notCancelled = refused("event.notCancelled");
const notOver = refused("event.notOver");

/** action × state → what comes of it. For staff and for the clock. */
export const eventTransitions: Record<EventAction, Record<EventState, Outcome>> = {
  publish: {
    draft: to("published"),
    scheduled: to("published"),
    published: alreadyPublished,
    postponed: alreadyPublished,
    concluded: alreadyPublished,
    cancelled,
    withdrawn: to("published"),
    unpublished: to("published"),
    archived,
  },
  schedule: {
    draft: to("scheduled"),
    scheduled: to("scheduled"),
    published: alreadyPublished,
    postponed: alreadyPublished,
    concluded: alreadyPublished,
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  unschedule: {
    draft: refused("event.notScheduled"),
    scheduled: to("draft"),
    published: alreadyPublished,
    postponed: alreadyPublished,
    concluded: alreadyPublished,
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  redraft: {
    draft: notPublished,
    scheduled: notPublished,
    published: to("draft"),
    postponed: to("draft"),
    concluded: to("draft"),
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  withdraw: {
    draft: notPublished,
    scheduled: notPublished,
    published: to("withdrawn"),
    postponed: to("withdrawn"),
    concluded: to("withdrawn"),
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  limit: {
    draft: to("draft"),
    scheduled: to("scheduled"),
    published: to("published"),
    postponed: to("postponed"),
    concluded: to("concluded"),
    cancelled: to("cancelled"),
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  unpublish: {
    draft: notPublished,
    scheduled: notPublished,
    published: to("unpublished"),
    postponed: to("unpublished"),
    concluded: to("unpublished"),
    cancelled: to("unpublished"),
    withdrawn: offline,
    unpublished: offline,
    archived: to("archived"),
  },
  postpone: {
    draft: notPublished,
    scheduled: notPublished,
    published: to("postponed"),
    postponed,
    concluded: refused("event.ended"),
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  resume: {
    draft: notPostponed,
    scheduled: notPostponed,
    published: notPostponed,
    postponed: to("published"),
    concluded: notPostponed,
    cancelled,
    withdrawn: offline,
    unpublished: offline,
    archived,
  },
  cancel: {
    draft: notPublished,
    scheduled: notPublished,
    published: to("cancelled"),
    postponed: to("cancelled"),
    concluded: refused("event.ended"),
    cancelled,
    withdrawn: to("cancelled"),
    unpublished: to("cancelled"),
    archived,
  },
  succeed: {
    draft: notPublished,
    scheduled: notPublished,
    published: notCancelled,
    postponed: notCancelled,
    concluded: notCancelled,
    cancelled: to("cancelled"),
    withdrawn: notCancelled,
    unpublished: notCancelled,
    archived,
  },
  archive: {
    draft: notPublished,
    scheduled: notPublished,
    published: notOver,
    postponed: notOver,
    concluded: to("archived"),
    cancelled: to("archived"),
    withdrawn: to("archived"),
    unpublished: to("archived"),
    archived,
  },
  unarchive: {
    draft: notArchived,
    scheduled: notArchived,
    published: notArchived,
    postponed: notArchived,
    concluded: notArchived,
    cancelled: notArchived,
    withdrawn: notArchived,
    unpublished: notArchived,
    archived: to("concluded"),
  },
  discard: {
    draft: to("gone"),
    scheduled: to("gone"),
    published: alreadyPublished,
    postponed: alreadyPublished,
    concluded: alreadyPublished,
    cancelled,
    withdrawn: alreadyPublished,
    unpublished: alreadyPublished,
    archived,
  },
};

/** What can be done in a state; what else it takes (nothing missing, nobody registered) is not asked. */
export function eventActionsIn(state: EventState): EventAction[] {
  return eventActions.filter((action) => "to" in eventTransitions[action][state]);
}
