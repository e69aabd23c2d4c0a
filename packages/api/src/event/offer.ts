import type { Prisma } from "@podium/db/generated/client";
import { bestOffer, judgeOffer, type OfferFacts, type OfferState } from "@podium/domain/event/rules";
import type { Locale } from "@podium/domain/locale";
import { fullestPool, registrationFacts } from "@podium/domain/registration/facts";
import type { OfferedCategory, RegistrationOffer } from "./views.ts";

/** What the judgement of an event's registration needs; part of every select of an event that is shown. */
export const offerSelect = {
  status: true,
  startsAt: true,
  endsAt: true,
  registrationMode: true,
  externalRegistrationUrl: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  registrationPaused: true,
  showPlacesLeft: true,
  approvalMode: true,
  waitlistPolicy: true,
  lastPromotionHours: true,
  categories: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      nameDe: true,
      nameEn: true,
      opensAt: true,
      closesAt: true,
      hidden: true,
      paused: true,
      minPersons: true,
      maxPersons: true,
      pools: { select: { poolId: true, pool: { select: { size: true, taken: true } } } },
      _count: { select: { registrations: { where: { state: "WAITLISTED" } } } },
    },
  },
} satisfies Prisma.EventSelect;

export type OfferRow = Prisma.EventGetPayload<{ select: typeof offerSelect }>;
type CategoryRow = OfferRow["categories"][number];

/** An offer with the facts that it was judged by. */
type JudgedOffer = ReturnType<typeof judgeOffer> & { facts: OfferFacts; category: CategoryRow | null };

/** How every visible kind of participation stands. One without a kind where the event has none. */
function offersOf(row: OfferRow, now: Date): [JudgedOffer, ...JudgedOffer[]] {
  const judged = (category: CategoryRow | null): JudgedOffer => {
    const facts = factsOf(row, category);
    return { ...judgeOffer(facts, now), facts, category };
  };
  const [first = null, ...others] = row.categories.filter(({ hidden }) => !hidden);
  return [judged(first), ...others.map(judged)];
}

/** The same facts that registering is judged by, and what a page shows beside. */
function factsOf(row: OfferRow, category: CategoryRow | null): OfferFacts {
  const pools = (category?.pools ?? []).map(({ pool }) => pool);
  const event = {
    status: row.status,
    startsAt: row.startsAt,
    mode: row.registrationMode,
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    paused: row.registrationPaused,
    approvalMode: row.approvalMode,
    waitlistPolicy: row.waitlistPolicy,
    lastPromotionHours: row.lastPromotionHours,
  };
  const facts = registrationFacts({
    event,
    category: category && { ...category, pools, someoneWaits: someoneWaitsFor(category, row) },
  });
  return { ...facts, endsAt: row.endsAt, size: fullestPool(pools)?.size ?? null };
}

/** In any kind of participation, hidden ones among them, that counts in one of the same pools. */
function someoneWaitsFor(category: CategoryRow, { categories }: OfferRow): boolean {
  const pools = new Set(category.pools.map(({ poolId }) => poolId));
  return categories.some(
    (other) =>
      other._count.registrations > 0 &&
      (other.id === category.id || other.pools.some(({ poolId }) => pools.has(poolId))),
  );
}

/** What badges and lists say: the best that a visitor can get. @param now the database's clock */
export function offerStateOf(row: OfferRow, now: Date): OfferState {
  return bestOffer(offersOf(row, now)).state;
}

/** @param now the database's clock */
export function toRegistrationOffer(row: OfferRow, locale: Locale, now: Date): RegistrationOffer {
  const offers = offersOf(row, now);
  const best = bestOffer(offers);
  const { mode } = best.facts;
  return {
    mode,
    ...figuresOf(best, row),
    externalUrl: mode === "EXTERNAL" ? row.externalRegistrationUrl : null,
    categories: mode === "HERE" ? offers.flatMap((offer) => toCategory(offer, row, locale)) : [],
  };
}

function toCategory(offer: JudgedOffer, row: OfferRow, locale: Locale): OfferedCategory[] {
  const { category } = offer;
  if (!category) return [];
  return [
    {
      id: category.id,
      name: locale === "de" ? category.nameDe : category.nameEn,
      minPersons: category.minPersons,
      maxPersons: category.maxPersons,
      ...figuresOf(offer, row),
    },
  ];
}

function figuresOf({ state, judgement, facts, category }: JudgedOffer, row: OfferRow) {
  const here = facts.mode === "HERE";
  const shown = here && row.showPlacesLeft;
  return {
    state,
    code: judgement.ok ? null : judgement.code,
    details: judgement.ok ? {} : (judgement.details ?? {}),
    placesLeft: shown ? facts.placesLeft : null,
    size: shown ? facts.size : null,
    waiting: shown ? (category?._count.registrations ?? 0) : null,
    opensAt: here ? (facts.opensAt?.toISOString() ?? null) : null,
    closesAt: here ? (facts.closesAt ?? facts.startsAt).toISOString() : null,
  };
}
