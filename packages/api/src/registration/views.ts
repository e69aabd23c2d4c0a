import type { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import type { Judgement } from "@podium/domain/refusal";
import { holdEnd, lastPromotion } from "@podium/domain/registration/deadlines";
import type { RegistrationPolicy, WaitlistPolicy } from "@podium/domain/registration/policy";
import { judgeParty, type Prospect } from "@podium/domain/registration/rules";
import type { Receipt } from "./requests.ts";
import type { CategorySituation, Situation } from "./situation.ts";

/** What pages about a registration say of its event. */
export const registeredEventSelect = {
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
export type ReceiptView = { holdUntil: string; prospect: Prospect };

export function receiptView({ holdUntil, prospect }: Receipt): ReceiptView {
  return { holdUntil: holdUntil.toISOString(), prospect };
}

/** What the check step says; `key` goes along with the registration. */
export type CheckView = { prospect: Prospect; holdUntil: string; key: string; categoryName: string };

/** One kind of participation: can one person register for it now, and what would he or she get? */
export type CategoryAvailability = {
  id: string;
  name: string;
  judgement: Judgement;
  prospect: "PLACE" | "WAITING" | "APPLICATION";
  /** Null: no limit, or the organiser does not show it. */
  placesLeft: number | null;
  minPersons: number;
  maxPersons: number;
  opensAt: string | null;
  closesAt: string;
};

/** The page with the form: may somebody register now, and what has to be said before the first field is filled in? */
export type AvailabilityView = {
  /** By the database's clock: what a page says of today and of what is over goes by it. */
  now: string;
  /** Of the event as a whole: yes as soon as one kind of participation is open. */
  judgement: Judgement;
  categories: CategoryAvailability[];
  /** Null: no limit, or the organiser does not show it. Of the kind that the judgement is about. */
  placesLeft: number | null;
  closesAt: string;
  /** Until when a place would be kept that is taken now. */
  holdUntil: string;
  holdMinutes: number;
  approval: boolean;
  waitlist: WaitlistPolicy;
  offerMinutes: number;
  /** Wall times ("21:00") in the event's zone between which nobody is promoted. */
  quiet: QuietHours;
  /** After this nobody is promoted by itself. Null: there is no waiting list. */
  promotesUntil: string | null;
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

export type QuietHours = { from: string; until: string } | null;

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
  ...registeredEventSelect,
} satisfies Prisma.EventSelect;

type AvailabilityRow = Prisma.EventGetPayload<{ select: typeof availabilitySelect }>;

export function availabilityView(
  situation: Situation,
  row: AvailabilityRow,
  locale: Locale,
): AvailabilityView {
  const { policy, now } = situation;
  const { organisation } = row;
  const categories = situation.categories.map((category) => categoryView(category, row, locale, now));
  const best = categories.find(({ judgement }) => judgement.ok) ?? categories[0];
  const { closesAt, startsAt } = situation.facts;
  return {
    now: now.toISOString(),
    judgement: best?.judgement ?? judgeParty(situation.facts, { persons: 1, maySplit: false }, now).judgement,
    categories,
    placesLeft: best?.placesLeft ?? null,
    closesAt: best?.closesAt ?? (closesAt ?? startsAt).toISOString(),
    holdUntil: holdEnd(policy, now).toISOString(),
    holdMinutes: policy.holdMinutes,
    approval: policy.approvalMode !== "NONE",
    ...waitingView(policy),
    externalUrl: situation.external ? row.externalRegistrationUrl : null,
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

function categoryView(
  { id, nameDe, nameEn, facts }: CategorySituation,
  row: AvailabilityRow,
  locale: Locale,
  now: Date,
): CategoryAvailability {
  const { judgement, prospect } = judgeParty(facts, { persons: facts.minPersons, maySplit: false }, now);
  return {
    id,
    name: locale === "de" ? nameDe : nameEn,
    judgement,
    prospect: prospect.applying > 0 ? "APPLICATION" : prospect.waiting > 0 ? "WAITING" : "PLACE",
    placesLeft: row.showPlacesLeft && facts.placesLeft !== null ? Math.max(0, facts.placesLeft) : null,
    minPersons: facts.minPersons,
    maxPersons: facts.maxPersons,
    opensAt: facts.opensAt?.toISOString() ?? null,
    closesAt: (facts.closesAt ?? facts.startsAt).toISOString(),
  };
}

/** How the waiting list works, for pages that explain it. */
export function waitingView(
  policy: RegistrationPolicy,
): Pick<AvailabilityView, "waitlist" | "offerMinutes" | "quiet" | "promotesUntil"> {
  const { waitlistPolicy, offerMinutes, quietFrom, quietUntil } = policy;
  return {
    waitlist: waitlistPolicy,
    offerMinutes,
    quiet: quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : null,
    promotesUntil: waitlistPolicy === "OFF" ? null : lastPromotion(policy).toISOString(),
  };
}

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

export function eventOfRegistration(
  event: Prisma.EventGetPayload<{ select: typeof registeredEventSelect }>,
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
