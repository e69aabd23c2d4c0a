import { expect, it } from "vitest";
import { lowPriorityMails, placeAnnouncements } from "./mails.ts";

it("only reminders, which go to thousands at once, let other mails go first", () => {
  expect(lowPriorityMails).toEqual(["registration.reconfirmReminder", "registration.reminder"]);
});

it("a place is announced by whatever gives one", () => {
  expect(placeAnnouncements).toEqual([
    "registration.confirmed",
    "registration.approved",
    "registration.promoted",
    "registration.entered",
    "registration.reinstated",
  ]);
});
