import { expect, test } from "vitest";
import { may, type Permission, permissions, rolesWith, type StaffRole, staffRoles } from "./permissions.ts";

/** Who may do what, written down a second time: a change of rights has to be meant. */
const expected: Record<Permission, StaffRole[]> = {
  "organisation.edit": ["ADMINISTRATOR"],
  "event.create": ["ADMINISTRATOR", "EVENT_LEAD"],
  "event.view": ["ADMINISTRATOR", "EVENT_LEAD", "MODERATOR", "VIEWER"],
  "event.edit": ["ADMINISTRATOR", "EVENT_LEAD"],
  "event.publish": ["ADMINISTRATOR", "EVENT_LEAD"],
  "registration.view": ["ADMINISTRATOR", "EVENT_LEAD", "VIEWER"],
  "registration.cancel": ["ADMINISTRATOR", "EVENT_LEAD"],
  "registration.decide": ["ADMINISTRATOR", "EVENT_LEAD"],
  "registration.enter": ["ADMINISTRATOR", "EVENT_LEAD"],
  "registration.message": ["ADMINISTRATOR", "EVENT_LEAD"],
  "registration.export": ["ADMINISTRATOR", "EVENT_LEAD"],
  "comment.moderate": ["ADMINISTRATOR", "EVENT_LEAD", "MODERATOR"],
  "mail.view": ["ADMINISTRATOR", "EVENT_LEAD"],
  "audit.view": ["ADMINISTRATOR", "EVENT_LEAD", "VIEWER"],
};

test.each(permissions)("%s belongs to exactly the roles that it is meant for", (permission) => {
  expect(rolesWith(permission)).toEqual(expected[permission]);
  for (const role of staffRoles) {
    expect(may([role], permission)).toBe(expected[permission].includes(role));
  }
});

test("nobody may do anything without a role", () => {
  for (const permission of permissions) expect(may([], permission)).toBe(false);
});

test("several roles add up, in whatever order; none takes away what another gives", () => {
  for (const roles of [["MODERATOR", "VIEWER"] as const, ["VIEWER", "MODERATOR"] as const]) {
    const granted = permissions.filter((permission) => may(roles, permission));
    expect(granted).toEqual(["event.view", "registration.view", "comment.moderate", "audit.view"]);
  }
});

test("whoever may do something with an event may see the event", () => {
  for (const role of staffRoles) expect(may([role], "event.view")).toBe(true);
});

test("moderators learn nothing about attendees, their mails or who changed what", () => {
  for (const permission of [
    "registration.view",
    "registration.message",
    "registration.export",
    "mail.view",
    "audit.view",
  ] as const) {
    expect(may(["MODERATOR"], permission)).toBe(false);
  }
});
