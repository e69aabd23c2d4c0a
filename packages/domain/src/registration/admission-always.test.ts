import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideParties } from "./admission.ts";
import {
  capacityOf,
  facts,
  fates,
  nobody,
  now,
  online,
  onSite,
  registered,
  tomorrow,
} from "./test-facts/admission.ts";

describe("whatever comes", () => {
  const address = fc.constantFrom(..."abcdefghij");
  const parties = fc.array(
    fc.record({
      categoryId: fc.constantFrom("onSite", "online"),
      addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }),
      maySplit: fc.boolean(),
      network: fc.constant(null),
    }),
    { maxLength: 12 },
  );
  const pools = fc.record({
    hall: fc.option(fc.integer({ min: 0, max: 6 })),
    house: fc.option(fc.integer({ min: 0, max: 9 })),
  });
  const policy = fc.record({ waitlistUntil: fc.option(fc.constant(tomorrow)) });
  const known = fc.uniqueArray(address, { maxLength: 3 });

  test("no pool is taken beyond what is left, nobody gets two, nobody overtakes who waits", () => {
    fc.assert(
      fc.property(pools, policy, fc.boolean(), parties, known, (left, given, waited, coming, addresses) => {
        const someoneWaits = waited && given.waitlistUntil !== null;
        const categories = [onSite, online].map((category) => ({
          ...category,
          facts: { ...facts, ...given },
        }));
        const decisions = decideParties(
          categories,
          capacityOf(left, someoneWaits),
          coming,
          registered(addresses),
          nobody,
          now,
        );
        const taken: Record<string, number> = { hall: 0, house: 0 };
        const stored = new Set(addresses);
        for (const [position, decision] of decisions.entries()) {
          if (decision.kind === "refused") continue;
          const poolIds = decision.categoryId === "onSite" ? ["hall", "house"] : ["house"];
          for (const [index, person] of decision.persons.entries()) {
            const given = coming[position]?.addresses[index] ?? "";
            expect(person.known).toBe(stored.has(given));
            stored.add(given);
            const { holdsPlace = false } = person.known ? (person.decoy ?? {}) : person;
            if (!holdsPlace) continue;
            for (const pool of poolIds) taken[pool] = (taken[pool] ?? 0) + 1;
            expect(someoneWaits).toBe(false);
          }
          const { places, waiting, applying } = decision.prospect;
          expect(places + waiting + applying).toBe(decision.persons.length);
        }
        for (const [pool, limit] of Object.entries(left)) {
          if (limit !== null) expect(taken[pool]).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("together is as one after the other: a batch changes nobody's fate", () => {
    fc.assert(
      fc.property(pools, policy, fc.boolean(), parties, (left, given, someoneWaits, coming) => {
        const categories = [onSite, online].map((category) => ({
          ...category,
          facts: { ...facts, ...given },
        }));
        const together = fates(
          decideParties(categories, capacityOf(left, someoneWaits), coming, nobody, nobody, now),
        );
        const capacity = capacityOf(left, someoneWaits);
        const known = new Map<string, { attempted: boolean }>();
        const alone = coming.map((one) => {
          const [decision] = decideParties(categories, capacity, [one], known, nobody, now);
          if (decision?.kind === "accepted") {
            for (const [index, person] of decision.persons.entries()) {
              known.set(one.addresses[index] ?? "", { attempted: true });
              if (person.known || !person.holdsPlace) continue;
              for (const pool of one.categoryId === "onSite" ? ["hall", "house"] : ["house"]) {
                const places = capacity.left.get(pool);
                if (typeof places === "number") capacity.left.set(pool, places - 1);
              }
            }
          }
          return decision ? fates([decision])[0] : undefined;
        });
        expect(together).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
