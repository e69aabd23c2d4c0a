import { expect, test } from "vitest";
import { shownGroups } from "./form-groups.ts";

test("what concerns places is listed only where people register here", () => {
  expect(shownGroups("HERE", false)).toContain("policy");
  for (const mode of ["EXTERNAL", "NONE"] as const) {
    const shown = shownGroups(mode, true);
    for (const name of ["categories", "pools", "policy", "reminders"] as const)
      expect(shown).not.toContain(name);
    expect(shown).toContain("registration");
  }
});

test("categories and places are listed once there are several", () => {
  expect(shownGroups("HERE", false)).not.toContain("categories");
  expect(shownGroups("HERE", true).slice(4, 7)).toEqual(["registration", "categories", "pools"]);
});
