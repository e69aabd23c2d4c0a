import type { Prisma } from "@podium/db/generated/client";
import { judgeOffer, type OfferFacts } from "@podium/domain/event/rules";
import { fullestPool, registrationFacts } from "@podium/domain/registration/facts";
import type { RegistrationOffer } from "./views.ts";

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
  categories: {
    where: { hidden: false },
    orderBy: { position: "asc" },
    select: {
      opensAt: true,
      closesAt: true,
      paused: true,
      pools: { select: { pool: { select: { size: true, taken: true } } } },
    },
  },
} satisfies Prisma.EventSelect;

type OfferRow = Prisma.EventGetPayload<{ select: typeof offerSelect }>;

/** The same facts that registering is judged by, and what a page shows beside. */
export function offerFacts(row: OfferRow): OfferFacts {
  const [category] = row.categories;
  const pools = (category?.pools ?? []).map(({ pool }) => pool);
  const event = {
    status: row.status,
    startsAt: row.startsAt,
    mode: row.registrationMode,
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    paused: row.registrationPaused,
  };
  const facts = registrationFacts({ event, category: category ? { ...category, pools } : null });
  return { ...facts, endsAt: row.endsAt, size: fullestPool(pools)?.size ?? null };
}

/** @param now the database's clock */
export function toRegistrationOffer(row: OfferRow, now: Date): RegistrationOffer {
  const facts = offerFacts(row);
  const { state, judgement } = judgeOffer(facts, now);
  const here = facts.mode === "HERE";
  const shown = here && row.showPlacesLeft;
  return {
    mode: facts.mode,
    state,
    code: judgement.ok ? null : judgement.code,
    details: judgement.ok ? {} : (judgement.details ?? {}),
    placesLeft: shown ? facts.placesLeft : null,
    size: shown ? facts.size : null,
    opensAt: here ? (facts.opensAt?.toISOString() ?? null) : null,
    closesAt: here ? (facts.closesAt ?? facts.startsAt).toISOString() : null,
    externalUrl: facts.mode === "EXTERNAL" ? row.externalRegistrationUrl : null,
  };
}
