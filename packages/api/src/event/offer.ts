import type { Prisma } from "@podium/db/generated/client";
import { judgeOffer, type OfferFacts } from "@podium/domain/event/rules";
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

/**
 * The facts of the event's first open kind of participation: its own window or the event's, and the fullest of its
 * pools, because a place is taken in all of them.
 */
export function offerFacts(row: OfferRow): OfferFacts {
  const category = row.categories[0];
  const limited = (category?.pools ?? []).flatMap(({ pool }) =>
    pool.size === null ? [] : [{ size: pool.size, placesLeft: pool.size - pool.taken }],
  );
  const fullest = limited.reduce<(typeof limited)[number] | null>(
    (least, pool) => (least && least.placesLeft <= pool.placesLeft ? least : pool),
    null,
  );
  return {
    status: row.status,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    mode: row.registrationMode,
    opensAt: category?.opensAt ?? row.registrationOpensAt,
    closesAt: category?.closesAt ?? row.registrationClosesAt,
    paused: row.registrationPaused || (category?.paused ?? false),
    placesLeft: fullest?.placesLeft ?? null,
    size: fullest?.size ?? null,
  };
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
