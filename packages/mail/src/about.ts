import type { Locale } from "@podium/domain/locale";

/** What mails say of an event, in the mail's language. Instants in UTC; `timezone` is the event's (IANA name). */
export type EventFacts = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  timezone: string;
  /** Name and address of the venue on one line. */
  place: string | null;
  /** Whether one can take part from afar. */
  online: boolean;
  /** The public page. */
  url: string;
};

/** The body that holds the event and answers questions. */
export type Sender = { organisation: string; contact: string };

/** Who is written to, by whom, about what. */
export type About = { locale: Locale; name: string; sender: Sender; event: EventFacts };
