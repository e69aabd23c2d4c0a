import type { Channel } from "./channel.ts";
import type { CompanionMode } from "./companion/mode.ts";
import { lastPromotion } from "./deadlines.ts";
import type { WaitlistPolicy } from "./policy.ts";
import type { RegistrationFacts } from "./rules.ts";

type Window = { opensAt: Date | null; closesAt: Date | null; paused: boolean };

/** What pages and mutations read of an event, and of one category of it. */
export type RegistrationColumns = {
  event: Pick<RegistrationFacts, "status" | "unpublished" | "postponed" | "startsAt" | "approvalMode"> &
    Window & { waitlistPolicy: WaitlistPolicy; lastPromotionHours: number };
  category:
    | (Window & {
        channel: Channel | null;
        minPersons: number;
        maxPersons: number;
        companions: CompanionMode;
        /** Of its own dates; null: it is for all of the event. */
        startsAt: Date | null;
        cancelled: RegistrationFacts["cancelled"];
        someoneWaits: boolean;
        pools: readonly { size: number | null; taken: number }[];
      })
    | null;
};

/**
 * The facts that `judgeRegistration` needs. The event gives the defaults; a category's own window and dates go before
 * them, a pause of either holds. Without a category nothing is said of taking part.
 */
export function registrationFacts({ event, category }: RegistrationColumns): RegistrationFacts {
  const startsAt = category?.startsAt ?? event.startsAt;
  return {
    status: event.status,
    unpublished: event.unpublished,
    postponed: event.postponed,
    startsAt,
    cancelled: category?.cancelled ?? null,
    channel: category?.channel ?? null,
    opensAt: category?.opensAt ?? event.opensAt,
    closesAt: category?.closesAt ?? event.closesAt,
    paused: event.paused || (category?.paused ?? false),
    approvalMode: event.approvalMode,
    waitlistUntil: event.waitlistPolicy === "OFF" ? null : lastPromotion({ ...event, startsAt }),
    someoneWaits: category?.someoneWaits ?? false,
    placesLeft: fullestPool(category?.pools ?? [])?.placesLeft ?? null,
    minPersons: category?.minPersons ?? 1,
    maxPersons: category?.maxPersons ?? 1,
    companions: category?.companions ?? "NONE",
  };
}

/** The pool that decides: the one with the fewest places left. Null when none of them has a limit. */
export function fullestPool(
  pools: readonly { size: number | null; taken: number }[],
): { size: number; placesLeft: number } | null {
  const limited = pools.flatMap(({ size, taken }) =>
    size === null ? [] : [{ size, placesLeft: size - taken }],
  );
  const [fullest] = limited.sort((one, other) => one.placesLeft - other.placesLeft);
  return fullest ?? null;
}

/**
 * When a category begins that is for dates of its own, and whether it takes place.
 *
 * @param isCancelled the category itself does not
 */
export function datesFacts(
  dates: readonly { begunAt: Date; isCancelled: boolean }[],
  isCancelled = false,
): { startsAt: Date | null; cancelled: RegistrationFacts["cancelled"] } {
  const held = dates.filter(({ isCancelled }) => !isCancelled);
  const begins = (held.length > 0 ? held : dates).map(({ begunAt }) => begunAt.getTime());
  return {
    startsAt: begins.length > 0 ? new Date(Math.min(...begins)) : null,
    cancelled: isCancelled ? "CATEGORY" : dates.length > 0 && held.length === 0 ? "DATES" : null,
  };
}
