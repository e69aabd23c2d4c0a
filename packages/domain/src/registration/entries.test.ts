import { describe, expect, test } from "vitest";
import { type Capacity, roomOf } from "./capacity/room.ts";
import { decideEntries, type EntryTerms } from "./entries.ts";
import { capacityOf } from "./test-facts/admission.ts";

describe("people whom staff enter", () => {
  const terms: EntryTerms = {
    status: "PUBLISHED",
    waitlistPolicy: "DIRECT",
    categoryId: "onSite",
    occurrenceId: null,
    channel: "HERE",
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
    const terms = {
      status: "PUBLISHED",
      waitlistPolicy: "OFF",
      channel: "HERE",
      overflow: "REFUSE",
    } as const;
    const capacity = capacityOf({ pathA: 2, pathB: 1 });
    const known = new Set<string>();
    const enter = (categoryId: string, occurrenceId: string) =>
      decideEntries({ ...terms, categoryId, occurrenceId }, capacity, ["a"], known).map((one) =>
        one.ok ? "place" : one.code,
      );
    expect(enter("walkA", "saturday")).toEqual(["place"]);
    expect(enter("walkB", "sunday")).toEqual(["place"]);
    expect(enter("walkA", "saturday")).toEqual(["registration.addressTaken"]);
  });
});
