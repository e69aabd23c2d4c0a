import type { Locale, Wording } from "@podium/domain/locale";
import type { Dates, OccurrenceTime } from "@podium/domain/occurrence/times";
import type { Colour } from "@podium/domain/organisation/colour";
import type { TicketCodes } from "@podium/domain/registration/codes/ticket";

/** A body's mark: PNG without anything to be seen through. Sizes in pixels. */
export type PaperMark = { png: Uint8Array; width: number; height: number; alternative: Wording };

/** One of several dates: its own words, and its place where that is another than the event's. */
export type DateLine = OccurrenceTime<string> & {
  label: string | null;
  place: string | null;
  placeWord: "online" | "placeOpen" | null;
};

/** What a ticket says, as plain values. Instants in UTC. */
export type TicketValues = TicketCodes & {
  /** The language of the paper. */
  locale: Locale;
  title: string;
  /** The language of the title: another than the paper's is marked, so that it is read out rightly. */
  titleLanguage: Locale;
  dates: Dates;
  /** Those that take place, where there are several. */
  dateLines?: readonly DateLine[];
  /** Name and address of the venue on one line. */
  venueLine: string | null;
  /** The place is not yet known. */
  isPlaceOpen?: boolean;
  /** Whether one can take part from afar. */
  online: boolean;
  /** The organisation that holds the event. */
  organisation: string;
  /** The same as the subject of a sentence: "die Stadt Musterstadt". */
  inSentence: string;
  /** Of the organisation, "#rrggbb", dark enough for white paper; null: the site's own. */
  colour?: Colour | null;
  mark?: PaperMark | null;
  /** The e-mail address for questions about the event. */
  contact: string;
  /** Of the person with the ticket. "": is merely counted, and comes along with `companionOf`. */
  name: string;
  companionOf?: string | null;
  /** The category of participation; null: there is only one. */
  category: string | null;
  /** A number under which the organisation finds the registration. */
  reference?: string;
  /** Who comes along ("" is the name of somebody who is merely counted), on a ticket each with a page and codes of his or her own. */
  companions?: readonly (TicketCodes & { name: string })[];
  /** When the paper was written; the same values give the same bytes. */
  issuedAt: Date;
};

/** What a letter to somebody without e-mail says. */
export type LetterValues = Omit<TicketValues, keyof TicketCodes | "companionOf"> & {
  /** What the person has: a place, one on the waiting list, or an application that is to be decided. */
  standing: "PLACE" | "WAITING" | "APPLICATION";
  /** Both null: no place yet, so no codes. */
  code: string | null;
  shortCode: string | null;
  /** The telephone number for questions about the event. */
  phone: string | null;
  /** The organisation's postal address on one line: the sender's line of the window. */
  senderAddress: string;
  /** Name and postal address, one line each; empty: the window stays empty, for handing over. */
  addressee: string[];
};

/** What networks show beside a link (https://ogp.me), in the size that the large ones ask for. */
export const SHARE_CARD = { width: 1200, height: 630 } as const;

/** What a picture to share says of an event; each is one line, or several that are broken by need. */
export type ShareCardValues = {
  /** Who invites. */
  host: string;
  title: string;
  /** That it is cancelled or postponed; null: it takes place as said. */
  notice: string | null;
  when: string;
  where: string | null;
  /** "#rrggbb": white can be read on it, and it on white. */
  colour: string;
};

/** What a poster says of an event. */
export type PosterValues = Pick<
  TicketValues,
  "locale" | "title" | "titleLanguage" | "dates" | "venueLine" | "isPlaceOpen" | "online" | "issuedAt"
> &
  Pick<ShareCardValues, "host" | "notice" | "colour"> & {
    subtitle: string | null;
    /** "": nothing is said. */
    summary: string;
    /** Of the event's page. */
    address: string;
  };
