import type { Locale } from "@podium/domain/locale";
import { lastPromotion } from "@podium/domain/registration/deadlines";
import { isAttending } from "@podium/domain/registration/states";
import type { About as Written } from "@podium/mail/about";
import type { CalendarFacts, Prospect, RegistrationValues } from "@podium/mail/registration/values";
import type { Addresses } from "./addresses.ts";
import type { EventRow, MailRow } from "./load.ts";

type Registration = NonNullable<MailRow["registration"]>;

/** All that a mail about a registration is made of. */
export type RegistrationRows = {
  kind: RegistrationValues["kind"];
  row: MailRow;
  event: EventRow;
  registration: Registration;
  /** Without the name. */
  given: Omit<Written, "name">;
  addresses: Addresses;
  /** Of the public site; stands in the calendar entry's id. */
  host: string;
  /** By the database's clock. */
  now: Date;
};

/** @returns null when the rows do not have what the kind needs any more */
export function registrationValues(rows: RegistrationRows): RegistrationValues | null {
  const { kind, row, event, registration, given, addresses } = rows;
  const { holdUntil, state } = registration;
  const about = { ...given, name: nameOf(registration) };
  const urls = addresses.own(registration, event.endsAt);
  const own = { ...about, manageUrl: urls.manageUrl };
  const attending = { ...own, ...urls, onlineUrl: event.format === "ON_SITE" ? null : event.onlineUrl };
  const calendar = calendarOf(rows);
  const ended = { ...about, reason: null, calendar: registration.calendarSequence > 0 ? calendar : null };

  switch (kind) {
    case "registration.confirm":
    case "registration.takeOver":
      return holdUntil && { ...about, kind, ...unconfirmed(rows), holdUntil };
    case "registration.known":
    case "registration.link": {
      const url = state === "UNCONFIRMED" ? addresses.confirm(registration) : urls.manageUrl;
      return { ...about, kind, ...standing(registration, rows.now), url };
    }
    case "registration.confirmed":
    case "registration.approved":
    case "registration.promoted":
    case "registration.reinstated":
      return { ...attending, kind, calendar };
    case "registration.reminder":
      return { ...attending, kind, arrival: arrivalOf(event, given.locale) };
    case "registration.entered":
    case "registration.eventChanged":
      return { ...own, kind, place: isAttending(state) ? { ...attending, calendar } : null };
    case "registration.pending":
      return { ...own, kind, placeKept: registration.holdsPlace };
    case "registration.waitlisted": {
      const { waitlistPolicy: policy } = event;
      return { ...own, kind, policy, promotesUntil: lastPromotion(event), cancelUrl: urls.cancelUrl };
    }
    case "registration.offerLapsed":
      return { ...own, kind, waitsOn: state === "WAITLISTED" };
    case "registration.changed":
      return { ...own, kind, calendar: isAttending(state) ? calendar : null };
    case "registration.message":
      return row.message && { ...own, kind, subject: row.message.subject, body: row.message.body };
    case "registration.offered":
    case "registration.reconfirm":
    case "registration.reconfirmReminder":
      return holdUntil && { ...own, kind, until: holdUntil, cancelUrl: urls.cancelUrl };
    case "registration.rejected":
    case "registration.cancelledByOrganiser":
      return { ...ended, kind, reason: registration.cancelReason };
    case "registration.eventCancelled":
      return { ...ended, kind, reason: statusReason(event, given.locale) };
    case "registration.handedOver":
    case "registration.notReconfirmed":
    case "registration.cancelledByAttendee":
      return { ...ended, kind };
  }
}

function nameOf({ firstName, lastName }: Registration): string {
  return `${firstName} ${lastName}`;
}

/** The number rises with the event's changes and with every place that is won or lost: both only grow, and so does the sum. */
function calendarOf({ row, event, registration, host }: RegistrationRows): CalendarFacts {
  return {
    uid: `${registration.id}@${host}`,
    sequence: event.calendarSequence + registration.calendarSequence,
    stamp: row.createdAt,
    attendee: { name: nameOf(registration), email: registration.email ?? row.recipient },
  };
}

/** How things stand; nobody is asked for an answer that comes too late. */
function standing({ state, holdUntil }: Registration, now: Date) {
  if (holdUntil && now < holdUntil) return { state, until: holdUntil };
  return { state: state === "RECONFIRM_DUE" ? ("OVERDUE" as const) : state, until: null };
}

/** What confirming leads to, and whether somebody else registered this person. */
function unconfirmed({ event, registration, addresses }: RegistrationRows) {
  const [first] = registration.group.registrations;
  return {
    confirmUrl: addresses.confirm(registration),
    prospect: prospectOf(event, registration),
    byAnother: first !== undefined && first.id !== registration.id,
  };
}

function prospectOf({ approvalMode }: EventRow, { holdsPlace, approvedAt }: Registration): Prospect {
  const decided = approvedAt !== null || approvalMode === "NONE";
  if (holdsPlace) return decided ? "PLACE" : "APPROVAL";
  return !decided && approvalMode === "PLACE_ON_APPROVAL" ? "APPLICATION" : "WAITING";
}

function arrivalOf({ venue }: EventRow, locale: Locale): string | null {
  return venue && inLanguage(locale, venue.arrivalDe, venue.arrivalEn);
}

function statusReason({ statusReasonDe, statusReasonEn }: EventRow, locale: Locale): string | null {
  return inLanguage(locale, statusReasonDe, statusReasonEn);
}

function inLanguage(locale: Locale, german: string | null, english: string | null): string | null {
  return (locale === "en" ? english || german : german || english) || null;
}
