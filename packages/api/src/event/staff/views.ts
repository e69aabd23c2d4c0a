import type { AvailabilityState } from "@podium/domain/event/availability";
import type { MissingField } from "@podium/domain/event/missing-fields";
import type { EventForm } from "@podium/domain/event/schema";
import type { EventState } from "@podium/domain/event/state/states";
import type { EventFormat, EventStatus } from "@podium/domain/event/vocabulary";
import type { Dates, OccurrenceTime } from "@podium/domain/occurrence/times";
import type { Channel } from "@podium/domain/registration/channel";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Permission } from "@podium/domain/staff/permissions";
import type { Edit } from "../collected/views.ts";

// What staff are given of their events. Instants are ISO 8601 in UTC, to be shown in the event's `timezone`. What a
// role may not know is null, and `permissions` says what may be done.

export type Places = { taken: number /** Null: unlimited. */; size: number | null };

/** Of the pool that will be full first; its name, if there are several. */
export type TightestPlaces = Places & { pool: string | null };

export type StaffEventListItem = {
  id: string;
  title: string;
  status: EventStatus;
  state: EventState;
  /** Visitors see its page. */
  online: boolean;
  organisationName: string;
  format: EventFormat;
  city: string | null;
  /** From when on it counts as going on, for order and "in 3 days"; its times are the `dates`. */
  startsAt: string;
  dates: Dates;
  timezone: string;
  /** When it was to be before it was postponed, as far as it was known. Null: it was not. */
  postponedFrom: OccurrenceTime<string> | null;
  availability: AvailabilityState;
  /** Null: people do not register here. */
  places: TightestPlaces | null;
  waitingComments: number | null;
};

/** How often the way to another website was taken: in all, and in the last seven days with today. */
export type Clicks = { total: number; week: number };

export type StaffEventList = { items: StaffEventListItem[]; total: number; page: number; pages: number };

/** One thing to do next, with the event that it concerns. `count` is what the sentence counts. */
export type Task = {
  kind: "comments" | "failedMails" | "approvals" | "publish" | "complete" | "overdue" | "soon" | "full";
  eventId: string;
  title: string;
  startsAt: string;
  dates: Dates;
  count: number;
};

export type StaffStart = {
  tasks: Task[];
  events: StaffEventListItem[];
  /** Upcoming events in all, of which `events` are the next ones. */
  upcoming: number;
  mayCreate: boolean;
};

export type StaffEvent = StaffEventListItem & {
  slug: string;
  version: number;
  organisationId: string;
  isExample: boolean;
  statusReason: string | null;
  /** Why it was postponed; null: it was not. */
  postponeReason: string | null;
  /** It has several dates: a new one is named in the form. */
  hasSeveralDates: boolean;
  /** What takes the place of a cancelled event. */
  successorId: string | null;
  successorUrl: string | null;
  publishedAt: string | null;
  /** How one takes part, by category in their order; those that visitors do not see, too. */
  categories: { id: string; name: string; hidden: boolean; channel: Channel; clicks: Clicks }[];
  /** When the clock publishes it, or was to; and takes it offline, or has. */
  publishAt: string | null;
  unpublishAt: string | null;
  /** The same as a form holds them: wall times in the event's zone. */
  wallTimes: { publishAt: string | null; unpublishAt: string | null };
  /** The clock found it incomplete at `publishAt`. */
  publishFailed: boolean;
  /** It is over or cancelled: what is offline may still take place. */
  mayArchive: boolean;
  /** Somebody has registered, whatever became of it. */
  registered: boolean;
  /** All pools by name; empty where people do not register here. */
  pools: (Places & { name: string; date: OccurrenceTime<string> | null })[];
  /** Registrations by what they are at, states without any left out; null without `registration.view`. */
  registrations: Partial<Record<RegistrationState, number>> | null;
  /** Fields with collected changes that are not the event's yet. */
  collected: number;
  /** What the event lacks before it can go online; empty when nothing. */
  missing: MissingField[];
  permissions: Permission[];
};

export type EventChoices = {
  organisationId: string;
  organisationName: string;
  series: { id: string; name: string }[];
  /** Whether the page of the series is open to the reader. */
  mayNameSeries: boolean;
  /** The organisation's venues as the form takes them. */
  venues: VenueForm[];
};

export type VenueForm = NonNullable<EventForm["venue"]> & { id: string; version: number };

/** Other events at an event's venue. `events` is null for somebody who may not edit all of them. */
export type VenueUse = { events: { id: string; title: string; dates: Dates }[] | null };

export type EventForEditing = {
  id: string;
  version: number;
  status: EventStatus;
  form: EventForm;
  /** What was typed and is not the event's yet, by field. */
  edits: Edit[];
  /** Who saved the event last. */
  savedBy: { by: string | null; at: string | null };
  /** Pools and categories that people registered for: they cannot be removed. */
  inUse: string[];
  /** Null when no other event is at its venue. */
  venueUse: VenueUse | null;
  choices: EventChoices;
};
