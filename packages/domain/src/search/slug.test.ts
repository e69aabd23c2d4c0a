import { expect, test } from "vitest";
import { foldedSlug, oneErrorAway } from "./slug.ts";

test.each(["buerger-dialog", "burger-dialog", "buergerdialog", "burgerdialog"])(
  "%s is folded alike",
  (slug) => {
    expect(foldedSlug(slug)).toBe("burgerdialog");
  },
);

test.each(["tagun", "tagungg", "togung", "tgaung", "tagnug", "atagung", "agung", "tagung9"])(
  "%s is one error away from tagung, and that from it",
  (typed) => {
    expect(oneErrorAway("tagung")).toContain(typed);
    if (typed.length > 5) expect(oneErrorAway(typed)).toContain("tagung");
  },
);

test("two errors are too many, a short one is taken as it is, and there is a bound", () => {
  expect(oneErrorAway("tagung")).not.toContain("tagun1g1");
  expect(oneErrorAway("tagung")).not.toContain("tagung");
  expect(oneErrorAway("markt")).toEqual([]);
  expect(oneErrorAway("a1".repeat(40)).length).toBeLessThan(6_000);
  expect(oneErrorAway("a".repeat(81))).toEqual([]);
});
