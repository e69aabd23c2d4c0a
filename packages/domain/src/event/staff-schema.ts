import { z } from "zod";
import { atMost } from "../person/text.ts";
import { SEARCH_MAX } from "./filter.ts";
import { seriesNames } from "./sections/words/classification.ts";
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

/** For which organisation an event is to be made. */
export const eventChoicesInput = z.strictObject({ organisationId: z.uuid() });

/** With more events a series is not renamed at once. */
const SERIES_MAX = 5_000;

/** `seen`: the events that the editor knew to be in it. */
export const renameSeriesInput = seriesNames.extend({
  organisationId: z.uuid(),
  seriesId: z.uuid(),
  version: z.int(),
  seen: z.array(z.uuid()).max(SERIES_MAX),
});
export type RenameSeriesInput = Omit<z.output<typeof renameSeriesInput>, "organisationId">;

export const removeSeriesInput = renameSeriesInput.pick({
  organisationId: true,
  seriesId: true,
  version: true,
});
export type RemoveSeriesInput = Omit<z.output<typeof removeSeriesInput>, "organisationId">;
