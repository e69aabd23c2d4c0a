import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, decideParties } from "./admission.ts";
import { takePlaces } from "./capacity/room.ts";
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
  walkA,
  walkB,
} from "./test-facts/admission.ts";

describe("whatever comes", () => {
  const address = fc.constantFrom(..."abcdefghij");
  const parties = fc.array(
    fc.record({
      categoryIds: fc.oneof(
        fc.constantFrom("onSite", "online").map((id) => [id]),
        fc.subarray(["walkA", "walkB"], { minLength: 1 }),
      ),
      addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }),
      maySplit: fc.boolean(),
      network: fc.constant(null),
    }),
    { maxLength: 12 },
  );
  const pools = fc.record({
    hall: fc.option(fc.integer({ min: 0, max: 6 })),
    house: fc.option(fc.integer({ min: 0, max: 9 })),
    pathA: fc.option(fc.integer({ min: 0, max: 4 })),
    pathB: fc.option(fc.integer({ min: 0, max: 4 })),
  });
  const policy = fc.record({ waitlistUntil: fc.option(fc.constant(tomorrow)) });
  const poolsOf = (categoryId: string) => capacityOf({}).poolsOf.get(categoryId) ?? [];
  const known = fc.uniqueArray(address, { maxLength: 3 });

  test("no pool is taken beyond what is left, nobody gets two, nobody overtakes who waits", () => {
    fc.assert(
      fc.property(pools, policy, fc.boolean(), parties, known, (left, given, waited, coming, addresses) => {
        const someoneWaits = waited && given.waitlistUntil !== null;
        const categories = [onSite, online, walkA, walkB].map((category) => ({
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
        const taken: Record<string, number> = {};
        const stored = new Set(addresses);
        for (const [position, decision] of decisions.entries()) {
          if (decision.kind === "refused") continue;
          for (const { categoryId, occurrenceId, persons, prospect } of decision.parts) {
            for (const [index, person] of persons.entries()) {
              const key = addressKey(coming[position]?.addresses[index] ?? "", occurrenceId);
              expect(person.known).toBe(stored.has(key));
              stored.add(key);
              const { holdsPlace = false } = person.known ? (person.decoy ?? {}) : person;
              if (!holdsPlace) continue;
              for (const pool of poolsOf(categoryId)) taken[pool] = (taken[pool] ?? 0) + 1;
              expect(someoneWaits && poolsOf(categoryId).includes("house")).toBe(false);
            }
            const { places, waiting, applying } = prospect;
            expect(places + waiting + applying).toBe(persons.length);
          }
          expect(decision.parts.map(({ categoryId }) => categoryId)).toEqual(coming[position]?.categoryIds);
        }
        for (const [pool, limit] of Object.entries(left)) {
          if (limit !== null) expect(taken[pool] ?? 0).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("together is as one after the other: a batch changes nobody's fate", () => {
    fc.assert(
      fc.property(pools, policy, fc.boolean(), parties, (left, given, someoneWaits, coming) => {
        const categories = [onSite, online, walkA, walkB].map((category) => ({
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
            for (const { categoryId, occurrenceId, persons } of decision.parts)
              for (const [index, person] of persons.entries()) {
                known.set(addressKey(one.addresses[index] ?? "", occurrenceId), { attempted: true });
                if (!person.known && person.holdsPlace) takePlaces(capacity, categoryId, 1);
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
