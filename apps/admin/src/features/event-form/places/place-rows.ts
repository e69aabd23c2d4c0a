import { type EventForm, initialEvent } from "@podium/domain/event/schema";

export type Pool = EventForm["pools"][number];
export type Category = EventForm["categories"][number];

const terms = [
  "audienceDe",
  "audienceEn",
  "eligibilityDe",
  "eligibilityEn",
  "feeDe",
  "feeEn",
  "onlineUrl",
] as const;

/**
 * One category without peculiarities and one pool: the form asks for a number, and for nothing else.
 */
export function isPlain({ pools, categories }: Pick<EventForm, "pools" | "categories">): boolean {
  const [only, ...others] = categories;
  if (!only || others.length > 0 || pools.length !== 1) return false;
  const isWhole = only.dates === undefined || only.dates === "ALL";
  return (
    !only.opensAt &&
    !only.closesAt &&
    !only.hidden &&
    !only.paused &&
    !only.isCancelled &&
    only.minPersons === 1 &&
    isWhole &&
    !only.attendance &&
    !terms.some((term) => only[term])
  );
}

/** Categories without a pool that is taken away; with one pool left, all count there. */
export function withoutPool(
  categories: readonly Category[],
  removed: string,
  left: readonly Pool[],
): Category[] {
  const [only, ...others] = left;
  return categories.map((category) => {
    const pools = category.pools.filter((key) => key !== removed);
    return { ...category, pools: only && others.length === 0 ? [only.key] : pools };
  });
}

/**
 * Where nobody registers here there are no places, and maybe no category: then one may just come. The form has some at hand
 * for whoever changes that; what a category of another channel counts in is not saved.
 */
export function withPlaces(form: EventForm): EventForm {
  const pools = form.pools.length > 0 ? form.pools : initialEvent.pools;
  const given =
    form.categories.length > 0
      ? form.categories
      : initialEvent.categories.map((category) => ({ ...category, channel: "NONE" as const }));
  const first = pools.slice(0, 1).map(({ key }) => key);
  return {
    ...form,
    pools,
    categories: given.map((each) => (each.channel === "HERE" ? each : { ...each, pools: first })),
  };
}
