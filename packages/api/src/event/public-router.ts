import {
  eventBySlugInput,
  eventFacetsInput,
  listEventsInput,
  pastEventsInput,
} from "@podium/domain/event/filter";
import { publicProcedure, router } from "../procedures.ts";
import { eventCalendar } from "./public/calendar.ts";
import { eventFacets } from "./public/facets.ts";
import { listPast, listUpcoming } from "./public/list.ts";
import { eventBySlug } from "./public/page.ts";

/** What every visitor may read of events. Drafts do not exist here. */
export const publicEventRouter = router({
  list: publicProcedure.input(listEventsInput).query(({ ctx, input }) => listUpcoming(ctx, input)),
  past: publicProcedure.input(pastEventsInput).query(({ ctx, input }) => listPast(ctx, input)),
  facets: publicProcedure.input(eventFacetsInput).query(({ ctx, input }) => eventFacets(ctx, input)),
  bySlug: publicProcedure.input(eventBySlugInput).query(({ ctx, input }) => eventBySlug(ctx, input)),
  calendar: publicProcedure.input(eventBySlugInput).query(({ ctx, input }) => eventCalendar(ctx, input)),
});
