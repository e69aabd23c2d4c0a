import type { Prisma } from "@podium/db/generated/client";
import type { Judgement } from "@podium/domain/refusal";
import { judgeCancellation, judgeConfirmation } from "@podium/domain/registration/rules";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Receipt } from "./creation.ts";
import type { Situation } from "./situation.ts";

/** All instants below are ISO 8601 in UTC; `timezone` is the event's IANA zone, to show them in. */
export type ReceiptView = { holdUntil: string };

export function receiptView({ holdUntil }: Receipt): ReceiptView {
  return { holdUntil: holdUntil.toISOString() };
}

/** May somebody register now, and what has to be said beside the form? */
export type AvailabilityView = {
  judgement: Judgement;
  /** Null: no limit, or the organiser does not show it. */
  placesLeft: number | null;
  closesAt: string;
  holdMinutes: number;
};

export function availabilityView(
  situation: Situation,
  judgement: Judgement,
  showPlacesLeft: boolean,
): AvailabilityView {
  const { facts, holdMinutes } = situation;
  return {
    judgement,
    placesLeft: showPlacesLeft ? facts.placesLeft : null,
    closesAt: (facts.closesAt ?? facts.startsAt).toISOString(),
    holdMinutes,
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
  event: {
    select: {
      slug: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timezone: true,
      format: true,
      translations: { select: { locale: true, title: true } },
      venue: { select: { name: true, street: true, postalCode: true, city: true } },
    },
  },
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

type EventOfRegistration = {
  slug: string;
  title: string;
  startsAt: string;
  endsAt: string;
  timezone: string;
  cancelled: boolean;
  online: boolean;
  place: { name: string; street: string; postalCode: string; city: string } | null;
};

/** @param locale language of the title; German where there is no translation */
export function registrationView(stored: StoredRegistration, locale: string, now: Date): RegistrationView {
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
    event: {
      slug: event.slug,
      title: titleIn(event.translations, locale),
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
    },
  };
}

/** What the page with the button "confirm" shows: nothing of the person but the first name. */
export type ConfirmationView = Pick<
  RegistrationView,
  "state" | "holdUntil" | "firstName" | "confirmable" | "event"
>;

export function confirmationView(stored: StoredRegistration, locale: string, now: Date): ConfirmationView {
  const { state, holdUntil, firstName, confirmable, event } = registrationView(stored, locale, now);
  return { state, holdUntil, firstName, confirmable, event };
}

function titleIn(translations: { locale: string; title: string }[], locale: string): string {
  const found =
    translations.find((each) => each.locale === locale) ?? translations.find(({ locale }) => locale === "de");
  return found?.title ?? translations[0]?.title ?? "";
}
