import { afterEach, describe, expect, it } from "vitest";
import { instantOf } from "../event/wall-time.ts";
import { dueReminder, reminderOccasion, remindsOf } from "./reminders.ts";

const startsAt = new Date("2026-12-01T09:00:00Z");
const event = { reminderHours: [2, 168, 24], startsAt };
const hoursBefore = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);

describe("which reminder is due", () => {
  it.each([
    [169, null],
    [168, "168h 2026-12-01T09:00:00.000Z"],
    [24.01, "168h 2026-12-01T09:00:00.000Z"],
    [24, "24h 2026-12-01T09:00:00.000Z"],
    [2, "2h 2026-12-01T09:00:00.000Z"],
    [0.001, "2h 2026-12-01T09:00:00.000Z"],
    [0, null],
    [-1, null],
  ])("%d hours before: %s", (hours, occasion) => {
    expect(dueReminder(event, hoursBefore(hours))?.occasion ?? null).toBe(occasion);
  });

  it("an event without reminders has none", () => {
    expect(dueReminder({ reminderHours: [], startsAt }, hoursBefore(1))).toBeNull();
  });

  it("who has a place since the due moment or before is meant", () => {
    expect(dueReminder(event, hoursBefore(20))?.dueAt).toEqual(hoursBefore(24));
  });

  it("an event that is moved is another occasion", () => {
    expect(remindsOf(reminderOccasion(24, startsAt), startsAt)).toBe(true);
    expect(remindsOf(reminderOccasion(24, startsAt), hoursBefore(1))).toBe(false);
  });
});

const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

describe.each(["UTC", "America/St_Johns", "Pacific/Chatham"])(
  "in a process whose clock is set to %s",
  (zone) => {
    it.each([
      ["the hour that is left out", "2026-03-29T10:00", "2026-03-28T09:00"],
      ["the hour that comes twice", "2026-10-25T10:00", "2026-10-24T11:00"],
      ["a leap day", "2028-03-01T10:00", "2028-02-29T10:00"],
      ["the turn of the year", "2027-01-01T10:00", "2026-12-31T10:00"],
    ])("24 hours are 24 hours: %s", (_, starts, due) => {
      process.env.TZ = zone;
      const beginning = instantOf(starts, "Europe/Berlin");
      const moment = instantOf(due, "Europe/Berlin");
      const given = { reminderHours: [24], startsAt: beginning };
      expect(dueReminder(given, new Date(moment.getTime() - 1))).toBeNull();
      expect(dueReminder(given, moment)?.dueAt).toEqual(moment);
    });
  },
);
