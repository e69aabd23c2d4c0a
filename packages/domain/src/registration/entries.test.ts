import { describe, expect, test } from "vitest";
import { type Capacity, roomOf } from "./capacity/room.ts";
import { decideBeside, decideEntries, type Entry, type EntryTerms } from "./entries.ts";
import { capacityOf } from "./test-facts/admission.ts";

describe("people whom staff enter", () => {
  const terms: EntryTerms = {
    status: "PUBLISHED",
    waitlistPolicy: "DIRECT",
    categoryId: "onSite",
    occurrenceId: null,
    channel: "HERE",
    companions: "NONE",
    maxPersons: 4,
    cancelled: null,
    overflow: "WAIT",
  };
  const enter = (
    given: Partial<EntryTerms>,
    capacity: Capacity,
    addresses: (string | null)[],
    known = new Set<string>(),
  ) =>
    decideEntries(
      { ...terms, ...given },
      capacity,
      addresses.map((address) => ({ address })),
      known,
    ).map((one) => (one.ok ? (one.holdsPlace ? "place" : "waits") : one.code));

  test("take the places there are, in their order, and wait behind", () => {
    expect(enter({}, capacityOf({ hall: 1, house: 9 }), ["a", null, "b"])).toEqual([
      "place",
      "waits",
      "waits",
    ]);
  });

  test("are refused where one does not register here, however many places there are", () => {
    const free = () => capacityOf({ hall: 9, house: 9 });
    expect(enter({ channel: "EMAIL" }, free(), ["a"])).toEqual(["registration.byEmail"]);
    expect(enter({ channel: "NONE" }, free(), [null])).toEqual(["registration.none"]);
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

  test("staff enter somebody for each date once", () => {
    const once = { ...terms, waitlistPolicy: "OFF", overflow: "REFUSE" } as const;
    const capacity = capacityOf({ pathA: 2, pathB: 1 });
    const known = new Set<string>();
    const enter = (categoryId: string, occurrenceId: string) =>
      decideEntries({ ...once, categoryId, occurrenceId }, capacity, [{ address: "a" }], known).map((one) =>
        one.ok ? "place" : one.code,
      );
    expect(enter("walkA", "saturday")).toEqual(["place"]);
    expect(enter("walkB", "sunday")).toEqual(["place"]);
    expect(enter("walkA", "saturday")).toEqual(["registration.addressTaken"]);
  });

  describe("with companions", () => {
    const along = (named: number, counted = 0) => ({ address: null, companions: { named, counted } });
    const outcome = (given: Partial<EntryTerms>, capacity: Capacity, ...entries: Entry[]) =>
      decideEntries({ ...terms, companions: "COUNTED", ...given }, capacity, entries, new Set()).map((one) =>
        one.ok ? (one.holdsPlace ? "place" : "waits") : one.code,
      );

    test("are seated whole or wait whole, and take a place each", () => {
      const capacity = capacityOf({ hall: 5, house: 9 });
      expect(outcome({}, capacity, along(1, 1), along(2), along(0))).toEqual(["place", "waits", "waits"]);
      expect(roomOf(capacity, "onSite").placesLeft).toBe(2);
    });

    test("are refused where nobody waits and not all of them have room", () => {
      const two = () => capacityOf({ hall: 2, house: 9 });
      expect(outcome({ overflow: "REFUSE" }, two(), along(2))).toEqual(["registration.notEnoughPlaces"]);
      expect(outcome({ overflow: "REFUSE" }, capacityOf({ hall: 0, house: 9 }), along(2))).toEqual([
        "registration.full",
      ]);
    });

    test("come where the category allows it, in its bounds", () => {
      const free = () => capacityOf({ hall: 9, house: 9 });
      expect(outcome({ companions: "NONE" }, free(), along(1))).toEqual(["registration.addressNeeded"]);
      expect(outcome({ companions: "NAMED" }, free(), along(1, 1))).toEqual(["registration.nameNeeded"]);
      expect(outcome({}, free(), along(3), along(4))).toEqual(["place", "registration.tooManyPersons"]);
    });
  });

  describe("a companion beside somebody", () => {
    const one = { named: 1, counted: 0 };
    const beside = (
      contact: Parameters<typeof decideBeside>[0],
      given: Partial<EntryTerms> = {},
      { hall = 9, waited = false, present = 1 } = {},
    ) => {
      const allowed = { ...terms, companions: "NAMED" as const, ...given };
      const decided = decideBeside(contact, allowed, capacityOf({ hall, house: 9 }, waited), {
        companion: one,
        present,
      });
      return decided.ok ? `${decided.state} ${decided.holdsPlace}` : decided.code;
    };
    const seated = { state: "CONFIRMED", holdsPlace: true } as const;
    const waiting = { state: "WAITLISTED", holdsPlace: false } as const;

    test("has a place where there is one, else waits if staff want it so", () => {
      expect(beside(seated)).toBe("CONFIRMED true");
      expect(beside(seated, {}, { hall: 0 })).toBe("WAITLISTED false");
      expect(beside(seated, { overflow: "REFUSE" }, { hall: 0 })).toBe("registration.full");
      expect(beside(seated, { overflow: "REFUSE" }, { waited: true })).toBe("registration.somebodyWaits");
    });

    test("has no place before the contact, and is decided about with that one", () => {
      expect(beside(waiting, { overflow: "REFUSE" })).toBe("WAITLISTED false");
      expect(beside({ state: "PENDING", holdsPlace: false })).toBe("PENDING false");
      expect(beside({ state: "PENDING", holdsPlace: true })).toBe("PENDING true");
    });

    test("comes in the bounds of the category, with somebody whose address is sure and who owes no answer", () => {
      expect(beside(seated, { companions: "NONE" })).toBe("registration.addressNeeded");
      expect(beside(seated, {}, { present: 4 })).toBe("registration.tooManyPersons");
      expect(beside(seated, { status: "CANCELLED" })).toBe("event.cancelled");
      for (const state of ["UNCONFIRMED", "OFFERED", "CANCELLED"] as const)
        expect(beside({ state, holdsPlace: state !== "CANCELLED" })).toBe("registration.notPossible");
    });
  });
});
