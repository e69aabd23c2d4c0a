import { may, permissions, type StaffRole } from "@podium/domain/staff/permissions";
import { expect, test } from "vitest";
import { navigationEntries } from "./navigation-entries.ts";

const namesFor = (...roles: StaffRole[]) =>
  navigationEntries({
    permissions: permissions.filter((permission) => may(roles, permission)),
    waitingComments: 0,
  }).map(({ name }) => name);

test("a moderator is offered comments, neither mails nor the log", () => {
  expect(namesFor("MODERATOR")).toEqual(["start", "events", "comments"]);
});

test("a viewer is offered the log, nothing to decide", () => {
  expect(namesFor("VIEWER")).toEqual(["start", "events", "audit"]);
});

test("an event lead is offered all that concerns events", () => {
  expect(namesFor("EVENT_LEAD")).toEqual(["start", "events", "comments", "mails", "audit"]);
});

test("the look of an organisation is offered to who administers it", () => {
  expect(namesFor("ADMINISTRATOR").at(-1)).toBe("organisations");
});

test("somebody without a role is offered no area that would be empty for a reason", () => {
  expect(namesFor()).toEqual(["start", "events"]);
});
