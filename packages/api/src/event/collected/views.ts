import type { FieldMistake } from "@podium/domain/event/form/mistakes";
import type { EventForm } from "@podium/domain/event/schema";
import type { EventStatus } from "@podium/domain/event/vocabulary";
import type { EventChoices } from "../staff/views.ts";

// Changes that editors have typed and that are not the event's yet. Instants are ISO 8601 in UTC.

/** Whose change, and when. `by` is null for an account that is gone. */
export type EditMark = { field: string; by: string | null; isMine: boolean; at: string };

/** `isOutdated`: the event itself has changed in this field since, so somebody has to choose. */
export type Edit = EditMark & { value?: unknown; isOutdated: boolean };

/** Somebody else was faster: what stands there now. `by` is null where nobody can be named. */
export type Conflict = { field: string; value?: unknown; by: string | null; at: string | null };

export type Kept = { version: number; marks: EditMark[]; conflicts: Conflict[] };

/** Who is told of the changes. */
export type Told = {
  /** Of what does not take place any more: so many registrations end, so many mails say so. */
  ends: { registrations: number; mails: number };
  /** Of another time or place: so many persons; `about` null: nobody. `isChoice`: only if the editor wants. */
  count: number;
  about: "when" | "where" | "both" | "access" | null;
  isChoice: boolean;
  /** It is the new date of a postponed event, and whoever has a place is asked whether it suits. */
  asks: boolean;
};

export type Changes = {
  eventId: string;
  version: number;
  status: EventStatus;
  /** The event as it is, and as it would be. */
  stored: EventForm;
  form: EventForm;
  edits: EditMark[];
  outdated: string[];
  /** What keeps the changes from being published. */
  mistakes: FieldMistake[];
  told: Told;
  choices: EventChoices;
};

export type EventVersionItem = { version: number; at: string; by: string | null; fields: string[] };

export type EventVersionView = EventVersionItem & {
  /** The event as it was then, and as it is now. */
  form: EventForm;
  stored: EventForm;
  choices: EventChoices;
};
