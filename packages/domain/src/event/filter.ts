import { z } from "zod";
import { askedSlug } from "../fields.ts";
import { localeSchema } from "../locale.ts";
import { periods, plainDay, plainMonth } from "../time/period.ts";
import { audiences, eventFormats } from "./vocabulary.ts";

export const EVENTS_PER_PAGE = 20;
export const SEARCH_MAX = 100;
const PAGE_MAX = 10_000;

/** A field that was left alone is sent as "". An address changed by hand filters less instead of breaking the page. */
function chosen<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);
}

/** PostgreSQL has no U+0000 in its texts; no other control character is part of a word either. */
const CONTROL = /\p{Cc}/u;
const word = z
  .string()
  .trim()
  .max(SEARCH_MAX)
  .refine((value) => !CONTROL.test(value));

/** The filter form of the list: a plain GET form, so all values come as text. Anything else in the address is ignored. */
export const eventFilter = z.object({
  organisation: chosen(word),
  /** By the last part of its address. */
  series: chosen(word),
  audience: chosen(z.enum(audiences)),
  city: chosen(word),
  format: chosen(z.enum(eventFormats)),
  /** Free text, looked for in all that an event says, who speaks, who invites and where. */
  text: chosen(word),
  when: chosen(z.enum(periods)),
  from: chosen(plainDay),
  until: chosen(plainDay),
  page: chosen(z.coerce.number().int().min(1)).transform((number) => Math.min(number ?? 1, PAGE_MAX)),
});
export type EventFilter = z.infer<typeof eventFilter>;

/** What narrows a list beside the time. */
export const facets = ["text", "organisation", "audience", "city", "format"] as const;

export function isNarrowed(filter: Pick<EventFilter, (typeof facets)[number]>): boolean {
  return facets.some((field) => filter[field]);
}

/** What somebody subscribes to: a list as it is filtered, whenever its dates are. */
export const feedInput = eventFilter
  .omit({ when: true, from: true, until: true, page: true })
  .extend({ locale: localeSchema });
export type FeedFilter = Omit<z.infer<typeof feedInput>, "locale">;

/** So many dates a calendar of many events has, and so long those that are over stay in it. */
export const CALENDAR_ENTRIES_MAX = 500;
export const CALENDAR_DAYS_BACK = 30;
/** So many events a feed of news has. */
export const NEWS_MAX = 50;
/** And so many the list as data. */
export const LINKED_MAX = 500;

/** The page of a list that is shown: the last one for whoever asks for one beyond it. */
export function pageWithin(asked: number, total: number, size: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  return { page: Math.min(asked, pages), pages };
}

/** Upcoming events: what is under way or still to come. */
export const listEventsInput = eventFilter.extend({ locale: localeSchema });

/** Past events of one year, or of all. */
export const pastEventsInput = listEventsInput.extend({
  year: chosen(z.coerce.number().int().min(1900).max(2199)),
});

/** One month of the calendar; the current one where none is asked for. */
export const calendarInput = eventFilter
  .omit({ when: true, from: true, until: true, page: true })
  .extend({ locale: localeSchema, month: chosen(plainMonth) });

/** One event by the last part of its address. */
export const eventBySlugInput = z.object({ slug: z.string().min(1).max(120), locale: localeSchema });

/** The page of an event as it is going to be, by a link that staff give away. */
export const previewInput = z.object({ token: z.string().min(1).max(200), locale: localeSchema });

/** The way to a category's own registration on another website, and whether it is taken now. */
export const followChannelInput = z.object({ slug: askedSlug, categoryId: z.uuid(), counted: z.boolean() });

/** For which of the two lists the filter form is. */
export const eventFacetsInput = z.object({ locale: localeSchema, period: z.enum(["upcoming", "past"]) });

/** A sitemap may have 50,000 addresses (sitemaps.org); three times this many, for both languages and easy language, stay below. */
export const ADDRESSES_PER_PART = 16_000;
const PARTS_MAX = 500;

/** One part of all addresses of events, or the only one there is. */
export const eventAddressesInput = z.object({ part: z.number().int().min(1).max(PARTS_MAX).optional() });
