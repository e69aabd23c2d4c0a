import { describe, expect, test } from "vitest";
import { decideParties, type KnownAddresses, type Party } from "../admission.ts";
import { now, withFacts } from "../test-facts/admission.ts";
import { judgeNetwork, NETWORK_PERSONS_MAX, nothingKept, placesOfNetwork } from "./network.ts";
import type { Capacity } from "./room.ts";

const category = withFacts({ maxPersons: 20 });

const hall = (size: number | null): Capacity => ({
  poolsOf: new Map([["onSite", ["hall"]]]),
  left: new Map([["hall", size]]),
  sizes: new Map([["hall", size]]),
  waitedFor: new Set(),
});

/** Parties of `persons` each, all with addresses of their own, one after the other. */
function come(
  size: number | null,
  networks: readonly string[],
  persons = 1,
  known: KnownAddresses = new Map(),
) {
  const parties = networks.map(
    (network, index): Party => ({
      categoryIds: [],
      maySplit: false,
      network,
      addresses: Array.from({ length: persons }, (_, person) => `${index}-${person}@example.org`),
    }),
  );
  const totals = { kept: 0, onConfirmation: 0, refused: 0 };
  for (const decision of decideParties([category], hall(size), parties, known, new Map(), now)) {
    if (decision.kind === "refused") totals.refused += persons;
    else {
      totals.kept += decision.prospect.places;
      totals.onConfirmation += decision.prospect.onConfirmation;
    }
  }
  return totals;
}

describe("A2 · one network keeps a share of the places", () => {
  test.each([
    [null, null],
    [1, 1],
    [2, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [12, 3],
    [20, 4],
    [40, 4],
    [80, 4],
    [81, 5],
    [200, 10],
    [1_000, 50],
    [20_000, 1_000],
  ])("of %s places %s", (size, share) => {
    expect(placesOfNetwork(size)).toBe(share);
  });

  test("a flood of made-up addresses keeps the share and ends at the bound", () => {
    const flood = Array.from({ length: 1_000 }, () => "attacker");
    expect(come(1_000, flood)).toEqual({
      kept: 50,
      onConfirmation: NETWORK_PERSONS_MAX - 50,
      refused: 1_000 - NETWORK_PERSONS_MAX,
    });
  });

  test("so does a flood of parties of twenty", () => {
    const flood = Array.from({ length: 50 }, () => "attacker");
    expect(come(1_000, flood, 20)).toEqual({ kept: 40, onConfirmation: 200, refused: 760 });
  });

  test("two hundred people of one town hall are all let in, and nobody else loses by it", () => {
    const hallAndOthers = Array.from({ length: 200 }, (_, index) => [`other-${index}`, "townHall"]).flat();
    expect(come(1_000, hallAndOthers)).toEqual({ kept: 250, onConfirmation: 150, refused: 0 });
  });

  test("where places have no number there is nothing to keep from others", () => {
    const many = Array.from({ length: 100 }, () => "townHall");
    expect(come(null, many)).toEqual({ kept: 100, onConfirmation: 0, refused: 0 });
  });

  test("a request from inside belongs to no network", () => {
    const party: Party = { categoryIds: [], maySplit: false, network: null, addresses: ["a@example.org"] };
    const parties = Array.from({ length: 30 }, (_, index) => ({
      ...party,
      addresses: [`${index}@example.org`],
    }));
    const decisions = decideParties([category], hall(30), parties, new Map(), new Map(), now);
    expect(
      decisions.every((decision) => decision.kind === "accepted" && decision.prospect.places === 1),
    ).toBe(true);
  });

  test.each([
    ["a place", { places: 3, waiting: 0, applying: 0, onConfirmation: 0 }],
    ["the waiting list", { places: 0, waiting: 3, applying: 0, onConfirmation: 0 }],
    ["an application", { places: 0, waiting: 0, applying: 3, onConfirmation: 0 }],
  ])("whatever it is that they would get, persons are counted: %s", (_, prospect) => {
    const full = { places: 0, persons: NETWORK_PERSONS_MAX - 2 };
    expect(judgeNetwork(full, prospect, null).judgement).toEqual({
      ok: false,
      code: "registration.networkFull",
    });
    expect(judgeNetwork(nothingKept, prospect, null).judgement).toEqual({ ok: true });
  });
});

describe("A1 · what a network keeps does not tell who is registered", () => {
  test("known and unknown addresses use up the share alike", () => {
    const attempts = Array.from({ length: 12 }, () => "attacker");
    const addresses = attempts.map((_, index) => `${index}-0@example.org`);
    const unknown = come(20, attempts);
    for (const some of [addresses, addresses.slice(3), addresses.filter((_, index) => index % 2 === 0)])
      expect(come(20, attempts, 1, new Map(some.map((one) => [one, { attempted: false }])))).toEqual(unknown);
  });
});
