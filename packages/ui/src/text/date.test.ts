import { describe, expect, it } from "vitest";
import {
  daysUntil,
  formatDateBlock,
  formatDateTimeRange,
  formatDaysUntil,
  formatTimeRange,
  isWithinDay,
} from "./date.ts";

const timeZone = "Europe/Berlin";
const de = { locale: "de", timeZone };
const en = { locale: "en", timeZone };

describe("dates", () => {
  it("are written out with weekday, in the event's zone and the reader's language", () => {
    const from = "2024-11-14T08:30:00.000Z";
    const to = "2024-11-14T15:30:00.000Z";
    expect(formatDateTimeRange(from, to, de)).toBe("Donnerstag, 14. November 2024, 09:30–16:30 Uhr");
    expect(formatDateTimeRange(from, to, en)).toBe("Thursday, 14 November 2024, 9:30 am–4:30 pm");
  });

  it("over midnight name both days", () => {
    expect(formatDateTimeRange("2026-11-20T17:00:00Z", "2026-11-21T11:00:00Z", de)).toBe(
      "Freitag, 20. November 2026, 18:00 Uhr – Samstag, 21. November 2026, 12:00 Uhr",
    );
  });

  it("show wall times on the night when the clocks go back", () => {
    expect(formatTimeRange("2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z", de)).toBe("01:30–03:30 Uhr");
  });

  it("have a short block without points", () => {
    expect(formatDateBlock("2026-11-21T09:00:00Z", de)).toEqual({ day: "21", month: "Nov", weekday: "Sa" });
    expect(formatDateBlock("2026-11-21T09:00:00Z", en)).toEqual({ day: "21", month: "Nov", weekday: "Sat" });
  });

  it("count days on the calendar of the zone, not periods of 24 hours", () => {
    expect(daysUntil("2026-11-21T23:30:00Z", "2026-11-21T22:30:00Z", timeZone)).toBe(1);
    expect(daysUntil("2026-03-30T08:00:00Z", "2026-03-28T22:00:00Z", timeZone)).toBe(2);
    expect(daysUntil("2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", timeZone)).toBe(-1);
    expect(isWithinDay("2026-11-21T22:30:00Z", "2026-11-21T23:30:00Z", de)).toBe(false);
  });

  it("that are near are said in words", () => {
    expect(formatDaysUntil(0, "de")).toBe("heute");
    expect(formatDaysUntil(3, "de")).toBe("in 3 Tagen");
    expect(formatDaysUntil(1, "en")).toBe("tomorrow");
  });
});
