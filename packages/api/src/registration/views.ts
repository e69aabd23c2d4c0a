import type { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import type { Judgement } from "@podium/domain/refusal";
import { holdEnd } from "@podium/domain/registration/facts";
import { judgeCancellation, judgeConfirmation, judgeRegistration } from "@podium/domain/registration/rules";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import type { Receipt } from "./creation.ts";
import type { Situation } from "./situation.ts";

const eventSelect = {
  slug: true,
  status: true,
  startsAt: true,
  endsAt: true,
  timezone: true,
  format: true,
  translations: { select: { locale: true, title: true } },
  venue: { select: { name: true, street: true, postalCode: true, city: true } },
} satisfies Prisma.EventSelect;

/** All instants below are ISO 8601 in UTC; `timezone` is the event's IANA zone, to show them in. */
export type ReceiptView = { holdUntil: string };

export function receiptView({ holdUntil }: Receipt): ReceiptView {
  return { holdUntil: holdUntil.toISOString() };
}

/** The page with the form: may somebody register now, and what has to be said before the first field is filled in? */
export type AvailabilityView = {
  judgement: Judgement;
  /** Null: no limit, or the organiser does not show it. */
  placesLeft: number | null;
  closesAt: string;
  /** Until when a place would be kept that is taken now. */
  holdUntil: string;
  holdMinutes: number;
  externalUrl: string | null;
  event: EventOfRegistration;
  /** Who answers for the data, Art. 13 (1) (a), (b), (2) (d) GDPR. */
  controller: {
    name: string;
    postalAddress: string;
    email: string;
    dataProtectionContact: string;
    supervisoryAuthority: string;
  };
};

export const availabilitySelect = {
  showPlacesLeft: true,
  externalRegistrationUrl: true,
  organisation: {
    select: {
      nameDe: true,
      nameEn: true,
      postalAddress: true,
      email: true,
      dataProtectionContact: true,
      supervisoryAuthority: true,
    },
  },
  ...eventSelect,
} satisfies Prisma.EventSelect;

type AvailabilityRow = Prisma.EventGetPayload<{ select: typeof availabilitySelect }>;

export function availabilityView(
  situation: Situation,
  row: AvailabilityRow,
  locale: Locale,
): AvailabilityView {
  const { facts, now, holdMinutes } = situation;
  const { organisation } = row;
  return {
    judgement: judgeRegistration(facts, now),
    placesLeft: row.showPlacesLeft ? facts.placesLeft : null,
    closesAt: (facts.closesAt ?? facts.startsAt).toISOString(),
    holdUntil: holdEnd(situation, now).toISOString(),
    holdMinutes,
    externalUrl: facts.mode === "EXTERNAL" ? row.externalRegistrationUrl : null,
    event: eventOfRegistration(row, locale),
    controller: {
      name: locale === "de" ? organisation.nameDe : organisation.nameEn,
      postalAddress: organisation.postalAddress,
      email: organisation.email,
      dataProtectionContact: organisation.dataProtectionContact,
      supervisoryAuthority: organisation.supervisoryAuthority,
    },
  };
}

export const registrationSelect = {
  id: true,
  state: true,
  holdUntil: true,
  firstName: true,
  lastName: true,
  email: true,
  cancelledBy: true,
  cancelReason: true,
  createdAt: true,
  group: { select: { organisation: true } },
  event: { select: eventSelect },
} satisfies Prisma.RegistrationSelect;

export type StoredRegistration = Prisma.RegistrationGetPayload<{ select: typeof registrationSelect }>;

/** The registration's own page, reached by a signed link: what is stored of the person, and what can be done. */
export type RegistrationView = {
  state: RegistrationState;
  holdUntil: string | null;
  firstName: string;
  lastName: string;
  email: string;
  organisation: string | null;
  cancelledBy: "ATTENDEE" | "ORGANISER" | "EVENT" | null;
  cancelReason: string | null;
  createdAt: string;
  confirmable: boolean;
  cancellable: boolean;
  event: EventOfRegistration;
};

export type EventOfRegistration = {
  slug: string;
  title: string;
  /** Of the title, for `lang`. */
  language: string;
  startsAt: string;
  endsAt: string;
  timezone: string;
  cancelled: boolean;
  online: boolean;
  place: { name: string; street: string; postalCode: string; city: string } | null;
};

/** @param locale language of the title; German where there is no translation */
export function registrationView(stored: StoredRegistration, locale: Locale, now: Date): RegistrationView {
  const { event, group } = stored;
  return {
    state: stored.state,
    holdUntil: stored.holdUntil?.toISOString() ?? null,
    firstName: stored.firstName,
    lastName: stored.lastName,
    email: stored.email,
    organisation: group.organisation,
    cancelledBy: stored.cancelledBy,
    cancelReason: stored.cancelReason,
    createdAt: stored.createdAt.toISOString(),
    confirmable:
      stored.state === "UNCONFIRMED" && event.status !== "CANCELLED" && judgeConfirmation(stored, now).ok,
    cancellable: judgeCancellation(stored, event, "ATTENDEE", now).ok,
    event: eventOfRegistration(event, locale),
  };
}

function eventOfRegistration(
  event: Prisma.EventGetPayload<{ select: typeof eventSelect }>,
  locale: Locale,
): EventOfRegistration {
  const text =
    event.translations.find((each) => each.locale === locale) ??
    event.translations.find((each) => each.locale === "de");
  return {
    slug: event.slug,
    title: text?.title ?? event.slug,
    language: text?.locale ?? locale,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    timezone: event.timezone,
    cancelled: event.status === "CANCELLED",
    online: event.format === "ONLINE",
    place: event.venue && {
      name: event.venue.name,
      street: event.venue.street,
      postalCode: event.venue.postalCode,
      city: event.venue.city,
    },
  };
}

/** What the page with the button "confirm" shows: nothing of the person but the first name. */
export type ConfirmationView = Pick<
  RegistrationView,
  "state" | "holdUntil" | "firstName" | "confirmable" | "event"
> & {
  /** Leads to the registration's own page: whoever can open this link gets that one by mail, too. Null: it has ended. */
  manageToken: string | null;
};

export function confirmationView(
  stored: StoredRegistration,
  locale: Locale,
  now: Date,
  manageToken: string,
): ConfirmationView {
  const { state, holdUntil, firstName, confirmable, event } = registrationView(stored, locale, now);
  return { state, holdUntil, firstName, confirmable, event, manageToken: isLive(state) ? manageToken : null };
}
