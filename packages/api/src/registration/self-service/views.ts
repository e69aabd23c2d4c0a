import { hasTicket } from "@podium/domain/event/attendance";
import { contactOf } from "@podium/domain/event/contact";
import { type Locale, localised, type Wording, wording } from "@podium/domain/locale";
import { type Colour, colourFrom } from "@podium/domain/organisation/colour";
import { inSentence } from "@podium/domain/organisation/in-sentence";
import { fullName } from "@podium/domain/person/name";
import { type ActionOf, actionsOf, forEach } from "@podium/domain/registration/actions";
import type { TicketCodes } from "@podium/domain/registration/codes/ticket";
import { runningDeadline } from "@podium/domain/registration/deadlines";
import { datesFacts } from "@podium/domain/registration/facts";
import { judgeMoment } from "@podium/domain/registration/rules";
import { isAttending, type RegistrationState } from "@podium/domain/registration/states";
import { nextStep } from "@podium/domain/registration/transitions";
import { cancellationOf, type Terms, termsOf } from "../../category/views.ts";
import { entriesWithRooms } from "../../occurrence/calendar.ts";
import { commonRoom } from "../../occurrence/place.ts";
import { onDates } from "../../occurrence/views.ts";
import { type StoredMark, toStoredMark } from "../../organisation/look.ts";
import { codesOf } from "../code/ticket.ts";
import {
  type Controller,
  controllerOf,
  type EventOfRegistration,
  eventFor,
  eventOfRegistration,
  type WaitingView,
  waitingView,
} from "../event-view.ts";
import type { OwnDate } from "./dates.ts";
import { isContactOf, type Naming } from "./group.ts";
import {
  type CompanionView,
  companionsView,
  type GroupView,
  groupView,
  liveCompanions,
  maySplitNow,
} from "./group-view.ts";
import { type HandOverView, handOverView, takesPlaceOver } from "./hand-over.ts";
import { type DayNote, notesOf, type OwnRow } from "./own-row.ts";

/** The registration's own page, reached by a signed link: what is stored of the person, and what can be done. */
export type RegistrationView = WaitingView & {
  /** By the database's clock: what a page says of what is over goes by it. */
  now: string;
  id: string;
  state: RegistrationState;
  /** While the address or an approval is awaited: is a place kept meanwhile? */
  holdsPlace: boolean;
  /** No place is kept: there is one by confirming, while one is free. */
  onConfirmation: boolean;
  /** Staff decide (or will, when the address is confirmed). */
  applying: boolean;
  /** By when one has to confirm, answer an offer, or say again that one comes. Null while the event has no date: the time rests. */
  holdUntil: string | null;
  /** Asked about a new date: no answer keeps the place. */
  silenceKeeps: boolean;
  firstName: string;
  lastName: string;
  email: string | null;
  organisation: string | null;
  /** Alone, or the one who registered the others: may change the organisation, add and remove persons. */
  isContact: boolean;
  /** The privacy notice that is recorded with the confirmation. Null: it has been seen at the form, or asked about. */
  notice: Controller | null;
  /** Null: there is only one category. */
  category: Wording | null;
  terms: Terms;
  cancelledBy: "ATTENDEE" | "ORGANISER" | "EVENT" | "SYSTEM" | null;
  cancelReason: string | null;
  /** It ended with its category or with its dates, and why these do not take place. */
  cancelled: { reason: Wording | null } | null;
  createdAt: string;
  /** While waiting: 1 is the next. */
  position: number | null;
  can: Record<ActionOf<"VISITOR"> | "addPerson" | "split", boolean>;
  /** Changed data are looked at again, and the place is not certain meanwhile. */
  approvesAgain: boolean;
  /** The own place is to go to somebody else. */
  handOver: HandOverView | null;
  /** Null: nobody else to be shown, or somebody whom another one registered. */
  group: GroupView | null;
  /** Come along without an address, as long as they do. */
  companions: CompanionView[];
  /** Who may still come along like that. */
  companionMode: Naming["companion"];
  /** Null: there is no place, or no door to come to. */
  ticket:
    | (TicketCodes & {
        name: string;
        /** Of each companion who has a place one of their own; "" is the name of somebody who is merely counted. */
        companions: (TicketCodes & { name: string })[];
        category: Wording;
        organisation: string;
        inSentence: string;
        /** Of the organisation; null: the site's own. */
        colour: Colour | null;
        mark: StoredMark;
        contact: string;
      })
    | null;
  /** The same entries as in the mails: their `id` is the UID's first part, `sequence` as of RFC 5545. Null: not attending. */
  calendar: { sequence: number; changedAt: string; entries: ReturnType<typeof entriesWithRooms> } | null;
  event: EventOfRegistration & {
    onlineUrl: string | null;
    /** What to bring and the like, for who comes; the texts as typed, `markup/` reads their marks. */
    notes: { kind: DayNote; text: Wording }[];
  };
  /** All dates that this person has chosen, this one among them; empty: one takes part as a whole. */
  dates: OwnDate[];
};

/** @param given what the row does not say: the place in the queue and whether one more person may join */
export function registrationView(
  row: OwnRow,
  locale: Locale,
  now: Date,
  given: { position: number | null; mayName: Naming; dates: OwnDate[] },
): RegistrationView {
  const { group, state } = row;
  const { attendance } = row.category;
  const dated = onDates(row.event, datesOfCategory(row));
  const event = eventFor(dated, row.category);
  const attending = isAttending(state) && event.status !== "CANCELLED";
  const category = wording(locale, row.category.nameDe, row.category.nameEn);
  return {
    now: now.toISOString(),
    id: row.id,
    state,
    holdsPlace: isKept(row),
    onConfirmation: isOnConfirmation(row),
    applying: applies(row),
    holdUntil: runningDeadline(row.holdUntil)?.toISOString() ?? null,
    silenceKeeps: row.silenceKeeps,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    organisation: group.organisation,
    isContact: isContactOf(group, row.sequence),
    notice:
      state === "UNCONFIRMED" && row._count.consents === 0 ? controllerOf(event.organisation, locale) : null,
    category: event._count.categories > 1 ? category : null,
    terms: termsOf(row.category, locale),
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    cancelled:
      row.cancelledBy === "EVENT" && event.status !== "CANCELLED"
        ? { reason: cancellationOf(row.category, locale)?.reason ?? null }
        : null,
    createdAt: row.createdAt.toISOString(),
    position: given.position,
    ...waitingView({ ...event, startsAt: beginOf(row) }),
    can: {
      ...possible(row, now),
      addPerson: given.mayName.person,
      split: maySplitNow(row),
    },
    approvesAgain: attending && event.approveAgain && event.approvalMode !== "NONE",
    handOver: isAttending(state) ? handOverView(row.typed, now) : null,
    group: groupView(row, now),
    companions: companionsView(row),
    companionMode: given.mayName.companion,
    ticket:
      attending && hasTicket(dated, attendance)
        ? {
            ...codesOf(row),
            name: fullName(row),
            companions: liveCompanions(row)
              .filter((companion) => isAttending(companion.state))
              .map((companion) => ({ ...codesOf(companion), name: fullName(companion) })),
            category,
            organisation: localised(locale, event.organisation.nameDe, event.organisation.nameEn),
            inSentence: inSentence(event.organisation, locale),
            colour: colourFrom(event.organisation.colour ?? ""),
            mark: toStoredMark(event.organisation, locale),
            contact: contactOf(event).email,
          }
        : null,
    calendar: attending
      ? {
          sequence: event.calendarSequence + row.calendarSequence,
          changedAt: later(row.stateSince, event.updatedAt).toISOString(),
          // Known to calendars by the registration's id alone, when there is but one.
          entries: entriesWithRooms(event, locale).map((entry) => ({
            ...entry,
            id: entry.id === event.id ? row.id : `${row.id}.${entry.id}`,
          })),
        }
      : null,
    event: {
      ...eventOfRegistration(event, locale, attending),
      onlineUrl: attending ? commonRoom(event) : null,
      notes: attending ? notesOf(event, locale) : [],
    },
    dates: given.dates,
  };
}

function datesOfCategory({ category }: OwnRow): string[] {
  return category.occurrences.map(({ occurrenceId }) => occurrenceId);
}

/** When what one has registered for begins. */
function beginOf(row: OwnRow): Date {
  const own = row.event.occurrences.filter(({ id }) => datesOfCategory(row).includes(id));
  return datesFacts(own).startsAt ?? row.event.startsAt;
}

/** A person whom a full event sent to the waiting list waits for a place first, also where staff decide. */
function applies(row: OwnRow): boolean {
  const { state, approvedAt, event } = row;
  if (event.approvalMode === "NONE" || approvedAt !== null) return false;
  return (
    state === "PENDING" ||
    (state === "UNCONFIRMED" && (isKept(row) || event.approvalMode === "PLACE_ON_APPROVAL"))
  );
}

function isOnConfirmation(row: OwnRow): boolean {
  return row.state === "UNCONFIRMED" && !isKept(row) && row.queuedAt === null;
}

/** By this person, or by whoever hands it over. */
function isKept({ holdsPlace, state, made }: OwnRow): boolean {
  return holdsPlace || (state === "UNCONFIRMED" && takesPlaceOver(made));
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function possible(row: OwnRow, now: Date): Record<ActionOf<"VISITOR">, boolean> {
  const standing = {
    state: row.state,
    holdsPlace: isKept(row),
    approved: row.approvedAt !== null,
    missedOffers: row.missedOffers,
  };
  const startsAt = beginOf(row);
  return forEach(actionsOf("VISITOR"), (action) => {
    const step = nextStep(action, standing, { ...row.event, room: "free" });
    // What has been done already is no error, and no button either.
    const hasEffect = typeof step !== "string" && (action === "change" || step.state !== row.state);
    return hasEffect && judgeMoment(action, row, { ...row.event, startsAt }, "VISITOR", now).ok;
  });
}
