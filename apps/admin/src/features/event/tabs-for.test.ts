import { may, permissions, type StaffRole } from "@podium/domain/staff/permissions";
import { expect, test } from "vitest";
import { tabsFor } from "./tabs-for.ts";

const namesFor = (role: StaffRole) =>
  tabsFor(permissions.filter((permission) => may([role], permission))).map(({ name }) => name);

test("a moderator sees no attendees and edits nothing", () => {
  expect(namesFor("MODERATOR")).toEqual(["overview", "comments"]);
});

test("a viewer sees attendees and the log, edits nothing", () => {
  expect(namesFor("VIEWER")).toEqual(["overview", "attendees", "audit"]);
});

test("an event lead sees all parts", () => {
  expect(namesFor("EVENT_LEAD")).toHaveLength(6);
});
