import type { Recurrence } from "@podium/domain/occurrence/recurrence";

/** A text, the value of a choice, or whether a box is ticked. */
export type Typed = string | boolean;

/** An entry of a calendar file as every calendar program has to read it. Wall times in Germany: "2031-05-04T16:00", or a day. */
export type Entry = { name: string; start: string; end: string; where: string | null; isCancelled?: true };

/** What a body announces, as it is typed into the form, and what readers have to find, everywhere, in German. */
export type Announcement = {
  title: string;
  /** By the path of the field, in the order of the form; of several boxes `audiences=CITIZENS` is one, `…occurrences@0` the first. */
  typed: Record<string, Typed>;
  /** Dates that are made by a rule, before anything else is typed. Names of weekdays are those on the screen. */
  rule?: Partial<Pick<Recurrence, "firstDay" | "lastDay" | "from" | "to">> & {
    weekdays?: readonly string[];
    inMonth?: string;
    slots?: string;
    isOpening?: true;
  };
  /** What the page says. */
  says: readonly string[];
  /** What the announcement leaves open, and the page must not say. */
  leavesOpen: readonly string[];
  calendar: readonly Entry[];
  /** Where one registers here: what the mail says to whoever has confirmed, and the entries that it brings. */
  registered?: {
    /** Dates to tick, by their number from 1. */
    dates?: readonly number[];
    says: readonly string[];
    leavesOpen: readonly string[];
    calendar: readonly Entry[];
  };
};

/** What most announcements have, and the form wants before it publishes. */
export const usual = (kind: string, summary: string, contact: Record<string, string>) => ({
  "translations.de.kind": kind,
  "translations.de.audience": "Alle, die teilnehmen möchten",
  "translations.de.summary": summary,
  "translations.de.body": `${summary}\n\nWir freuen uns auf Sie.`,
  ...Object.fromEntries(Object.entries(contact).map(([name, text]) => [`contacts.0.${name}`, text])),
  "audiences=CITIZENS": true,
});

/** A venue that the organisation has not had yet. */
export const at = (name: string, street: string, postalCode: string, city: string) => ({
  venueChoice: "new",
  "venue.name": name,
  "venue.street": street,
  "venue.postalCode": postalCode,
  "venue.city": city,
});
