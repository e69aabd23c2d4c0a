import type { Judgement } from "../refusal.ts";
import { judgeRegistration, type RegistrationFacts } from "../registration/rules.ts";
import type { EventFormat, RegistrationMode } from "./vocabulary.ts";

/** What the badge of an event says of its registration. Derived whenever it is shown, never stored. */
export const offerStates = [
  "open",
  "almostFull",
  "waitlist",
  "full",
  "notYetOpen",
  "closed",
  "paused",
  "external",
  "none",
  "ended",
  "cancelled",
] as const;
export type OfferState = (typeof offerStates)[number];

/** With at most this share of the places left (rounded up), an event is almost full. */
const ALMOST_FULL = 0.1;

export type OfferFacts = RegistrationFacts & {
  endsAt: Date;
  /** Places of the pool that `placesLeft` is of; null is unlimited. */
  size: number | null;
};

/**
 * The state of an event's registration and, where registering here is not possible, the judgement that says why.
 * `now` is the database's clock; a draft, which no visitor sees, is judged as if it were published (for previews).
 */
export function judgeOffer(facts: OfferFacts, now: Date): { state: OfferState; judgement: Judgement } {
  const judgement = judgeRegistration(
    { ...facts, status: facts.status === "DRAFT" ? "PUBLISHED" : facts.status },
    now,
  );
  if (facts.status !== "CANCELLED" && now >= facts.endsAt) {
    return { state: "ended", judgement: { ok: false, code: "event.ended" } };
  }
  if (judgement.ok) return { state: openState(facts), judgement };
  return { state: stateOf[judgement.code] ?? "closed", judgement };
}

const stateOf: Partial<Record<string, OfferState>> = {
  "event.cancelled": "cancelled",
  "registration.elsewhere": "external",
  "registration.none": "none",
  "registration.notYetOpen": "notYetOpen",
  "registration.closed": "closed",
  "registration.paused": "paused",
  "registration.full": "full",
};

/** Open, and with what to expect: a place, one of the last, or one in the queue. */
function openState(facts: OfferFacts): OfferState {
  if (facts.approvalMode === "PLACE_ON_APPROVAL") return "open";
  if (facts.someoneWaits || (facts.placesLeft !== null && facts.placesLeft < facts.minPersons))
    return "waitlist";
  return isAlmostFull(facts) ? "almostFull" : "open";
}

function isAlmostFull({ placesLeft, size }: OfferFacts): boolean {
  return placesLeft !== null && size !== null && placesLeft <= Math.ceil(size * ALMOST_FULL);
}

/** What visitors would rather have, if several kinds of participation stand differently. */
const preference: readonly OfferState[] = [
  ...(["open", "almostFull", "waitlist", "notYetOpen", "paused", "full", "closed"] as const),
  ...(["external", "none", "ended", "cancelled"] as const),
];

/** Enough of an offer to choose by. */
type ComparedOffer = { state: OfferState; facts: Pick<OfferFacts, "opensAt" | "closesAt"> };

/**
 * The best of several offers; of equal ones the first, but of those to come the one that opens first, and of those
 * that are over the one that was open longest.
 */
export function bestOffer<Offer extends ComparedOffer>([first, ...others]: readonly [
  Offer,
  ...Offer[],
]): Offer {
  return others.reduce((best, offer) => (isBetter(offer, best) ? offer : best), first);
}

function isBetter(one: ComparedOffer, other: ComparedOffer): boolean {
  if (one.state !== other.state) return preference.indexOf(one.state) < preference.indexOf(other.state);
  const time = (instant: Date | null, without: number) => instant?.getTime() ?? without;
  if (one.state === "notYetOpen") return time(one.facts.opensAt, 0) < time(other.facts.opensAt, 0);
  const never = Number.POSITIVE_INFINITY;
  return one.state === "closed" && time(one.facts.closesAt, never) > time(other.facts.closesAt, never);
}

/** What `missingBeforePublication` looks at; the form's values and the stored event both fit. */
export type PublicationFacts = {
  format: EventFormat;
  venue: object | null;
  onlineUrl: string | null;
  registrationMode: RegistrationMode;
  externalRegistrationUrl: string | null;
  audiences: readonly string[];
  contacts: readonly object[];
  translations: Record<"de" | "en", TranslatedFacts>;
};
type TranslatedFacts = Record<(typeof neededTexts)[number], string>;

const neededTexts = ["title", "kind", "summary", "body", "audience", "fee"] as const;

/** Paths of the form's fields, so that a list of what is missing can lead there. */
export type MissingField =
  | "venue"
  | "onlineUrl"
  | "externalRegistrationUrl"
  | "audiences"
  | "contacts"
  | `translations.${"de" | "en"}.${(typeof neededTexts)[number]}`;

/** What an event still lacks before it can go online, in the order of the form. Empty: nothing. */
export function missingBeforePublication(event: PublicationFacts): MissingField[] {
  const missing: MissingField[] = [];
  for (const locale of ["de", "en"] as const) {
    for (const text of neededTexts) {
      if (!event.translations[locale][text].trim()) missing.push(`translations.${locale}.${text}`);
    }
  }
  if (event.audiences.length === 0) missing.push("audiences");
  if (event.format !== "ONLINE" && !event.venue) missing.push("venue");
  // Registered elsewhere, people get the link from there.
  if (event.format !== "ON_SITE" && event.registrationMode !== "EXTERNAL" && !event.onlineUrl)
    missing.push("onlineUrl");
  if (event.registrationMode === "EXTERNAL" && !event.externalRegistrationUrl)
    missing.push("externalRegistrationUrl");
  if (event.contacts.length === 0) missing.push("contacts");
  return missing;
}
