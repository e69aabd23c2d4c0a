import { type PlacesLeft, roomFor } from "./capacity/room.ts";

/** A person on the waiting list, with the pools that the category counts in. */
export type Waiting = {
  registrationId: string;
  groupId: string;
  /** Whom this person comes along with: they wait for their places together. */
  companionOf?: string | null;
  poolIds: readonly string[];
  /** The group waits for as many places as it has people. */
  together: boolean;
  /**
   * Others of the group have not confirmed their addresses yet, or staff have not decided about them; it takes its
   * place in the queue when that is done.
   */
  incomplete: boolean;
};

/**
 * Whose turn is it? People are promoted strictly in the order of the waiting list. A group that does not fit keeps everybody behind it
 * from the same pools, so that nobody is overtaken again and again. People waiting for other pools go on.
 *
 * @param queue in its order: priority (high first), time of joining, order of arrival
 * @returns the registrations that get a place now
 */
export function nextInQueue(left: PlacesLeft, queue: readonly Waiting[]): string[] {
  const free = new Map(left);
  const blocked = new Set<string>();
  const promoted: string[] = [];
  for (const unit of unitsOf(queue)) {
    if (unit.some(({ incomplete, together }) => incomplete && together)) continue;
    const pools = unit.flatMap(({ poolIds }) => poolIds);
    const need = new Map<string, number>();
    for (const pool of pools) need.set(pool, (need.get(pool) ?? 0) + 1);
    // A pool that nobody knows has no limit to pass.
    const roomIn = (pool: string) => ({
      placesLeft: free.get(pool) ?? null,
      someoneWaits: blocked.has(pool),
    });
    const fits = [...need].every(([pool, places]) => roomFor(roomIn(pool), places) === "free");
    if (!fits) {
      for (const pool of pools) blocked.add(pool);
      continue;
    }
    for (const [pool, places] of need) {
      const present = free.get(pool);
      if (typeof present === "number") free.set(pool, present - places);
    }
    promoted.push(...unit.map(({ registrationId }) => registrationId));
  }
  return promoted;
}

/**
 * How many places must be free for one to get one, by the staff's decision or by confirming? A group that stays together
 * gets them while there are enough for all of it about whom nothing is decided yet; otherwise it waits, also when one
 * follows after the other.
 *
 * @param undecided persons of the group who have no place and may still get one, this one included
 */
export function placesToSeat({ together, undecided }: { together: boolean; undecided: number }): number {
  return together ? Math.max(1, undecided) : 1;
}

/** Those who are dealt with together, at the place of their first; companions with their contact, everybody else alone. */
export function unitsOf<
  Member extends Pick<Waiting, "registrationId" | "groupId" | "together" | "companionOf">,
>(queue: readonly Member[]): Member[][] {
  const units = new Map<string, Member[]>();
  for (const waiting of queue) {
    const key = waiting.together ? waiting.groupId : (waiting.companionOf ?? waiting.registrationId);
    const unit = units.get(key);
    if (unit) unit.push(waiting);
    else units.set(key, [waiting]);
  }
  return [...units.values()];
}
