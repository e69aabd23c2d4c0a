import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";

/** A line of the table. Instants are ISO 8601 in UTC. */
export type RegistrationRow = {
  id: string;
  firstName: string;
  lastName: string;
  /** Null: somebody without e-mail, entered by staff. */
  email: string | null;
  organisation: string | null;
  /** With whom this person comes along, who acts for both. Both parts of the name may be empty then. */
  companionOf: string | null;
  category: string;
  /** The date that was chosen, where people choose among dates. */
  date: OccurrenceTime<string> | null;
  state: RegistrationState;
  /** Until when an answer is awaited; null where none is. */
  holdUntil: string | null;
  /** 1 is the next on the waiting list; null for everybody else. */
  position: number | null;
  createdAt: string;
  /** What stands on the ticket, to be read out; null: there is no ticket. */
  shortCode: string | null;
};

export type RegistrationPage = {
  rows: RegistrationRow[];
  /** Of the search, the category and the chosen state, over all pages. */
  total: number;
  /** Of the search and the category, by state; states without anybody are left out. */
  counts: Partial<Record<RegistrationState, number>>;
  /** Ids for `after` and `before`; null at either end. */
  next: string | null;
  previous: string | null;
};

/** Places of one kind, and who wants one. */
export type PoolFigures = {
  id: string;
  name: string;
  /** Null: unlimited. */
  size: number | null;
  taken: number;
  waiting: number;
  pending: number;
  /** Of which date, where they are the places of one. */
  date: OccurrenceTime<string> | null;
};

/** What stands around the list: the figures of the event, the categories for which one registers here, and what this person may do. */
export type RegistrationOverview = {
  pools: PoolFigures[];
  categories: {
    id: string;
    name: string;
    date: OccurrenceTime<string> | null;
    /** It does not take place, or none of its dates does. */
    isCancelled: boolean;
    /** Who may come along. */
    companions: CompanionMode;
  }[];
  timezone: string;
  actions: StaffAction[];
  may: { export: boolean; enter: boolean; message: boolean };
};
