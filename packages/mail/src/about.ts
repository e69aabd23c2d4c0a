import type { Locale } from "@podium/domain/locale";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import type { Colour } from "@podium/domain/organisation/colour";

/** When one occurrence is, and where if it has a place of its own: by its address, or by a word for what is no house. */
export type AnnouncedOccurrence = OccurrenceTime & {
  label?: string | null;
  place?: string | null;
  placeWord?: "onlineOnly" | "placeOpen" | null;
};

/** What mails say of an event, in the mail's language. Instants in UTC; `timezone` is the event's (IANA name). */
export type EventFacts = {
  title: string;
  /** In the order of time; those that are cancelled stay out. */
  occurrences: AnnouncedOccurrence[];
  timezone: string;
  /** Name and address of the venue on one line. */
  venueLine: string | null;
  /** Whether one can take part from afar. */
  online: boolean;
  /** The place is not yet known. */
  isPlaceOpen?: boolean;
  /** Who holds it, in the event's own words; null: the organisation. */
  host?: string | null;
  /** The public page. */
  url: string;
};

/** When and where it was before that changed. */
export type Former = Pick<EventFacts, "occurrences" | "timezone" | "venueLine" | "online">;

/** The organisation that holds the event and answers questions. */
type Sender = {
  organisation: string;
  /** The same as the subject of a sentence: "die Stadt Musterstadt". */
  inSentence: string;
  contact: string;
  /** Readable on white, and white on it; null: the site's own. */
  colour: Colour | null;
  /** The page with its answers to frequent questions; null: the mail is to the organisation itself. */
  helpUrl: string | null;
};

/** What every mail says: in which language, to whom, by whom. */
export type Addressed = {
  locale: Locale;
  /** Of the person; null: the mail goes to an organisation, or a stranger may have typed the name. */
  name: string | null;
  sender: Sender;
};

/** Somebody who comes along without an address, and what is not settled yet. */
export type Companion = {
  /** Null: merely counted. */
  name: string | null;
  open: "waiting" | "pending" | null;
};

/** What every mail about an event says. */
export type About = Addressed & {
  event: EventFacts;
  /** Who comes along with the person, or, while the names may be anybody's, how many. */
  companions?: readonly Companion[] | number;
  /** The person's kind of participation; null: there is only one, or the mail is about none. */
  category: string | null;
  /** What that kind costs, and who may come and what shows that; null: not said. */
  terms: { fee: string | null; eligibility: string | null } | null;
};
