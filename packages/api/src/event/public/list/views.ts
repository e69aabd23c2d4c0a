import type { AvailabilityState } from "@podium/domain/event/availability";
import type { Audience, EventFormat } from "@podium/domain/event/vocabulary";
import type { Locale, Wording } from "@podium/domain/locale";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import type { SmallPicture } from "../media.ts";
import type { OrganisationName } from "../views.ts";

// What lists and the calendar are given. Instants and texts as in `../views.ts`.

/** Shown in lists, in search results and as a neighbour. */
export type EventListItem = {
  slug: string;
  language: Locale;
  title: string;
  subtitle: string | null;
  kind: string;
  summary: string;
  seriesName: string | null;
  /** Who invites: the event's own words or the organisation's name. */
  host: string;
  organisation: OrganisationName;
  format: EventFormat;
  audiences: Audience[];
  venueName: string | null;
  city: string | null;
  /** The occurrence that the entry is about, and which of how many it is. */
  occurrence: ListedOccurrence;
  timezone: string;
  isExample: boolean;
  /** When it was to be before it was postponed, as far as it was known. Null: it was not postponed. */
  postponedFrom: OccurrenceTime<string> | null;
  availability: AvailabilityState;
  picture: SmallPicture | null;
};

export type ListedOccurrence = OccurrenceTime<string> & {
  id: string;
  label: Wording | null;
  /** From 1, in the order of time, of `count` in all. */
  position: number;
  count: number;
  /** The last day of the opening hours that it stands for; null: it is none of them. */
  opensUntil: string | null;
  isCancelled: boolean;
};

export type EventList = {
  items: EventListItem[];
  /** All that the filters let through, not only this page. */
  total: number;
  page: number;
  pages: number;
};

export type UpcomingEvents = EventList & {
  /** How many past dates have what was looked for, a hundred at most; 0 where nothing was, or enough is to come. */
  inReview: number;
};

export type PastEvents = EventList & {
  /** The year chosen; null: all. */
  year: number | null;
  /** Years that have past events, latest first. */
  years: { year: number; count: number }[];
};

/** Dates of a day or of a month that are named; more there are in the list. */
type Named = { items: EventListItem[]; isMore: boolean };

/** A month of the calendar. Months are "YYYY-MM", days "YYYY-MM-DD", as the site's clock shows them. */
export type CalendarMonth = {
  month: string;
  today: string;
  /** The months beside it; null when nothing lies before or after it. */
  previous: string | null;
  next: string | null;
  /** Began before it, and go on. */
  running: Named;
  /** All days of the month. */
  days: (Named & { day: string })[];
};

/** What the filter form offers: only what some upcoming (or past) event has. */
export type EventFacets = {
  organisations: OrganisationName[];
  audiences: Audience[];
  cities: string[];
  formats: EventFormat[];
};
