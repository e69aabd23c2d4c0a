import type { Wording } from "@podium/domain/locale";
import type { Dates, OccurrenceTime } from "@podium/domain/occurrence/times";
import type { Where } from "../../occurrence/place.ts";

// What an event's page says of what has changed. Instants are ISO 8601 in UTC.

/** It is not at the date that was announced. */
export type Postponement = {
  /** No new date is known. */
  isOpen: boolean;
  reason: Wording | null;
  /** When it was to be before; empty: that was not known either. */
  from: (OccurrenceTime<string> & { id: string | null })[];
};

/** One change of an event that had been published; whatever it is not about is null or empty. */
export type HistoryEntry = {
  kind: "MOVED" | "POSTPONED" | "RESUMED" | "CANCELLED" | "CATEGORY_CANCELLED" | "REPLACES";
  /** Null: nobody wrote it down. */
  at: string | null;
  reason: Wording | null;
  timezone: string;
  /** `from` null: a date came to it; `to` null: one was taken out. */
  dates: { from: OccurrenceTime<string> | null; to: OccurrenceTime<string> | null }[];
  place: Record<"from" | "to", Pick<Where, "venueLine" | "online">> | null;
  /** The one that does not take place. */
  category: Wording | null;
  /** The event that it takes the place of. */
  event: { slug: string; title: string; dates: Dates } | null;
};
