import fc from "fast-check";
import { expect, test } from "vitest";
import { decideBatch } from "./batch.ts";
import { judgeRegistration, type RegistrationFacts } from "./rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const open: RegistrationFacts = {
  status: "PUBLISHED",
  startsAt: new Date("2026-11-22T12:00:00Z"),
  mode: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  placesLeft: null,
};

const kinds = (facts: Partial<RegistrationFacts>, addresses: string[], known: string[] = []) =>
  decideBatch({ ...open, ...facts }, addresses, new Set(known), now).map(({ kind }) => kind);

test("the last place goes to whoever came first", () => {
  expect(kinds({ placesLeft: 1 }, ["a", "b", "c"])).toEqual(["new", "refused", "refused"]);
});

test("the same address twice in one batch is one registration", () => {
  expect(kinds({ placesLeft: 2 }, ["a", "a", "b", "c"])).toEqual(["new", "known", "new", "refused"]);
});

test("a known address takes no place", () => {
  expect(kinds({ placesLeft: 1 }, ["a", "b"], ["a"])).toEqual(["known", "new"]);
});

test("full is said to known and unknown addresses alike", () => {
  expect(kinds({ placesLeft: 0 }, ["a", "b"], ["a"])).toEqual(["refused", "refused"]);
});

test("a refusal of the event is everybody's refusal", () => {
  const decisions = decideBatch({ ...open, status: "CANCELLED" }, ["a", "b"], new Set(), now);
  expect(decisions).toEqual(
    ["a", "b"].map(() => ({ kind: "refused", judgement: { ok: false, code: "event.cancelled" } })),
  );
});

test("never more new registrations than places, and together as one after the other", () => {
  const address = fc.constantFrom("a", "b", "c", "d", "e", "f");
  fc.assert(
    fc.property(
      fc.array(address, { maxLength: 64 }),
      fc.uniqueArray(address),
      fc.option(fc.integer({ min: 0, max: 8 })),
      (addresses, known, placesLeft) => {
        const together = kinds({ placesLeft }, addresses, known);
        const live = new Set(known);
        let left = placesLeft;
        const oneByOne = addresses.map((each) => {
          if (!judgeRegistration({ ...open, placesLeft: left }, now).ok) return "refused";
          if (live.has(each)) return "known";
          live.add(each);
          left = left === null ? null : left - 1;
          return "new";
        });
        expect(together).toEqual(oneByOne);
        if (placesLeft !== null) {
          expect(together.filter((kind) => kind === "new").length).toBeLessThanOrEqual(placesLeft);
        }
      },
    ),
  );
});
