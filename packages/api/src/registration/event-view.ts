import type { Prisma } from "@podium/db/generated/client";
import { formatFor } from "@podium/domain/event/attendance";
import type { Attendance, EventFormat } from "@podium/domain/event/vocabulary";
import { type Locale, localised, type Wording, wording } from "@podium/domain/locale";
import { type Dates, isNotYetKnown } from "@podium/domain/occurrence/times";
import { inSentence } from "@podium/domain/organisation/in-sentence";
import { lastPromotion } from "@podium/domain/registration/deadlines";
import type { RegistrationPolicy, WaitlistPolicy } from "@podium/domain/registration/policy";
import { cancellationSelect, termsSelect } from "../category/views.ts";
import { offered, pick } from "../language/texts.ts";
import { postponementOf, postponementsSelect } from "../occurrence/moves.ts";
import { type Where, whereOf } from "../occurrence/place.ts";
import { datesOf } from "../occurrence/times.ts";
import { type OccurrenceView, occurrencesSelect, toOccurrence } from "../occurrence/views.ts";

/** What pages about a registration say of its event. */
export const registeredEventSelect = {
  slug: true,
  status: true,
  unpublishedAt: true,
  postponedAt: true,
  moves: postponementsSelect,
  statusReasonDe: true,
  statusReasonEn: true,
  startsAt: true,
  endsAt: true,
  timezone: true,
  occurrences: occurrencesSelect,
  format: true,
  translations: { ...offered, select: { locale: true, title: true, host: true } },
  venue: { select: { name: true, street: true, postalCode: true, city: true } },
} satisfies Prisma.EventSelect;

/** What they say of the category, and what its people get. */
export const registeredCategorySelect = {
  nameDe: true,
  nameEn: true,
  attendance: true,
  onlineUrl: true,
  ...termsSelect,
  ...cancellationSelect,
} satisfies Prisma.CategorySelect;

/** What `contactOf` has to know of an event's own contacts. */
export const contactsSelect = {
  orderBy: { position: "asc" },
  select: { purpose: true, email: true, phone: true },
} satisfies Prisma.Event$contactsArgs;

/** Who answers for the data, Art. 13 (1) (a), (b), (2) (d) GDPR. */
export const controllerSelect = {
  nameDe: true,
  nameEn: true,
  inSentenceDe: true,
  inSentenceEn: true,
  postalAddress: true,
  email: true,
  dataProtectionContact: true,
  supervisoryAuthority: true,
} satisfies Prisma.OrganisationSelect;

export type Controller = {
  name: string;
  /** The same as the subject of a sentence. */
  inSentence: string;
  postalAddress: string;
  email: string;
  dataProtectionContact: string;
  supervisoryAuthority: string;
};

export function controllerOf(
  organisation: Prisma.OrganisationGetPayload<{ select: typeof controllerSelect }>,
  locale: Locale,
): Controller {
  const { postalAddress, email, dataProtectionContact, supervisoryAuthority } = organisation;
  return {
    name: localised(locale, organisation.nameDe, organisation.nameEn),
    inSentence: inSentence(organisation, locale),
    ...{ postalAddress, email, dataProtectionContact, supervisoryAuthority },
  };
}

export type EventOfRegistration = {
  slug: string;
  title: string;
  /** Of the title, for `lang`. */
  language: string;
  /** Who holds it, in the event's own words; null: the organisation. */
  host: string | null;
  /** From when to when it counts as going on; when it takes place say its occurrences. */
  startsAt: string;
  endsAt: string;
  dates: Dates;
  occurrences: OccurrenceView[];
  timezone: string;
  cancelled: boolean;
  /** The event's page is offline, and why, if somebody has said so. Null: it is there. */
  offline: { reason: Wording | null } | null;
  /** It was postponed and has no date yet, and why. Null: it has one. */
  postponed: { reason: Wording | null } | null;
} & Where;

/**
 * An event as it is for the people of a category: in the hall, online, or both, and by which link.
 *
 * @param category with its own link, if it has one
 */
export function eventFor<Event extends { format: EventFormat; venue: object | null }>(
  event: Event,
  { attendance, onlineUrl }: { attendance: Attendance | null; onlineUrl: string | null },
): Event {
  const format = formatFor(event.format, attendance);
  const isNarrowed = format !== event.format;
  return {
    ...event,
    format,
    venue: isNarrowed && format === "ONLINE" ? null : event.venue,
    ...(onlineUrl && { onlineUrl }),
  };
}

type RegisteredEvent = Prisma.EventGetPayload<{ select: typeof registeredEventSelect }>;

/** @param knowsRooms whether the reader has a place */
export function eventOfRegistration(
  event: RegisteredEvent,
  locale: Locale,
  knowsRooms = false,
): EventOfRegistration {
  const text = pick(event.translations, locale);
  return {
    slug: event.slug,
    title: text?.title ?? event.slug,
    language: text?.locale ?? locale,
    host: text?.host ?? null,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    dates: datesOf(event),
    occurrences: event.occurrences.map((each) => toOccurrence(each, locale, knowsRooms)),
    timezone: event.timezone,
    cancelled: event.status === "CANCELLED",
    offline: offlineOf(event, locale),
    postponed: postponedOf(event, locale),
    ...whereOf(event),
  };
}

function offlineOf(
  { status, unpublishedAt, statusReasonDe, statusReasonEn }: RegisteredEvent,
  locale: Locale,
): EventOfRegistration["offline"] {
  if (status === "WITHDRAWN") return { reason: wording(locale, statusReasonDe, statusReasonEn) };
  return status === "DRAFT" || unpublishedAt ? { reason: null } : null;
}

function postponedOf(
  { postponedAt, moves }: RegisteredEvent,
  locale: Locale,
): EventOfRegistration["postponed"] {
  const move = postponedAt && postponementOf(moves);
  return move ? { reason: wording(locale, move.reasonDe, move.reasonEn) } : null;
}

type QuietHours = { from: string; until: string } | null;

/** How the waiting list works, for pages that explain it. */
export type WaitingView = {
  waitlist: WaitlistPolicy;
  offerMinutes: number;
  /** Wall times ("21:00") in the event's zone between which nobody is promoted. */
  quiet: QuietHours;
  /** After this nobody is promoted by itself. Null: there is no waiting list, or no date yet. */
  promotesUntil: string | null;
};

export function waitingView(
  policy: Pick<
    RegistrationPolicy,
    "waitlistPolicy" | "offerMinutes" | "quietFrom" | "quietUntil" | "startsAt" | "lastPromotionHours"
  >,
): WaitingView {
  const { waitlistPolicy, offerMinutes, quietFrom, quietUntil } = policy;
  return {
    waitlist: waitlistPolicy,
    offerMinutes,
    quiet: quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : null,
    promotesUntil:
      waitlistPolicy === "OFF" || isNotYetKnown(policy.startsAt) ? null : lastPromotion(policy).toISOString(),
  };
}
