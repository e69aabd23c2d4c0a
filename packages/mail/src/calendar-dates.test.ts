import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { renderMail } from "./render.ts";
import { sample } from "./samples.ts";
import type { CalendarEntry } from "./writing/calendar.ts";

describe("several dates", () => {
  const values = sample("registration.confirmed", "de");
  const first = values.calendar?.occurrences[0];
  if (!first || !values.calendar) throw new Error("the sample has an entry");
  const evenings = ["03", "10", "17"].map((day) => ({
    startsAt: new Date(`2026-03-${day}T17:00:00Z`),
    startPrecision: "EXACT" as const,
    endsAt: null,
    endPrecision: "OPEN" as const,
  }));
  const calendar: CalendarEntry = {
    ...values.calendar,
    occurrences: evenings.map(({ startsAt }, index) => ({
      ...first,
      uid: `${index}@podium.example`,
      start: startsAt,
      end: null,
      label: `Abend ${index + 1}`,
      isCancelled: index === 1,
    })),
  };
  const mail = renderMail({
    ...values,
    event: { ...values.event, occurrences: evenings },
    calendar,
  });

  it("stand below one another in the text", () => {
    expect(mail.text).toContain(
      "Wann: Dienstag, 3. März 2026, 18:00 Uhr, Ende offen\n  Dienstag, 10. März 2026, 18:00 Uhr, Ende offen\n",
    );
  });

  it("are published as entries of their own, since a request has one identifier (RFC 5546)", () => {
    const entries = ICAL.Component.fromString(mail.ics?.content ?? "").getAllSubcomponents("vevent");
    expect(mail.ics?.method).toBe("PUBLISH");
    expect(
      entries.map((entry) => [
        entry.getFirstPropertyValue("uid"),
        entry.getFirstPropertyValue("status"),
        entry.hasProperty("dtend"),
        entry.hasProperty("attendee"),
      ]),
    ).toEqual([
      ["0@podium.example", "CONFIRMED", false, false],
      ["1@podium.example", "CANCELLED", false, false],
      ["2@podium.example", "CONFIRMED", false, false],
    ]);
  });

  it("of whole days are days in the calendar (RFC 5545, 3.3.4)", () => {
    const day = { ...first, isAllDay: true, start: new Date("2026-03-29"), end: new Date("2026-03-31") };
    const { ics } = renderMail({ ...values, calendar: { ...calendar, occurrences: [day] } });
    expect(ics?.content).toContain("DTSTART;VALUE=DATE:20260329\r\n");
    expect(ics?.content).toContain("DTEND;VALUE=DATE:20260331\r\n");
  });

  it("without any that is known there is no entry, and no word of one", () => {
    const none = renderMail({ ...values, calendar: null });
    expect(none.ics).toBeUndefined();
    expect(none.text).not.toContain("Kalender");
  });
});
