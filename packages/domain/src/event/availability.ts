import type { Judgement } from "../refusal.ts";
import { roomFor } from "../registration/capacity/room.ts";
import { judgeRegistration, type RegistrationFacts } from "../registration/rules.ts";

/** What the badge of an event says of its registration. Derived whenever it is shown, never stored. */
const availabilityStates = [
  "open",
  "almostFull",
  "waitlist",
  "full",
  "notYetOpen",
  "closed",
  "paused",
  "postponed",
  "external",
  "email",
  "phone",
  "post",
  "counter",
  "none",
  "notOffered",
  "ended",
  "cancelled",
] as const;
export type AvailabilityState = (typeof availabilityStates)[number];

/** With at most this share of the places left (rounded up), an event is almost full. */
const ALMOST_FULL = 0.1;

export type AvailabilityFacts = RegistrationFacts & {
  endsAt: Date;
  /** Places of the pool that `placesLeft` is of; null is unlimited. */
  size: number | null;
};

/**
 * The state of an event's registration and, where registering here is not possible, the judgement that says why.
 * `now` is the database's clock; a draft, which no visitor sees, is judged as if it were published (for previews).
 */
export function judgeAvailability(
  facts: AvailabilityFacts,
  now: Date,
): { state: AvailabilityState; judgement: Judgement } {
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

/** The instants at which the same facts are judged otherwise. */
export function turnsOfFacts(
  facts: Pick<RegistrationFacts, "opensAt" | "closesAt" | "startsAt" | "waitlistUntil"> & { endsAt?: Date },
): Date[] {
  const { opensAt, closesAt, startsAt, waitlistUntil, endsAt } = facts;
  return [opensAt, closesAt, startsAt, waitlistUntil, endsAt].filter((turn) => turn instanceof Date);
}

const stateOf: Partial<Record<string, AvailabilityState>> = {
  "event.cancelled": "cancelled",
  "registration.dateCancelled": "cancelled",
  "registration.categoryCancelled": "cancelled",
  "event.postponed": "postponed",
  "registration.elsewhere": "external",
  "registration.byEmail": "email",
  "registration.byPhone": "phone",
  "registration.byPost": "post",
  "registration.atCounter": "counter",
  "registration.none": "none",
  "registration.notOffered": "notOffered",
  "registration.notYetOpen": "notYetOpen",
  "registration.closed": "closed",
  "registration.begun": "closed",
  "registration.paused": "paused",
  "registration.full": "full",
};

/** Open, and with what to expect: a place, one of the last, or one in the queue. */
function openState(facts: AvailabilityFacts): AvailabilityState {
  if (facts.approvalMode === "PLACE_ON_APPROVAL") return "open";
  if (roomFor(facts, facts.minPersons) !== "free") return "waitlist";
  return isAlmostFull(facts) ? "almostFull" : "open";
}

function isAlmostFull({ placesLeft, size }: AvailabilityFacts): boolean {
  return placesLeft !== null && size !== null && placesLeft <= Math.ceil(size * ALMOST_FULL);
}

/** What visitors would rather have, if several categories stand differently. */
const preference: readonly AvailabilityState[] = [
  ...(["open", "almostFull", "waitlist", "external", "email", "phone", "counter", "post"] as const),
  // Last of what is ahead: that nobody has to register is true of an event only when it is of all its categories.
  ...([
    "notYetOpen",
    "postponed",
    "paused",
    "full",
    "closed",
    "none",
    "notOffered",
    "ended",
    "cancelled",
  ] as const),
];

/** Enough to choose by. */
type ComparedAvailability = {
  state: AvailabilityState;
  facts: Pick<AvailabilityFacts, "opensAt" | "closesAt">;
};

/**
 * The best of several categories; of equal ones the first, but of those to come the one that opens first, and of those
 * that are over the one that was open longest.
 */
export function bestAvailability<Compared extends ComparedAvailability>([first, ...others]: readonly [
  Compared,
  ...Compared[],
]): Compared {
  return others.reduce((best, other) => (isBetter(other, best) ? other : best), first);
}

function isBetter(one: ComparedAvailability, other: ComparedAvailability): boolean {
  if (one.state !== other.state) return preference.indexOf(one.state) < preference.indexOf(other.state);
  const time = (instant: Date | null, without: number) => instant?.getTime() ?? without;
  if (one.state === "notYetOpen") return time(one.facts.opensAt, 0) < time(other.facts.opensAt, 0);
  const never = Number.POSITIVE_INFINITY;
  return one.state === "closed" && time(one.facts.closesAt, never) > time(other.facts.closesAt, never);
}
