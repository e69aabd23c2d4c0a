import { afterEach, describe, expect, it } from "vitest";
import { instantOf } from "../time/wall-time.ts";
import { dueReminder, reminderOccasion, remindsOf } from "./reminders.ts";

const startsAt = new Date("2026-12-01T09:00:00Z");
const noQuietHours = { quietFrom: null, quietUntil: null, timezone: "Europe/Berlin" };
const event = { reminderHours: [2, 168, 24], startsAt, ...noQuietHours };
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
    expect(dueReminder({ ...event, reminderHours: [] }, hoursBefore(1))).toBeNull();
  });

  it("people with a place since the due moment or before are meant", () => {
    expect(dueReminder(event, hoursBefore(20))?.dueAt).toEqual(hoursBefore(24));
  });

  describe("with quiet hours from 21:00 to 08:00", () => {
    const night = { quietFrom: "21:00", quietUntil: "08:00", timezone: "Europe/Berlin" };
    const due = (starts: string, at: string, reminderHours = [2]) => {
      const begins = instantOf(starts, night.timezone);
      const given = { ...night, reminderHours, startsAt: begins };
      return dueReminder(given, instantOf(at, night.timezone))?.occasion.split(" ")[0] ?? null;
    };

    it.each([
      ["lasting until it begins: an hour before they begin", "2026-12-01T08:00", "2026-11-30T20:00", "2h"],
      ["… and not earlier", "2026-12-01T08:00", "2026-11-30T19:59", null],
      ["… also when it begins at night", "2026-12-01T04:30", "2026-11-30T20:00", "2h"],
      ["over before it begins: as ever, to be sent after them", "2026-12-01T08:30", "2026-11-30T20:30", null],
      ["… namely then", "2026-12-01T08:30", "2026-12-01T06:30", "2h"],
      ["the summer time that begins in them", "2026-03-29T07:00", "2026-03-28T20:00", "2h"],
      ["the summer time that ends in them", "2026-10-25T07:00", "2026-10-24T20:00", "2h"],
    ])("%s", (_, starts, at, hours) => {
      expect(due(starts, at)).toBe(hours);
    });

    it("a reminder from earlier stays where it is, and one mail is enough where two have become due together", () => {
      expect(due("2026-12-01T08:00", "2026-11-30T08:00", [24, 2, 3])).toBe("24h");
      expect(due("2026-12-01T08:00", "2026-11-30T19:59", [24, 2, 3])).toBe("24h");
      expect(due("2026-12-01T08:00", "2026-11-30T20:00", [24, 2, 3])).toBe("2h");
    });

    it("a reminder just before them is early rather than missed", () => {
      expect(due("2026-12-01T08:00", "2026-11-30T20:00", [11])).toBe("11h");
    });
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
      const given = { reminderHours: [24], startsAt: beginning, ...noQuietHours };
      expect(dueReminder(given, new Date(moment.getTime() - 1))).toBeNull();
      expect(dueReminder(given, moment)?.dueAt).toEqual(moment);
    });
  },
);
