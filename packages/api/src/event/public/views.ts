import type { AvailabilityState } from "@podium/domain/event/availability";
import type {
  Attendance,
  Audience,
  CommentPolicy,
  ContactPurpose,
  EventFormat,
  EventStatus,
  NoteKind,
  PartnerRole,
  PersonRole,
} from "@podium/domain/event/vocabulary";
import type { Locale, Wording } from "@podium/domain/locale";
import type { Dates, OccurrenceTime } from "@podium/domain/occurrence/times";
import type { RefusalCode } from "@podium/domain/refusal";
import type { Channel } from "@podium/domain/registration/channel";
import type { AccessibilityFactCode, FactValue } from "@podium/domain/venue/facts";
import type { Cancellation, Terms } from "../../category/views.ts";
import type { PublicComment } from "../../comment/views.ts";
import type { OccurrenceView } from "../../occurrence/views.ts";
import type { MarkPicture, OrganisationHead, OtherForms } from "../../organisation/views.ts";
import type { ReleaseView } from "../../programme/releases.ts";
import type { ProgrammeView } from "../../programme/views.ts";
import type { HistoryEntry, Postponement } from "./history-views.ts";
import type { LeadPicture, MarkView, PictureView } from "./media.ts";
import type { EventResults } from "./results.ts";

// What visitors are given of an event. Instants are ISO 8601 in UTC, to be shown in the event's `timezone`. Texts are
// of one language: the one asked for or, where an event lacks it, German; `language` says which (for `lang`).

export type OrganisationName = { slug: string; name: string; shortName: string };

/** For the sitemap: whether there is a page in easy language, and when it was changed (ISO 8601). */
export type EventAddress = { slug: string; easy: boolean; changedAt: string };

/** More than one part: none is here, each part is asked for. */
export type EventAddresses = { events: EventAddress[]; parts: number };

/** Pages of bodies and series; when what a body says of itself was changed, and its list of events. */
export type ListPageAddresses = {
  bodies: (OtherForms & { slug: string; changedAt: string; listChangedAt: string })[];
  series: { slug: string; changedAt: string }[];
};

/** How it stands with registering, for the event or for one category. */
type Availability = {
  state: AvailabilityState;
  /** Null when registering here is possible now; else why it is not. */
  code: RefusalCode | null;
  /** Of the code: instants as ISO 8601. */
  details: Record<string, string | number>;
  /** Null: unlimited, or the organiser does not show it. */
  placesLeft: number | null;
  size: number | null;
  opensAt: string | null;
  /** Until when one can get what `state` says. Null: not known, or nobody has to register. */
  closesAt: string | null;
};

/** A category that visitors see, in the organiser's order, and how one takes part in it. */
export type CategoryAvailability = Availability & {
  id: string;
  name: Wording;
  channel: Channel;
  /** What that channel has: the other website, the address, the number, to where or where, and when somebody is there. */
  url: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  hours: Wording | null;
  /** In a hybrid event: where its people take part. Null: as the event, or as they like. */
  attendance: Attendance | null;
  /** Where to take part online, when nobody has to register for it and it is otherwise than for all. */
  onlineUrl: string | null;
  terms: Terms;
  /** It does not take place, or none of its dates does, and why. Null: it takes place. */
  cancelled: Cancellation | null;
  minPersons: number;
  maxPersons: number;
  /** Is one date of a choice: each date is a category, and those of one choice belong together. */
  choiceId: string | null;
  /** The occurrences it is for, in the order of time; none: all of them. Of a choice it is one. */
  dateIds: string[];
};

/** For the event as a whole: the best that one of its categories has. */
export type RegistrationAvailability = Availability & {
  /** Empty where nobody has to register. */
  categories: CategoryAvailability[];
};

export type EventVenue = {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  arrival: Wording | null;
};

/** What people with disabilities need to know. */
export type EventFact = { code: AccessibilityFactCode; value: FactValue; note: Wording | null };

export type EventNeighbour = { slug: string; title: string; dates: Dates };

/** A series, and whose it is. Its events are asked for as a list. */
export type SeriesPage = { slug: string; name: Wording; organisation: OrganisationHead };

/** A body's events to come that have more forms than their page; titles in easy language are German. */
export type EventsInOtherForms = {
  easy: { slug: string; title: string }[];
  signed: { slug: string; title: string; language: Locale }[];
};

export type EventPage = {
  id: string;
  /** It shows what is not published: nobody registers there. */
  isPreview?: true;
  slug: string;
  language: Locale;
  /** DRAFT only in a preview. */
  status: EventStatus;
  /** Why it was cancelled. */
  statusReason: Wording | null;
  /** What takes its place, when it is cancelled: an event that is online, or a web address. */
  successor: (EventNeighbour & { url?: never }) | { url: string } | null;
  postponement: Postponement | null;
  /** Since it was published, the oldest first. Empty: nothing has changed. */
  history: HistoryEntry[];
  /** When each date was to be before, by its id. */
  formerDates: Record<string, OccurrenceTime<string>[]>;
  isExample: boolean;
  title: string;
  subtitle: string | null;
  motto: string | null;
  kind: string;
  seriesName: string | null;
  /** Of the page of the series; null when it may have none. */
  seriesSlug: string | null;
  /** Of the series. */
  edition: number | null;
  summary: string;
  /** As typed; `markup/` reads its marks. */
  body: string;
  /** In easy language, if it is offered; "" for what is not said there. */
  easy: { title: string; summary: string; body: string } | null;
  /** In German Sign Language; the title in German. */
  signFilm: { url: string; title: string | null } | null;
  picture: LeadPicture | null;
  host: string;
  /** The organisation itself, if it is one. */
  isHostPublicBody: boolean;
  organisation: OrganisationName;
  /** Of the organisation. */
  mark: MarkPicture | null;
  /** Good to know; the text as typed, `markup/` reads its marks. */
  notes: { kind: NoteKind; text: Wording }[];
  /** Who is to be heard or seen; the biography as typed. */
  persons: {
    role: PersonRole;
    name: string;
    office: Wording | null;
    organisation: string | null;
    biography: Wording | null;
    url: string | null;
    picture: PictureView | null;
  }[];
  partners: { role: PartnerRole; name: string; url: string | null; mark: MarkView | null }[];
  contacts: { purpose: ContactPurpose | null; name: string; email: string | null; phone: string | null }[];
  links: { label: Wording; url: string }[];
  results: EventResults | null;
  format: EventFormat;
  audiences: Audience[];
  /** BCP 47: spoken, and interpreted into. Empty: not said. */
  languages: string[];
  interpretingLanguages: string[];
  /** The day of the announcement, "YYYY-MM-DD". */
  asOf: string | null;
  /** Without "#". */
  hashtag: string | null;
  /** Its pages in social networks, by the network's name or, where that is not known, the host. */
  socialLinks: { name: string; url: string }[];
  audience: string;
  /** For whom how much, null is free of charge; and a sentence about it. Without both it is not said. */
  fees: { whom: Wording | null; cents: number | null; note: Wording | null }[];
  fee: Wording | null;
  guidingQuestions: string[];
  goal: string | null;
  goals: string[];
  programme: ProgrammeView;
  /** Of the programme, the newest first; empty as long as it is the first one. */
  releases: ReleaseView[];
  /** In the order of time; one at least. */
  occurrences: OccurrenceView[];
  timezone: string;
  venue: EventVenue | null;
  /** Of the event and of its venue together; the event's word wins. */
  accessibility: EventFact[];
  /** Where to take part online, when nobody has to register; others get it by mail. */
  onlineUrl: string | null;
  registration: RegistrationAvailability;
  commentPolicy: CommentPolicy;
  /** The newest ones, at most `COMMENTS_SHOWN`, in the order of publication; `commentsInAll` counts the others, too. */
  comments: PublicComment[];
  commentsInAll: number;
  /** Of all events online, by time. */
  neighbours: { previous: EventNeighbour | null; next: EventNeighbour | null };
  publishedAt: string | null;
  updatedAt: string;
};
