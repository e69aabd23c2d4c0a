import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CategoryFacts,
  decideEntries,
  decideParties,
  type EntryTerms,
  judgeAddition,
  judgeGroupSize,
  type Party,
  type PartyDecision,
} from "./admission.ts";
import { type Capacity, roomOf } from "./room.ts";
import type { RegistrationFacts } from "./rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const tomorrow = new Date("2026-11-22T12:00:00Z");

const facts: CategoryFacts["facts"] = {
  status: "PUBLISHED",
  startsAt: tomorrow,
  mode: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  minPersons: 1,
  maxPersons: 4,
};
const waitlist = { waitlistUntil: tomorrow };
const onSite: CategoryFacts = { id: "onSite", facts };
const online: CategoryFacts = { id: "online", facts };

type Left = Record<string, number | null>;
const capacityOf = (left: Left, someoneWaits = false): Capacity => ({
  poolsOf: new Map([
    ["onSite", ["hall", "house"]],
    ["online", ["house"]],
  ]),
  left: new Map(Object.entries(left)),
  waitedFor: new Set(someoneWaits ? ["hall", "house"] : []),
});

const party = (...addresses: string[]): Party => ({ categoryId: null, addresses, maySplit: false });
const withFacts = (given: Partial<CategoryFacts["facts"]>) => ({ ...onSite, facts: { ...facts, ...given } });

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
  left: Left,
  parties: Party[],
  { known = [], someoneWaits = false }: { known?: string[]; someoneWaits?: boolean } = {},
) {
  return fates(decideParties(categories, capacityOf(left, someoneWaits), parties, new Set(known), now));
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
    const parties = [party("a"), party("b")];
    expect(decide([withFacts(waitlist)], { hall: 2, house: 9 }, parties, { someoneWaits: true })).toEqual([
      "none",
      "none",
    ]);
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

  test("one pool counts for several categories", () => {
    const parties = [
      { ...party("a"), categoryId: "online" },
      { ...party("b"), categoryId: "onSite" },
    ];
    expect(decide([onSite, online], { hall: 5, house: 1 }, parties)).toEqual(["place", "registration.full"]);
  });

  test("somebody who is known takes no second place, and those behind get it", () => {
    expect(decide([onSite], { hall: 1, house: null }, [party("a"), party("b")], { known: ["a"] })).toEqual([
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a"), party("a"), party("b")])).toEqual([
      "place",
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a", "b")], { known: ["a"] })).toEqual([
      "known place",
    ]);
  });

  test("the answer to a known address is the answer to an unknown one", () => {
    const parties = [party("a", "b", "c")];
    for (const left of [0, 1, 2, 3]) {
      const [known, unknown] = [new Set(["b"]), new Set<string>()].map((addresses) => {
        const places = capacityOf({ hall: left });
        const [decision] = decideParties([withFacts(waitlist)], places, parties, addresses, now);
        return decision?.kind === "accepted" ? decision.prospect : decision;
      });
      expect(known).toEqual(unknown);
    }
  });

  test("a category that is not there, or hidden, is unknown", () => {
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
      fc.property(pools, policy, fc.boolean(), parties, (left, given, someoneWaits, coming) => {
        const categories = [onSite, online].map((category) => ({
          ...category,
          facts: { ...facts, ...given },
        }));
        const together = fates(
          decideParties(categories, capacityOf(left, someoneWaits), coming, new Set(), now),
        );
        const capacity = capacityOf(left, someoneWaits);
        const known = new Set<string>();
        const alone = coming.map((one) => {
          const [decision] = decideParties(categories, capacity, [one], known, now);
          if (decision?.kind === "accepted") {
            for (const [index, person] of decision.persons.entries()) {
              known.add(one.addresses[index] ?? "");
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

describe("one more in a group", () => {
  const added = (
    given: Partial<RegistrationFacts>,
    {
      left = 9,
      present = 1,
      waits = false,
    }: { left?: number | null; present?: number; waits?: boolean } = {},
  ) => {
    const judged = judgeAddition({ ...facts, ...given, placesLeft: left, someoneWaits: waits }, present, now);
    return judged.ok ? judged.holdsPlace : judged.code;
  };

  test("takes a place while there is one and nobody waits for it", () => {
    expect(added({})).toBe(true);
    expect(added({}, { left: null })).toBe(true);
    expect(added(waitlist, { waits: true })).toBe(false);
    expect(added(waitlist, { left: 0 })).toBe(false);
  });

  test("is refused where it is full and nobody can join the list any more", () => {
    expect(added({}, { left: 0 })).toBe("registration.full");
    expect(added({ waitlistUntil: now }, { left: 0 })).toBe("registration.full");
    expect(added({}, { waits: true })).toBe("registration.full");
  });

  test("applies where staff give the places", () => {
    expect(added({ approvalMode: "PLACE_ON_APPROVAL" }, { left: 0 })).toBe(false);
  });

  test("keeps to the largest group and to the time of registration, whatever room there is", () => {
    expect(added({}, { present: 4 })).toBe("registration.tooManyPersons");
    expect(added({ paused: true })).toBe("registration.paused");
    expect(added({ closesAt: now })).toBe("registration.closed");
    expect(judgeGroupSize(facts, 3, now)).toEqual({ ok: true });
    expect(judgeGroupSize(facts, 4, now)).toMatchObject({ code: "registration.tooManyPersons" });
  });

  test("needs no smallest group: one person joins", () => {
    expect(added({ minPersons: 2 }, { left: 1 })).toBe(true);
  });
});

describe("people whom staff enter", () => {
  const terms: EntryTerms = {
    status: "PUBLISHED",
    waitlistPolicy: "DIRECT",
    categoryId: "onSite",
    overflow: "WAIT",
  };
  const enter = (
    given: Partial<EntryTerms>,
    capacity: Capacity,
    addresses: (string | null)[],
    known = new Set<string>(),
  ) =>
    decideEntries({ ...terms, ...given }, capacity, addresses, known).map((one) =>
      one.ok ? (one.holdsPlace ? "place" : "waits") : one.code,
    );

  test("take the places there are, in their order, and wait behind", () => {
    expect(enter({}, capacityOf({ hall: 1, house: 9 }), ["a", null, "b"])).toEqual([
      "place",
      "waits",
      "waits",
    ]);
  });

  test("are refused instead, where staff want it so or nobody waits here", () => {
    const full = () => capacityOf({ hall: 0, house: 9 });
    expect(enter({ overflow: "REFUSE" }, full(), ["a"])).toEqual(["registration.full"]);
    expect(enter({ waitlistPolicy: "OFF" }, full(), ["a"])).toEqual(["registration.full"]);
  });

  test("never pass people who wait", () => {
    const waited = () => capacityOf({ hall: 3, house: 9 }, true);
    expect(enter({}, waited(), ["a"])).toEqual(["waits"]);
    expect(enter({ overflow: "REFUSE" }, waited(), ["a"])).toEqual(["registration.somebodyWaits"]);
  });

  test("stand on the list once, also within one list", () => {
    const known = new Set(["a"]);
    expect(enter({}, capacityOf({ hall: 9, house: 9 }), ["a", "b", "b", null, null], known)).toEqual([
      "registration.addressTaken",
      "place",
      "registration.addressTaken",
      "place",
      "place",
    ]);
    expect(known).toEqual(new Set(["a", "b"]));
  });

  test("may come to a draft, not to an event that was cancelled", () => {
    const free = () => capacityOf({ hall: 9, house: 9 });
    expect(enter({ status: "DRAFT" }, free(), ["a"])).toEqual(["place"]);
    expect(enter({ status: "CANCELLED" }, free(), ["a"])).toEqual(["event.cancelled"]);
  });

  test("move the figures along", () => {
    const capacity = capacityOf({ hall: 1, house: 9 });
    enter({}, capacity, ["a", "b"]);
    expect(roomOf(capacity, "online")).toEqual({ placesLeft: 8, someoneWaits: true });
  });
});
