import type { ReasonCode } from "@podium/domain/comment/schema";
import type { Locale } from "@podium/domain/locale";
import type { RegistrationValues } from "./registration/values.ts";

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

type Against = About & {
  body: string;
  reasonCode: ReasonCode;
  reasonText: string | null;
  netiquetteUrl: string;
};

/** Everything that a template may say, as plain values; links are complete addresses. */
export type MailValues =
  | RegistrationValues
  | (About & { kind: "comment.released"; body: string; commentUrl: string })
  | (Against & { kind: "comment.rejected" })
  | (Against & { kind: "comment.hidden" })
  | {
      kind: "barrier.reported";
      locale: Locale;
      sender: Sender;
      page: string;
      message: string;
      reporter: string | null;
      dueAt: Date;
      timezone: string;
    };

/** One of several kinds, by its name. */
export type ValuesOf<Kind extends MailValues["kind"]> = Extract<MailValues, { kind: Kind }>;

export type RenderedMail = {
  /** One line. */
  subject: string;
  text: string;
  html: string;
  /** RFC 5545 text and the METHOD that its MIME type repeats (RFC 6047, 2.4). */
  ics?: { method: "REQUEST" | "CANCEL"; content: string };
};
