import type { Prisma } from "@podium/db/generated/client";
import { formatFor } from "@podium/domain/event/attendance";
import {
  type AvailabilityFacts,
  type AvailabilityState,
  bestAvailability,
  judgeAvailability,
  turnsOfFacts,
} from "@podium/domain/event/availability";
import { type Locale, wording } from "@podium/domain/locale";
import { datesFacts, fullestPool, registrationFacts } from "@podium/domain/registration/facts";
import { policyColumns } from "@podium/domain/registration/policy";
import { toldDeadline } from "@podium/domain/registration/rules";
import { nextDay } from "@podium/domain/time/wall-time";
import { cancellationOf, cancellationSelect, termsOf, termsSelect } from "../category/views.ts";
import { columnsOf, selectOf } from "../columns.ts";
import type { CategoryAvailability, RegistrationAvailability } from "./public/views.ts";
import type { WaitedFor } from "./waiting.ts";

/** What the judgement of an event's registration needs; part of every select of an event that is shown. */
export const availabilitySelect = {
  status: true,
  format: true,
  unpublishedAt: true,
  postponedAt: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  registrationPaused: true,
  showPlacesLeft: true,
  ...selectOf(policyColumns),
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
      ...cancellationSelect,
      channel: true,
      url: true,
      email: true,
      phone: true,
      address: true,
      hoursDe: true,
      hoursEn: true,
      attendance: true,
      onlineUrl: true,
      ...termsSelect,
      minPersons: true,
      maxPersons: true,
      companions: true,
      choiceId: true,
      pools: { select: { poolId: true, pool: { select: { size: true, taken: true } } } },
    },
  },
} satisfies Prisma.EventSelect;

export type AvailabilityRow = Prisma.EventGetPayload<{ select: typeof availabilitySelect }>;
type CategoryRow = AvailabilityRow["categories"][number];
/** What is not a column of the event. `now` by the database's clock. */
export type Moment = { now: Date; waited: WaitedFor };

/** With the facts that it was judged by. */
type JudgedAvailability = ReturnType<typeof judgeAvailability> & {
  facts: AvailabilityFacts;
  category: CategoryRow | null;
};

/** How every visible category stands. One without a category where the event has none. */
function availabilitiesOf(
  row: AvailabilityRow,
  { now, waited }: Moment,
): [JudgedAvailability, ...JudgedAvailability[]] {
  const judged = (category: CategoryRow | null): JudgedAvailability => {
    const facts = factsOf(row, category, waited);
    return { ...judgeAvailability(facts, now), facts, category };
  };
  const [first = null, ...others] = row.categories.filter(({ hidden }) => !hidden);
  return [judged(first), ...others.map(judged)];
}

/** The same facts that registering is judged by, and what a page shows beside. */
function factsOf(row: AvailabilityRow, category: CategoryRow | null, waited: WaitedFor): AvailabilityFacts {
  const pools = (category?.pools ?? []).map(({ pool }) => pool);
  const event = {
    status: row.status,
    unpublished: row.unpublishedAt !== null,
    postponed: row.postponedAt !== null,
    startsAt: row.startsAt,
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    paused: row.registrationPaused,
    ...columnsOf(row, policyColumns),
  };
  const facts = registrationFacts({
    event,
    category: category && {
      ...category,
      ...datesFacts(
        category.occurrences.map(({ occurrence }) => occurrence),
        category.cancelledAt !== null,
      ),
      pools,
      someoneWaits: someoneWaitsFor(category, row, waited),
    },
  });
  return { ...facts, endsAt: row.endsAt, size: fullestPool(pools)?.size ?? null };
}

/** In any category, hidden ones among them, that counts in one of the same pools. */
function someoneWaitsFor(category: CategoryRow, { categories }: AvailabilityRow, waited: WaitedFor): boolean {
  const pools = new Set(category.pools.map(({ poolId }) => poolId));
  return categories.some(
    (other) =>
      waited.has(other.id) &&
      (other.id === category.id || other.pools.some(({ poolId }) => pools.has(poolId))),
  );
}

/** When the same rows say something else: registration opens or closes, the event is nearer by a day, or over. */
export function turnsOf(row: AvailabilityRow & { timezone: string }, moment: Moment): Date[] {
  const facts = availabilitiesOf(row, moment).map((standing) => standing.facts);
  return [nextDay(moment.now, row.timezone), ...facts.flatMap(turnsOfFacts)];
}

/** What badges and lists say: the best that a visitor can get. */
export function availabilityOf(row: AvailabilityRow, moment: Moment): AvailabilityState {
  return bestAvailability(availabilitiesOf(row, moment)).state;
}

export function toRegistrationAvailability(
  row: AvailabilityRow,
  locale: Locale,
  moment: Moment,
): RegistrationAvailability {
  const standings = availabilitiesOf(row, moment);
  const best = bestAvailability(standings);
  return {
    ...figuresOf(best, row),
    categories: standings.flatMap((standing) => toCategory(standing, row, locale)),
  };
}

function toCategory(
  standing: JudgedAvailability,
  row: AvailabilityRow,
  locale: Locale,
): CategoryAvailability[] {
  const { category } = standing;
  if (!category) return [];
  return [
    {
      id: category.id,
      name: wording(locale, category.nameDe, category.nameEn),
      channel: category.channel,
      url: category.url,
      email: category.email,
      phone: category.phone,
      address: category.address,
      attendance: row.format === "HYBRID" ? category.attendance : null,
      onlineUrl: openLink(category, row),
      terms: termsOf(category, locale),
      hours: wording(locale, category.hoursDe, category.hoursEn),
      minPersons: category.minPersons,
      maxPersons: category.maxPersons,
      cancelled: cancellationOf(category, locale),
      choiceId: category.choiceId,
      dateIds: category.occurrences.map(({ occurrenceId }) => occurrenceId),
      ...figuresOf(standing, row),
    },
  ];
}

/** Of a category in which one takes part just so: all others get theirs with the place. */
function openLink({ channel, attendance, onlineUrl }: CategoryRow, { format }: AvailabilityRow) {
  return channel === "NONE" && formatFor(format, attendance) !== "ON_SITE" ? onlineUrl : null;
}

function figuresOf({ state, judgement, facts }: JudgedAvailability, row: AvailabilityRow) {
  const shown = facts.channel === "HERE" && row.showPlacesLeft;
  return {
    state,
    code: judgement.ok ? null : judgement.code,
    details: judgement.ok ? {} : (judgement.details ?? {}),
    placesLeft: shown ? facts.placesLeft : null,
    size: shown ? facts.size : null,
    opensAt: facts.channel === "NONE" ? null : (facts.opensAt?.toISOString() ?? null),
    closesAt: toldDeadline(facts, state === "waitlist")?.toISOString() ?? null,
  };
}
