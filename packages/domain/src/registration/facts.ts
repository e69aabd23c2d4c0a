import type { RegistrationFacts } from "./rules.ts";

type Window = { opensAt: Date | null; closesAt: Date | null; paused: boolean };

/** What pages and mutations read of an event; the category is the one that the form registers for. */
export type RegistrationSituation = {
  event: Pick<RegistrationFacts, "status" | "startsAt" | "mode"> & Window;
  category: (Window & { pools: readonly { size: number | null; taken: number }[] }) | null;
};

/**
 * The facts that `judgeRegistration` needs. The event gives the defaults; a category's own window goes before them,
 * a pause of either holds. Without a category there is nothing to register for.
 */
export function registrationFacts({ event, category }: RegistrationSituation): RegistrationFacts {
  return {
    status: event.status,
    startsAt: event.startsAt,
    mode: event.mode === "HERE" && !category ? "NONE" : event.mode,
    opensAt: category?.opensAt ?? event.opensAt,
    closesAt: category?.closesAt ?? event.closesAt,
    paused: event.paused || (category?.paused ?? false),
    placesLeft: fullestPool(category?.pools ?? [])?.placesLeft ?? null,
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

/** Until when an unconfirmed registration keeps its place: `holdMinutes`, but never beyond the event's beginning. */
export function holdEnd(event: { holdMinutes: number; startsAt: Date }, now: Date): Date {
  return new Date(Math.min(now.getTime() + event.holdMinutes * 60_000, event.startsAt.getTime()));
}
