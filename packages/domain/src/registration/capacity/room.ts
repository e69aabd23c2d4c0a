/** Places left per pool; null is unlimited. */
export type PlacesLeft = ReadonlyMap<string, number | null>;

/**
 * The places of an event while decisions are made about them. `takePlaces` and `joinQueue` move the figures along, so
 * that the next decision sees what the one before it took.
 */
export type Capacity = {
  /** The pools that a category counts in. */
  poolsOf: ReadonlyMap<string, readonly string[]>;
  left: Map<string, number | null>;
  /** All places of a pool, taken or not; null is unlimited. */
  sizes: ReadonlyMap<string, number | null>;
  /** Pools that somebody waits for. */
  waitedFor: Set<string>;
};

/** What is known of the room in one category. */
export type RoomFacts = {
  /** Places left in the fullest pool of the category; null is unlimited. */
  placesLeft: number | null;
  /** Somebody waits for a place in one of the category's pools: free places belong to the waiting list. */
  someoneWaits: boolean;
};

/** Is there a place that could be taken now? `waited` has free ones, but somebody waits for them. */
export type Room = "free" | "waited" | "full";

/** The one comparison of places with persons: nothing else in Podium decides whether there is room. */
export function roomFor({ placesLeft, someoneWaits }: RoomFacts, persons: number): Room {
  if (placesLeft !== null && placesLeft < persons) return "full";
  return someoneWaits ? "waited" : "free";
}

/**
 * Seats people who come together.
 *
 * @param queue may they join the waiting list?
 * @param maySplit they agree that some get a place now and the others wait
 * @param inseparable so many of them are seated together or not at all
 * @returns how many get a place and how many wait; null when there is neither room nor a waiting list
 */
export function seat(
  room: RoomFacts,
  persons: number,
  { queue, maySplit, inseparable = 1 }: { queue: boolean; maySplit: boolean; inseparable?: number },
): { places: number; waiting: number } | null {
  if (roomFor(room, persons) === "free") return { places: persons, waiting: 0 };
  if (!queue) return null;
  const free = maySplit && !room.someoneWaits ? Math.max(0, room.placesLeft ?? 0) : 0;
  const places = free < inseparable ? Math.min(free, persons - inseparable) : free;
  return { places, waiting: persons - places };
}

/** The room of a category at this moment. A category that nobody knows has no limit to pass. */
export function roomOf({ poolsOf, left, waitedFor }: Capacity, categoryId: string): RoomFacts {
  const pools = poolsOf.get(categoryId) ?? [];
  const limited = pools.flatMap((pool) => left.get(pool) ?? []);
  return {
    placesLeft: limited.length > 0 ? Math.min(...limited) : null,
    someoneWaits: pools.some((pool) => waitedFor.has(pool)),
  };
}

/** All places of a category: those of its smallest pool; null is unlimited. */
export function sizeOf({ poolsOf, sizes }: Capacity, categoryId: string): number | null {
  const limited = (poolsOf.get(categoryId) ?? []).flatMap((pool) => sizes.get(pool) ?? []);
  return limited.length > 0 ? Math.min(...limited) : null;
}

/** Counts places that a decision took (or, negative, gave back). */
export function takePlaces({ poolsOf, left }: Capacity, categoryId: string, places: number): void {
  for (const pool of poolsOf.get(categoryId) ?? []) {
    const present = left.get(pool);
    if (typeof present === "number") left.set(pool, present - places);
  }
}

/** Somebody joined the waiting list: later decisions come behind. */
export function joinQueue({ poolsOf, waitedFor }: Capacity, categoryId: string): void {
  for (const pool of poolsOf.get(categoryId) ?? []) waitedFor.add(pool);
}

/** For decisions that are tried and not kept. */
export function copyOf({ left, waitedFor, ...fixed }: Capacity): Capacity {
  return { ...fixed, left: new Map(left), waitedFor: new Set(waitedFor) };
}
