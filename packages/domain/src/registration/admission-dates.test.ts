import { describe, expect, test } from "vitest";
import { addressKey } from "./admission.ts";
import { decide, facts, onSite, party, waitlist, walkA, walkB } from "./test-facts/admission.ts";

describe("dates among which one chooses", () => {
  const walks = [walkA, walkB];
  const left = { pathA: 2, pathB: 1 };
  const to = (address: string, ...categoryIds: string[]) => ({ ...party(address), categoryIds });

  test("each has places of its own, and one sending takes one at each", () => {
    expect(decide(walks, left, [to("a", "walkA", "walkB"), to("b", "walkB"), to("c", "walkA")])).toEqual([
      "place place",
      "registration.full",
      "place",
    ]);
  });

  test("one that is full refuses all of the sending, and takes nothing of the others", () => {
    const parties = [to("a", "walkB"), to("b", "walkA", "walkB"), to("c", "walkA"), to("d", "walkA")];
    expect(decide(walks, left, parties)).toEqual(["place", "registration.full", "place", "place"]);
  });

  test("at one somebody waits, at the other there is a place", () => {
    const waiting = walks.map((walk) => ({ ...walk, facts: { ...facts, ...waitlist } }));
    expect(decide(waiting, left, [to("a", "walkB"), to("b", "walkA", "walkB")])).toEqual([
      "place",
      "place none",
    ]);
  });

  test("who is known at one date is new at the other", () => {
    const known = [addressKey("a", "saturday")];
    expect(decide(walks, left, [to("a", "walkA", "walkB")], { known })).toEqual(["decoy place"]);
    expect(decide(walks, left, [to("a", "walkA"), to("a", "walkB"), to("a", "walkA")])).toEqual([
      "place",
      "place",
      "known",
    ]);
  });

  test("no more of them at a time than the organiser says, and nothing besides", () => {
    const two = walks.map((walk) => ({ ...walk, choice: walk.choice && { ...walk.choice, datesMax: 1 } }));
    expect(decide(two, left, [to("a", "walkA", "walkB"), to("a", "walkA")])).toEqual([
      "registration.tooManyDates",
      "place",
    ]);
    expect(decide([onSite, ...walks], { ...left, hall: 9, house: 9 }, [to("a", "onSite", "walkA")])).toEqual([
      "registration.categoryUnknown",
    ]);
  });

  test("a date that does not take place takes nobody, whatever the others do", () => {
    const off = { ...walkA, facts: { ...facts, cancelled: "DATES" as const } };
    expect(decide([off, walkB], left, [to("a", "walkA"), to("a", "walkB")])).toEqual([
      "registration.dateCancelled",
      "place",
    ]);
  });
});
