import { cancellationOf, termsOf } from "@podium/api/category/views";
import { takesPlaceOver } from "@podium/api/registration/self-service/hand-over";
import { hasTicket } from "@podium/domain/event/attendance";
import { type Locale, localised } from "@podium/domain/locale";
import { isNotYetKnown } from "@podium/domain/occurrence/times";
import { fullName } from "@podium/domain/person/name";
import { lastPromotion, runningDeadline } from "@podium/domain/registration/deadlines";
import { isAttending, isConfirmedAddress } from "@podium/domain/registration/states";
import type { Prospect } from "@podium/mail/letters/unconfirmed";
import type { CalendarEntry } from "@podium/mail/writing/calendar";
import type { Addresses } from "../addresses.ts";
import { companionsOf, ticketOf } from "./companions.ts";
import {
  aboutEvent,
  arrivalOf,
  type EventRow,
  entriesOf,
  eventOf,
  formerly,
  moveOf,
  onDayOf,
  postponed,
  reasonOf,
  roomsOf,
  statusReason,
  successorOf,
} from "./event.ts";
import type { Registration } from "./registration-row.ts";

type Source = {
  row: {
    registration: Registration | null;
    event: EventRow | null;
    /** The same person's for other dates that the mail is about, too. */
    others: Pick<Registration, "id" | "occurrenceId" | "calendarSequence" | "category">[];
    /** Other categories of the event that take place, where the mail says so. */
    beside: { nameDe: string; nameEn: string | null }[];
    /** What staff wrote. */
    message: { subject: string; body: string } | null;
    recipient: string;
    createdAt: Date;
    occasion: string | null;
  };
  locale: Locale;
  addresses: Addresses;
  /** Of the public site; stands in the id of the calendar entry. */
  host: string;
  /** By the database's clock. */
  now: Date;
};

/** The facts about registrations by their names; null when the rows do not have what is needed any more. */
export const registrationFacts = {
  unconfirmed: ofRegistration(({ about, addresses, event, registration }) => {
    const { holdUntil, namedBy, namer } = registration;
    return (
      holdUntil && {
        ...about,
        holdUntil,
        confirmUrl: addresses.confirm(registration),
        code: addresses.code(registration),
        prospect: prospectOf(event, registration),
        namedBy: namedBy === null ? null : { email: namer && isConfirmedAddress(namer) ? namer.email : null },
      }
    );
  }),
  standing: ofRegistration(({ about, addresses, registration, urls, now }) => {
    const url = registration.state === "UNCONFIRMED" ? addresses.confirm(registration) : urls.manageUrl;
    return { ...about, ...standingOf(registration, now), url };
  }),
  place: ofRegistration(({ own, place }) => ({ ...own, ...place })),
  placeOrNone: ofRegistration(({ own, place, attends }) => ({ ...own, place: attends ? place : null })),
  moved: ofRegistration(({ own, place, attends, event, registration, locale, row: { occasion } }) => {
    const move = moveOf(event, occasion);
    return {
      ...own,
      place: attends ? place : null,
      before: formerly(event, move, isForAll(registration)),
      reason: move && reasonOf(move, locale),
      until: registration.state === "OFFERED" ? runningDeadline(registration.holdUntil) : null,
    };
  }),
  postponed: ofRegistration(({ own, urls, calendar, attends, event, registration, locale }) => ({
    ...own,
    ...postponed(event, locale, isForAll(registration)),
    cancelUrl: urls.cancelUrl,
    calendar: attends ? calendar : null,
    attends,
  })),
  rescheduled: ofRegistration(({ own, urls, calendar, event, registration, locale }) => {
    const until = runningDeadline(registration.holdUntil);
    return (
      until && {
        ...own,
        ...postponed(event, locale, isForAll(registration)),
        cancelUrl: urls.cancelUrl,
        calendar,
        until,
        silenceKeeps: registration.silenceKeeps,
      }
    );
  }),
  ownEntry: ofRegistration(({ own, calendar, attends }) => ({ ...own, calendar: attends ? calendar : null })),
  pending: ofRegistration(({ own, registration }) => ({ ...own, placeKept: registration.holdsPlace })),
  waitlisted: ofRegistration(({ own, event, urls }) => ({
    ...own,
    policy: event.waitlistPolicy,
    promotesUntil: isNotYetKnown(event.startsAt) ? null : lastPromotion(event),
    cancelUrl: urls.cancelUrl,
  })),
  offerLapsed: ofRegistration(({ own, registration }) => ({
    ...own,
    waitsOn: registration.state === "WAITLISTED",
  })),
  answer: ofRegistration(({ own, registration, urls }) => {
    const until = runningDeadline(registration.holdUntil);
    return until && { ...own, until, cancelUrl: urls.cancelUrl };
  }),
  reminder: ofRegistration(({ own, place, event, locale, addresses, row }) => ({
    ...own,
    ...place,
    ...ofTheDay(onDayOf(event, row.occasion), locale, addresses),
    arrival: arrivalOf(event, locale),
  })),
  message: ofRegistration(({ own, row: { message } }) => message && { ...own, ...message }),
  withdrawn: ofRegistration(({ own, event, locale }) => ({ ...own, reason: statusReason(event, locale) })),
  ended: ofRegistration(({ ended }) => ended),
  endedByStaff: ofRegistration(({ ended, registration }) => ({
    ...ended,
    reason: registration.cancelReason,
  })),
  endedWithCategory: ofRegistration(({ ended, registration, row, locale }) => {
    const { nameDe, nameEn, cancelledAt } = registration.category;
    const reasons = [registration, ...row.others].flatMap(
      ({ category }) => cancellationOf(category, locale)?.reason?.text ?? [],
    );
    return {
      ...ended,
      // Queued mails may find it taking place again: what has no dates is named all the same.
      what: cancelledAt || isForAll(registration) ? localised(locale, nameDe, nameEn) : null,
      others: row.beside
        .filter((other) => other.nameDe !== nameDe)
        .map((other) => localised(locale, other.nameDe, other.nameEn)),
      hasOtherDates: row.beside.some((other) => other.nameDe === nameDe),
      reasons: [...new Set(reasons)],
    };
  }),
  endedWithEvent: ofRegistration(({ ended, event, locale, addresses }) => ({
    ...ended,
    successor: successorOf(event, locale, addresses),
    reason: statusReason(event, locale),
  })),
};

/** What a reminder says of its day alone. */
function ofTheDay(event: EventRow, locale: Locale, addresses: Addresses) {
  return { event: aboutEvent(event, locale, addresses).event, rooms: roomsOf(event, locale) };
}

/** A mail about a registration whose rows are gone has no facts. */
function ofRegistration<Facts>(gather: (given: Given) => Facts | null): (source: Source) => Facts | null {
  return (source) => {
    const { registration, event } = source.row;
    return registration && event ? gather(givenOf(source, registration, event)) : null;
  };
}

type Given = ReturnType<typeof givenOf>;

/** What most facts about a registration have in common. */
function givenOf(source: Source, registration: Registration, held: EventRow) {
  const { row, locale, addresses, host } = source;
  const name = fullName(registration);
  const { nameDe, nameEn, attendance } = registration.category;
  const { fee, eligibility } = termsOf(registration.category, locale);
  const event = eventOf(held, registration.category);
  const about = {
    ...aboutEvent(event, locale, addresses),
    // Until the address is confirmed, the name is what somebody typed who may be anybody.
    name: registration.state === "UNCONFIRMED" ? null : name,
    category: event._count.categories > 1 ? localised(locale, nameDe, nameEn) : null,
    terms: { fee: fee?.text ?? null, eligibility: eligibility?.text ?? null },
    companions: companionsOf(registration),
  };
  const urls = addresses.own(registration, event.endsAt);
  const occurrences = entriesOf(event, locale, (id) => `${entryId(registration, row.others, id)}@${host}`);
  const calendar: CalendarEntry | null = occurrences && {
    occurrences,
    // Rises with the event's changes and with every place that is won or lost: both only grow, and so does the sum.
    sequence:
      event.calendarSequence +
      Math.max(...[registration, ...row.others].map(({ calendarSequence }) => calendarSequence)),
    stamp: row.createdAt,
    attendee: { name, email: registration.email ?? row.recipient },
  };
  return {
    ...source,
    registration,
    event,
    about,
    urls,
    calendar,
    own: { ...about, manageUrl: urls.manageUrl },
    place: {
      ...urls,
      ticket: hasTicket(held, attendance) ? ticketOf(registration, urls.ticketUrl) : null,
      rooms: roomsOf(event, locale),
      calendar,
    },
    attends: isAttending(registration.state),
    ended: { ...about, reason: null, calendar: registration.calendarSequence > 0 ? calendar : null },
  };
}

/** By what calendars know a date: each that was chosen by itself is a registration of its own. */
function entryId(
  { id, occurrenceId }: Registration,
  others: Source["row"]["others"],
  entry: string | null,
): string {
  if (occurrenceId === null) return [id, entry].filter(Boolean).join(".");
  return others.find((other) => other.occurrenceId === entry)?.id ?? id;
}

/** Not for single dates. */
function isForAll({ category }: Registration): boolean {
  return category.occurrences.length === 0;
}

/** How things stand; nobody is asked for an answer that comes too late. */
function standingOf(registration: Registration, now: Date) {
  const { state } = registration;
  const holdUntil = runningDeadline(registration.holdUntil);
  if (registration.holdUntil && !holdUntil) return { state, until: null };
  if (holdUntil && now < holdUntil) return { state, until: holdUntil };
  return { state: state === "RECONFIRM_DUE" ? ("OVERDUE" as const) : state, until: null };
}

function prospectOf(
  { approvalMode }: EventRow,
  { holdsPlace, approvedAt, queuedAt, made }: Registration,
): Prospect {
  const decided = approvedAt !== null || approvalMode === "NONE";
  if (holdsPlace || takesPlaceOver(made)) return decided ? "PLACE" : "APPROVAL";
  if (!decided && approvalMode === "PLACE_ON_APPROVAL") return "APPLICATION";
  return queuedAt === null ? "ON_CONFIRMATION" : "WAITING";
}
