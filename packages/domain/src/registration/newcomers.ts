import type { Judgement } from "../refusal.ts";
import { refused } from "../refusal.ts";
import { judgeParty, type Prospect, type RegistrationFacts } from "./rules.ts";

/** One kind of participation, as it is when those who come together are judged. */
export type CategoryFacts = {
  id: string;
  poolIds: readonly string[];
  facts: Omit<RegistrationFacts, "placesLeft">;
};

/** Who comes in one request. */
export type Party = {
  /** Null: the only kind there is, or the first. */
  categoryId: string | null;
  /** Normalised addresses, one per person. */
  addresses: readonly string[];
  maySplit: boolean;
};

/** What becomes of a party. Somebody whose address is known is left as he or she is. */
export type PartyDecision =
  | { kind: "refused"; judgement: Judgement & { ok: false } }
  | { kind: "accepted"; categoryId: string; prospect: Prospect; persons: PersonDecision[] };
export type PersonDecision = { known: true } | { known: false; holdsPlace: boolean };

/**
 * Decides parties for one event in the order of their arrival: each gets the judgement that it would have got alone
 * after those before it. Refusal and prospect go before recognition, so that the answer never tells whether an address
 * is known; a known address takes no place. Who is to join the queue waits from the moment of confirming the address:
 * until then nobody is kept from a place, or a party that does not exist could block an event.
 *
 * @param categories the visible ones, in their order
 * @param left places left per pool; null is unlimited
 * @param known normalised addresses that have a live registration already
 */
export function decideParties(
  categories: readonly CategoryFacts[],
  left: ReadonlyMap<string, number | null>,
  parties: readonly Party[],
  known: ReadonlySet<string>,
  now: Date,
): PartyDecision[] {
  const free = new Map(left);
  const seen = new Set(known);

  return parties.map((party) => {
    const category = party.categoryId ? categories.find(({ id }) => id === party.categoryId) : categories[0];
    if (!category) return { kind: "refused", judgement: refused("registration.categoryUnknown") };
    const { poolIds } = category;
    const facts = {
      ...category.facts,
      placesLeft: fewest(poolIds.map((pool) => free.get(pool) ?? null)),
    };
    const asked = { persons: party.addresses.length, maySplit: party.maySplit };
    const { judgement, prospect } = judgeParty(facts, asked, now);
    if (!judgement.ok) return { kind: "refused", judgement };

    let places = prospect.places;
    const persons = party.addresses.map((address): PersonDecision => {
      if (seen.has(address)) return { known: true };
      seen.add(address);
      const holdsPlace = places > 0;
      if (holdsPlace) places -= 1;
      return { known: false, holdsPlace };
    });
    const taken = persons.filter((person) => !person.known && person.holdsPlace).length;
    for (const pool of poolIds) {
      const present = free.get(pool);
      if (typeof present === "number") free.set(pool, present - taken);
    }
    return { kind: "accepted", categoryId: category.id, prospect, persons };
  });
}

function fewest(left: readonly (number | null)[]): number | null {
  const limited = left.filter((places) => places !== null);
  return limited.length > 0 ? Math.min(...limited) : null;
}
