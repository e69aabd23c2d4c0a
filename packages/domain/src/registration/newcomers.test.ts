import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CategoryFacts, decideParties, type Party, type PartyDecision } from "./newcomers.ts";
import type { RegistrationFacts } from "./rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const tomorrow = new Date("2026-11-22T12:00:00Z");

const facts: Omit<RegistrationFacts, "placesLeft"> = {
  status: "PUBLISHED",
  startsAt: tomorrow,
  mode: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  someoneWaits: false,
  minPersons: 1,
  maxPersons: 4,
};
const waitlist = { waitlistUntil: tomorrow };
const onSite: CategoryFacts = { id: "onSite", poolIds: ["hall", "house"], facts };
const online: CategoryFacts = { id: "online", poolIds: ["house"], facts };

const party = (...addresses: string[]): Party => ({ categoryId: null, addresses, maySplit: false });
const withFacts = (given: Partial<RegistrationFacts>) => ({ ...onSite, facts: { ...facts, ...given } });

/** One word per person: a place, the queue, known before; or the code of the refusal. */
function fates(decisions: PartyDecision[]): string[] {
  return decisions.map((decision) =>
    decision.kind === "refused"
      ? decision.judgement.code
      : decision.persons
          .map((person) => (person.known ? "known" : person.holdsPlace ? "place" : "none"))
          .join(" "),
  );
}

function decide(
  categories: CategoryFacts[],
  left: Record<string, number | null>,
  parties: Party[],
  known: string[] = [],
) {
  return fates(decideParties(categories, new Map(Object.entries(left)), parties, new Set(known), now));
}

describe("decideParties", () => {
  test("gives the places in the order of arrival, and not one more", () => {
    const parties = ["a", "b", "c"].map((address) => party(address));
    expect(decide([onSite], { hall: 2, house: null }, parties)).toEqual([
      "place",
      "place",
      "registration.full",
    ]);
  });

  test("those who come after a party that was too large still get what is left", () => {
    const parties = [party("a", "b", "c"), party("d", "e")];
    expect(decide([onSite], { hall: 2, house: 9 }, parties)).toEqual([
      "registration.notEnoughPlaces",
      "place place",
    ]);
  });

  test("what is free goes to nobody while somebody waits for it", () => {
    const waited = [withFacts({ ...waitlist, someoneWaits: true })];
    expect(decide(waited, { hall: 2, house: 9 }, [party("a"), party("b")])).toEqual(["none", "none"]);
  });

  test("whoever is to join the queue keeps nobody from a place before the address is confirmed", () => {
    const parties = [party("a", "b", "c"), party("d"), party("e", "f")];
    expect(decide([withFacts(waitlist)], { hall: 2, house: 9 }, parties)).toEqual([
      "none none none",
      "place",
      "none none",
    ]);
  });

  test("who agrees to be split gets what is there, the first named first", () => {
    const parties = [{ ...party("a", "b", "c"), maySplit: true }];
    expect(decide([withFacts(waitlist)], { hall: 2, house: 9 }, parties)).toEqual(["place place none"]);
  });

  test("one pool counts for several kinds of participation", () => {
    const parties = [
      { ...party("a"), categoryId: "online" },
      { ...party("b"), categoryId: "onSite" },
    ];
    expect(decide([onSite, online], { hall: 5, house: 1 }, parties)).toEqual(["place", "registration.full"]);
  });

  test("somebody who is known takes no second place, and those behind get it", () => {
    expect(decide([onSite], { hall: 1, house: null }, [party("a"), party("b")], ["a"])).toEqual([
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a"), party("a"), party("b")])).toEqual([
      "place",
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a", "b")], ["a"])).toEqual(["known place"]);
  });

  test("the answer to a known address is the answer to an unknown one", () => {
    const parties = [party("a", "b", "c")];
    for (const left of [0, 1, 2, 3]) {
      const [known, unknown] = [new Set(["b"]), new Set<string>()].map((addresses) => {
        const places = new Map([["hall", left]]);
        const [decision] = decideParties([withFacts(waitlist)], places, parties, addresses, now);
        return decision?.kind === "accepted" ? decision.prospect : decision;
      });
      expect(known).toEqual(unknown);
    }
  });

  test("a kind of participation that is not there, or hidden, is unknown", () => {
    expect(decide([onSite], {}, [{ ...party("a"), categoryId: "press" }])).toEqual([
      "registration.categoryUnknown",
    ]);
    expect(decide([], {}, [party("a")])).toEqual(["registration.categoryUnknown"]);
  });

  test("applications take no places and never run into a full event", () => {
    const applying = withFacts({ approvalMode: "PLACE_ON_APPROVAL" });
    expect(decide([applying], { hall: 0, house: 0 }, [party("a", "b"), party("c")])).toEqual([
      "none none",
      "none",
    ]);
  });
});

describe("whatever comes", () => {
  const address = fc.constantFrom(..."abcdefghij");
  const parties = fc.array(
    fc.record({
      categoryId: fc.constantFrom("onSite", "online"),
      addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }),
      maySplit: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const pools = fc.record({
    hall: fc.option(fc.integer({ min: 0, max: 6 })),
    house: fc.option(fc.integer({ min: 0, max: 9 })),
  });
  const policy = fc.record({
    waitlistUntil: fc.option(fc.constant(tomorrow)),
    someoneWaits: fc.boolean(),
  });
  const known = fc.uniqueArray(address, { maxLength: 3 });

  test("no pool is taken beyond what is left, nobody gets two, nobody overtakes who waits", () => {
    fc.assert(
      fc.property(pools, policy, parties, known, (left, given, coming, addresses) => {
        const someoneWaits = given.someoneWaits && given.waitlistUntil !== null;
        const categories = [onSite, online].map((category) => ({
          ...category,
          facts: { ...facts, ...given, someoneWaits },
        }));
        const decisions = decideParties(
          categories,
          new Map(Object.entries(left)),
          coming,
          new Set(addresses),
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
            if (person.known || !person.holdsPlace) continue;
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
      fc.property(pools, policy, parties, (left, given, coming) => {
        const categories = [onSite, online].map((category) => ({
          ...category,
          facts: { ...facts, ...given },
        }));
        const together = fates(
          decideParties(categories, new Map(Object.entries(left)), coming, new Set(), now),
        );
        const free = new Map<string, number | null>(Object.entries(left));
        const known = new Set<string>();
        const alone = coming.map((one) => {
          const [decision] = decideParties(categories, free, [one], known, now);
          if (decision?.kind === "accepted") {
            for (const [index, person] of decision.persons.entries()) {
              known.add(one.addresses[index] ?? "");
              if (person.known || !person.holdsPlace) continue;
              for (const pool of one.categoryId === "onSite" ? ["hall", "house"] : ["house"]) {
                const places = free.get(pool);
                if (typeof places === "number") free.set(pool, places - 1);
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
