import {
  calendarInput,
  eventAddressesInput,
  eventBySlugInput,
  eventFacetsInput,
  feedInput,
  followChannelInput,
  listEventsInput,
  pastEventsInput,
  previewInput,
} from "@podium/domain/event/filter";
import { feedCost, listCost, monthCost, readingCosts } from "@podium/domain/event/reading-cost";
import { mediaInput } from "@podium/domain/media/schema";
import { organisationBySlugInput } from "@podium/domain/organisation/schema";
import { reading } from "../access/reading.ts";
import { publicProcedure, router } from "../procedures.ts";
import { followChannel } from "./clicks.ts";
import { feedCalendar } from "./feed/calendar.ts";
import { linkedEvents } from "./feed/linked.ts";
import { newestEvents } from "./feed/news.ts";
import { likelyEvents } from "./likely.ts";
import { previewEvent } from "./preview/page.ts";
import { eventAddresses, listPageAddresses } from "./public/addresses.ts";
import { eventAnnouncement } from "./public/announcement.ts";
import { eventCalendar } from "./public/calendar.ts";
import { eventFacets } from "./public/list/facets.ts";
import { listPast, listUpcoming } from "./public/list/list.ts";
import { eventMonth } from "./public/list/month.ts";
import { mediaAt } from "./public/media.ts";
import { eventsInOtherForms, organisationOfEvent, organisationOfPreview } from "./public/organisation.ts";
import { eventBySlug } from "./public/page.ts";
import { seriesBySlug } from "./public/series.ts";
import { whereabouts } from "./public/whereabouts.ts";

/** What every visitor may read of events. Drafts do not exist here. */
export const publicEventRouter = router({
  list: publicProcedure
    .input(listEventsInput)
    .query(({ input, ...call }) => reading(call, listCost(input), () => listUpcoming(call.ctx, input))),
  past: publicProcedure
    .input(pastEventsInput)
    .query(({ input, ...call }) => reading(call, listCost(input), () => listPast(call.ctx, input))),
  month: publicProcedure
    .input(calendarInput)
    .query(({ input, ...call }) => reading(call, monthCost(input), () => eventMonth(call.ctx, input))),
  facets: publicProcedure
    .input(eventFacetsInput)
    .query(({ input, ...call }) => reading(call, readingCosts.facets, () => eventFacets(call.ctx, input))),
  bySlug: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) => reading(call, readingCosts.page, () => eventBySlug(call.ctx, input))),
  /** By a link that staff give away. It saves what it shows, and takes it back. */
  preview: publicProcedure
    .input(previewInput)
    .query(({ input, ...call }) => reading(call, readingCosts.preview, () => previewEvent(call.ctx, input))),
  /** Whose event it is: for the header of its pages, and of its preview. */
  organisation: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.media, () => organisationOfEvent(call.ctx, input)),
    ),
  previewOrganisation: publicProcedure
    .input(previewInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.media, () => organisationOfPreview(call.ctx, input)),
    ),
  inOtherForms: publicProcedure
    .input(organisationBySlugInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.list, () => eventsInOtherForms(call.ctx, input)),
    ),
  /** Pages with a list of events: of bodies and of series. */
  listPageAddresses: publicProcedure.query((call) =>
    reading(call, readingCosts.addresses, () => listPageAddresses(call.ctx)),
  ),
  series: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) => reading(call, readingCosts.page, () => seriesBySlug(call.ctx, input))),
  whereabouts: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) => reading(call, readingCosts.page, () => whereabouts(call.ctx, input))),
  likely: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) => reading(call, readingCosts.likely, () => likelyEvents(call.ctx, input))),
  addresses: publicProcedure
    .input(eventAddressesInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.addresses, () => eventAddresses(call.ctx, input)),
    ),
  calendar: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.calendar, () => eventCalendar(call.ctx, input)),
    ),
  /** For a picture to share and a poster. */
  announcement: publicProcedure
    .input(eventBySlugInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.calendar, () => eventAnnouncement(call.ctx, input)),
    ),
  /** The dates of many events, to subscribe to. */
  feedCalendar: publicProcedure
    .input(feedInput)
    .query(({ input, ...call }) => reading(call, feedCost(input), () => feedCalendar(call.ctx, input))),
  /** The list as data. */
  linked: publicProcedure
    .input(feedInput)
    .query(({ input, ...call }) => reading(call, feedCost(input), () => linkedEvents(call.ctx, input))),
  /** What was published last. */
  news: publicProcedure
    .input(feedInput)
    .query(({ input, ...call }) => reading(call, listCost(input), () => newestEvents(call.ctx, input))),
  media: publicProcedure
    .input(mediaInput)
    .query(({ input, ...call }) => reading(call, readingCosts.media, () => mediaAt(call.ctx, input))),
  follow: publicProcedure.input(followChannelInput).mutation(({ ctx, input }) => followChannel(ctx, input)),
});
