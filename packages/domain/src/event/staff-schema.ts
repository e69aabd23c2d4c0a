import { z } from "zod";
import { atMost } from "../person/text.ts";
import { SEARCH_MAX } from "./filter.ts";
import { eventStatuses } from "./vocabulary.ts";

export const STAFF_EVENTS_PER_PAGE = 25;

/** By what a list is filtered: what is stored, and what waits for a new date. */
export const statusFilters = [...eventStatuses, "POSTPONED"] as const;

/** Events that staff work for. `text` is looked for as on the public list, and in drafts, too. */
export const myEventsInput = z.strictObject({
  text: z.string().trim().check(atMost(SEARCH_MAX)).optional(),
  organisationId: z.uuid().optional(),
  status: z.enum(statusFilters).optional(),
  period: z.enum(["upcoming", "past", "all", "archived"]).default("upcoming"),
  page: z.number().int().min(1).default(1),
});
export type MyEventsInput = z.output<typeof myEventsInput>;

/** The event's page as a visitor will see it. */

/** For which organisation an event is to be made. */
export const eventChoicesInput = z.strictObject({ organisationId: z.uuid() });
