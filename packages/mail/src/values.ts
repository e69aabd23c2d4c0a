import type { ReasonCode } from "@podium/domain/comment/schema";
import type { Locale } from "@podium/domain/locale";
import type { About, Sender } from "./about.ts";
import type { RegistrationValues } from "./registration/values.ts";

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
