import { describe, expect, test } from "vitest";
import {
  formatDateTime,
  formatDateTimeRange,
  formatDeadline,
  formatShortDateTime,
  formatShortDeadline,
  formatTime,
  formatTimeRange,
  formatWallTime,
  formatWallTimes,
  formatZone,
  isWithinDay,
} from "./date.ts";

const de = (timeZone: string) => ({ locale: "de", timeZone });
const en = (timeZone: string) => ({ locale: "en", timeZone });
const [evening, later] = ["2026-12-01T18:00:00Z", "2026-12-01T20:00:00Z"];

describe("T3 · the zone is named wherever it is not Germany's", () => {
  test.each([
    ["Europe/Berlin", "19:00–21:00 Uhr", "7:00 pm–9:00 pm"],
    ["Europe/Busingen", "19:00–21:00 Uhr", "7:00 pm–9:00 pm"],
    [
      "Europe/London",
      "18:00–20:00 Uhr (Ortszeit Vereinigtes Königreich, UTC+0)",
      "6:00 pm–8:00 pm (United Kingdom Time, UTC+0)",
    ],
    [
      "Europe/Lisbon",
      "18:00–20:00 Uhr (Westeuropäische Zeit, UTC+0)",
      "6:00 pm–8:00 pm (Western European Time, UTC+0)",
    ],
    [
      "Europe/Athens",
      "20:00–22:00 Uhr (Osteuropäische Zeit, UTC+2)",
      "8:00 pm–10:00 pm (Eastern European Time, UTC+2)",
    ],
    [
      "Europe/Kyiv",
      "20:00–22:00 Uhr (Osteuropäische Zeit, UTC+2)",
      "8:00 pm–10:00 pm (Eastern European Time, UTC+2)",
    ],
    ["Europe/Istanbul", "21:00–23:00 Uhr (Ortszeit Türkei, UTC+3)", "9:00 pm–11:00 pm (Türkiye Time, UTC+3)"],
    [
      "America/New_York",
      "13:00–15:00 Uhr (Ortszeit New York, UTC−5)",
      "1:00 pm–3:00 pm (New York Time, UTC−5)",
    ],
    ["Atlantic/Azores", "17:00–19:00 Uhr (Ortszeit Azoren, UTC−1)", "5:00 pm–7:00 pm (Azores Time, UTC−1)"],
    ["UTC", "18:00–20:00 Uhr (UTC+0)", "6:00 pm–8:00 pm (UTC+0)"],
    // The same offset as Germany's, but an event abroad.
    [
      "Europe/Paris",
      "19:00–21:00 Uhr (Mitteleuropäische Zeit, UTC+1)",
      "7:00 pm–9:00 pm (Central European Time, UTC+1)",
    ],
  ])("%s", (zone, german, english) => {
    expect(formatTimeRange(evening, later, de(zone))).toBe(german);
    expect(formatTimeRange(evening, later, en(zone))).toBe(english);
    expect(formatDateTimeRange(evening, later, de(zone))).toBe(`Dienstag, 1. Dezember 2026, ${german}`);
  });

  test.each([
    ["Asia/Tokyo", "03:00–05:00 Uhr (Ortszeit Japan, UTC+9)"],
    ["Australia/Sydney", "05:00–07:00 Uhr (Ortszeit Sydney, UTC+11)"],
    ["Pacific/Auckland", "07:00–09:00 Uhr (Ortszeit Neuseeland, UTC+13)"],
  ])("%s, where it is the next day already", (zone, clock) => {
    expect(formatDateTimeRange(evening, later, de(zone))).toBe(`Mittwoch, 2. Dezember 2026, ${clock}`);
  });

  test.each([
    ["Asia/Kolkata", "23:30", "01:30", "Ortszeit Indien, UTC+5:30"],
    ["Asia/Kathmandu", "23:45", "01:45", "Ortszeit Nepal, UTC+5:45"],
  ])("%s: over midnight the zone is named once, behind both days", (zone, from, to, name) => {
    expect(formatDateTimeRange(evening, later, de(zone))).toBe(
      `Dienstag, 1. Dezember 2026, ${from} Uhr – Mittwoch, 2. Dezember 2026, ${to} Uhr (${name})`,
    );
  });

  test("in summer the offset is that of summer", () => {
    expect(formatTime("2026-07-01T18:00:00Z", de("Europe/London"))).toBe(
      "19:00 Uhr (Ortszeit Vereinigtes Königreich, UTC+1)",
    );
    expect(formatTime("2026-07-01T18:00:00Z", de("Australia/Sydney"))).toBe(
      "04:00 Uhr (Ortszeit Sydney, UTC+10)",
    );
    // Between the changes of the clock in the USA and in Germany.
    expect(formatTime("2026-03-20T18:00:00Z", de("America/New_York"))).toBe(
      "14:00 Uhr (Ortszeit New York, UTC−4)",
    );
  });

  test("in every form of a moment and of a deadline", () => {
    const zone = de("Asia/Tokyo");
    for (const written of [
      formatTime(evening, zone),
      formatDateTime(evening, zone),
      formatShortDateTime(evening, zone),
      formatDeadline(evening, zone),
      formatShortDeadline(evening, zone),
      formatWallTime("03:00", evening, zone),
    ]) {
      expect(written).toMatch(/03:00 Uhr \(Ortszeit Japan, UTC\+9\)$/u);
    }
    expect(formatZone(evening, zone)).toBe("Ortszeit Japan, UTC+9");
    expect(formatZone(evening, de("Europe/Berlin"))).toBe("");
    expect(formatWallTime("08:00", evening, de("Europe/Berlin"))).toBe("08:00 Uhr");
  });
});

describe("T3 · nights in which clocks change", () => {
  test.each([
    // Germany: set back, one hour comes twice.
    ["Europe/Berlin", "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z", "01:30–03:30 Uhr"],
    ["Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "02:30 Uhr MESZ – 02:30 Uhr MEZ"],
    ["Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z", "02:00–02:30 Uhr MESZ"],
    ["Europe/Berlin", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "01:30–03:30 Uhr"],
    [
      "Europe/London",
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:30:00Z",
      "01:30 Uhr (Ortszeit Vereinigtes Königreich, UTC+1) – 01:30 Uhr (Ortszeit Vereinigtes Königreich, UTC+0)",
    ],
    [
      "America/New_York",
      "2026-11-01T05:30:00Z",
      "2026-11-01T06:30:00Z",
      "01:30 Uhr (Ortszeit New York, UTC−4) – 01:30 Uhr (Ortszeit New York, UTC−5)",
    ],
    [
      "Australia/Sydney",
      "2026-10-03T15:30:00Z",
      "2026-10-03T16:30:00Z",
      "01:30 Uhr (Ortszeit Sydney, UTC+10) – 03:30 Uhr (Ortszeit Sydney, UTC+11)",
    ],
    // The second midnight of this night ends no day.
    [
      "Atlantic/Azores",
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:00:00Z",
      "00:30 Uhr (Ortszeit Azoren, UTC+0) – 00:00 Uhr (Ortszeit Azoren, UTC−1)",
    ],
  ])("%s, from %s", (zone, from, to, clock) => {
    expect(formatTimeRange(from, to, de(zone))).toBe(clock);
  });
});

describe("T3 · the midnight that ends a span belongs to the day before", () => {
  test.each([
    [
      "Europe/Berlin",
      "2026-11-20T17:00:00Z",
      "2026-11-20T23:00:00Z",
      "Freitag, 20. November 2026, 18:00–24:00 Uhr",
    ],
    [
      "Europe/Berlin",
      "2026-11-19T23:00:00Z",
      "2026-11-20T23:00:00Z",
      "Freitag, 20. November 2026, 00:00–24:00 Uhr",
    ],
    [
      "Europe/Berlin",
      "2026-11-19T17:00:00Z",
      "2026-11-20T23:00:00Z",
      "Donnerstag, 19. November 2026, 18:00 Uhr – Freitag, 20. November 2026, 24:00 Uhr",
    ],
    [
      "Europe/Berlin",
      "2026-11-20T17:00:00Z",
      "2026-11-20T23:01:00Z",
      "Freitag, 20. November 2026, 18:00 Uhr – Samstag, 21. November 2026, 00:01 Uhr",
    ],
    [
      "Europe/Lisbon",
      "2026-12-31T19:00:00Z",
      "2027-01-01T00:00:00Z",
      "Donnerstag, 31. Dezember 2026, 19:00–24:00 Uhr (Westeuropäische Zeit, UTC+0)",
    ],
    [
      "Asia/Kolkata",
      "2028-02-29T15:30:00Z",
      "2028-02-29T18:30:00Z",
      "Dienstag, 29. Februar 2028, 21:00–24:00 Uhr (Ortszeit Indien, UTC+5:30)",
    ],
  ])("%s, %s to %s", (zone, from, to, written) => {
    expect(formatDateTimeRange(from, to, de(zone))).toBe(written);
  });

  test("a deadline, too; a beginning is 00:00 Uhr of its own day", () => {
    const midnight = "2026-11-20T23:00:00Z";
    const berlin = de("Europe/Berlin");
    expect(formatDeadline(midnight, berlin)).toBe("Freitag, 20. November 2026, 24:00 Uhr");
    expect(formatShortDeadline(midnight, berlin)).toBe("20.11.2026, 24:00 Uhr");
    expect(formatDateTime(midnight, berlin)).toBe("Samstag, 21. November 2026, 00:00 Uhr");
    expect(formatDeadline(midnight, en("Europe/Berlin"))).toBe("Friday, 20 November 2026, midnight");
    expect(formatDateTimeRange("2026-11-20T17:00:00Z", midnight, en("Europe/Berlin"))).toBe(
      "Friday, 20 November 2026, 6:00 pm–midnight",
    );
    expect(isWithinDay("2026-11-20T17:00:00Z", midnight, berlin)).toBe(true);
    expect(isWithinDay(midnight, midnight, berlin)).toBe(true);
  });

  test("a programme's last item, too", () => {
    expect(formatWallTimes("22:30", "00:00", "de")).toBe("22:30–24:00");
    expect(formatWallTimes("00:00", "00:30", "de")).toBe("00:00–00:30");
    expect(formatWallTimes("22:30", "00:00", "en")).toBe("10:30 pm–midnight");
    expect(formatWallTimes("09:30", null, "de")).toBe("09:30");
    expect(formatWallTimes(null, null, "de")).toBe("");
  });
});
