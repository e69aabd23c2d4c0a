import { describe, expect, test } from "vitest";
import { decideParties, judgeAddition, judgeGroupSize } from "./admission.ts";
import type { RegistrationFacts } from "./rules.ts";
import {
  capacityOf,
  decide,
  facts,
  nobody,
  now,
  online,
  onSite,
  party,
  registered,
  waitlist,
  withFacts,
} from "./test-facts/admission.ts";

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
      { ...party("a"), categoryIds: ["online"] },
      { ...party("b"), categoryIds: ["onSite"] },
    ];
    expect(decide([onSite, online], { hall: 5, house: 1 }, parties)).toEqual(["place", "registration.full"]);
  });

  test("A1 · somebody who is known takes a place as a new person would, and for further attempts no other", () => {
    expect(decide([onSite], { hall: 1, house: null }, [party("a"), party("b")], { known: ["a"] })).toEqual([
      "decoy",
      "registration.full",
    ]);
    const again = [party("a"), party("a"), party("b")];
    expect(decide([onSite], { hall: 2, house: null }, again, { known: ["a"] })).toEqual([
      "decoy",
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a"), party("a"), party("b")])).toEqual([
      "place",
      "known",
      "place",
    ]);
    expect(decide([onSite], { hall: 2, house: null }, [party("a", "b")], { known: ["a"] })).toEqual([
      "decoy place",
    ]);
  });

  test("the answer to a known address is the answer to an unknown one", () => {
    const parties = [party("a", "b", "c")];
    for (const left of [0, 1, 2, 3]) {
      const [known, unknown] = [registered(["b"]), nobody].map((addresses) => {
        const places = capacityOf({ hall: left });
        const [decision] = decideParties([withFacts(waitlist)], places, parties, addresses, nobody, now);
        return decision?.kind === "accepted" ? decision.prospect : decision;
      });
      expect(known).toEqual(unknown);
    }
  });

  test("a category that is not there, or hidden, is unknown", () => {
    expect(decide([onSite], {}, [{ ...party("a"), categoryIds: ["press"] }])).toEqual([
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
    return judged.ok ? judged.prospect.places > 0 : judged.code;
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
