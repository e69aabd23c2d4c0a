import { locales } from "@podium/domain/locale";
import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import ICAL from "ical.js";
import { afterEach, describe, expect, it } from "vitest";
import { type RenderedMail, renderMail } from "./render.ts";
import { sample } from "./samples.ts";

const invites: MailKind[] = [
  "registration.confirmed",
  "registration.approved",
  "registration.promoted",
  "registration.entered",
  "registration.reinstated",
  "registration.changed",
  "registration.eventChanged",
  "registration.rescheduled",
];
const withdraws: MailKind[] = [
  "registration.rejected",
  "registration.handedOver",
  "registration.notReconfirmed",
  "registration.cancelledByAttendee",
  "registration.cancelledByOrganiser",
  "registration.eventCancelled",
  "registration.categoryCancelled",
];

/** What a calendar program makes of the part. */
function read(ics: RenderedMail["ics"]) {
  const calendar = ICAL.Component.fromString(ics?.content ?? "");
  const entries = calendar.getAllSubcomponents("vevent");
  const [entry] = entries;
  if (!entry || entries.length !== 1) throw new Error("not exactly one entry");
  const event = new ICAL.Event(entry);
  return {
    method: calendar.getFirstPropertyValue("method"),
    status: entry.getFirstPropertyValue("status"),
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    description: event.description,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue())),
    organizer: event.organizer,
    stamp: String(entry.getFirstPropertyValue("dtstamp")),
  };
}

const unfolded = (text: string) => text.replaceAll("\r\n ", "");

describe.each(locales)("read by a calendar program (%s)", (locale) => {
  it.each(invites)("%s is a request for the registration's own entry", (kind) => {
    const { ics } = renderMail(sample(kind, locale));
    expect(ics?.method).toBe("REQUEST");
    expect(read(ics)).toEqual({
      method: "REQUEST",
      status: "CONFIRMED",
      uid: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example",
      sequence: 3,
      starts: "2026-11-21T09:00:00.000Z",
      ends: "2026-11-21T15:00:00.000Z",
      summary: "Kommunen konstruktiv: Ideen für Ämter & Räte",
      location: "Bürgerhaus, Große Straße 1, 04103 Leipzig",
      description: expect.stringMatching(/: https:\/\/meet\.example\/room$/u),
      attendees: ["MAILTO:zoe@podium.example"],
      organizer: "mailto:kontakt@podium.example",
      stamp: "2026-11-01T08:00:00Z",
    });
  });

  it.each(withdraws)("%s withdraws the same entry with a higher number", (kind) => {
    const { ics } = renderMail(sample(kind, locale));
    expect(ics?.method).toBe("CANCEL");
    expect(read(ics)).toMatchObject({
      method: "CANCEL",
      status: "CANCELLED",
      uid: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example",
      sequence: 4,
    });
  });
});

it.each(mailKinds.filter((kind) => ![...invites, ...withdraws, "registration.postponed"].includes(kind)))(
  "%s touches no calendar",
  (kind) => {
    expect(renderMail(sample(kind, "de")).ics).toBeUndefined();
  },
);

it("a postponed date stays in the calendar, but says so, and counts as free", () => {
  const { ics } = renderMail(sample("registration.postponed", "de"));
  expect(read(ics)).toMatchObject({
    method: "REQUEST",
    status: "TENTATIVE",
    sequence: 3,
    summary: "Verschoben, neuer Termin offen: Kommunen konstruktiv: Ideen für Ämter & Räte",
  });
  expect(ics?.content).toContain("TRANSP:TRANSPARENT");
});

it.each(withdraws)("%s withdraws nothing from somebody who never had an entry", (kind) => {
  const mail = renderMail({ ...sample(kind, "de"), calendar: null } as Parameters<typeof renderMail>[0]);
  expect(mail.ics).toBeUndefined();
  expect(mail.text).not.toContain("Kalender");
});

it.each(["registration.entered", "registration.eventChanged"] as const)(
  "%s: without a place nobody has an entry",
  (kind) => {
    const mail = renderMail({ ...sample(kind, "de"), place: null });
    expect(mail.ics).toBeUndefined();
    expect(mail.text).not.toMatch(/Kalender|Ticket/u);
  },
);

it("no line of the calendar is longer than 75 octets, umlauts included, and none comes from a title", () => {
  const values = sample("registration.confirmed", "de");
  const title = `${"Ä".repeat(100)}\r\nATTENDEE:mailto:x@example.org`;
  const { ics } = renderMail({ ...values, event: { ...values.event, title } });
  const lines = (ics?.content ?? "").split("\r\n");
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1);
});

/** Facts of an event, and the calendar's, at another time. */
function at<Values extends ReturnType<typeof sample<"registration.confirmed">>>(
  values: Values,
  from: string,
  to: string,
): Values {
  const [start, end] = [new Date(from), new Date(to)];
  const occurrences = [
    { startsAt: start, startPrecision: "EXACT" as const, endsAt: end, endPrecision: "EXACT" as const },
  ];
  const entries = values.calendar?.occurrences.map((occurrence) => ({ ...occurrence, start, end })) ?? [];
  return {
    ...values,
    event: { ...values.event, occurrences },
    calendar: values.calendar && { ...values.calendar, occurrences: entries },
  };
}

it("a link that lets somebody act for another stays out of the calendar", () => {
  const values = sample("registration.confirmed", "de");
  const content = unfolded(renderMail(values).ics?.content ?? "");
  for (const url of [values.manageUrl, values.cancelUrl, values.ticket?.url])
    expect(content).not.toContain(url);
});

const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

// The nights of both clock changes, a leap day and the turn of the year, by the clocks of Berlin.
const instants = [
  ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "Sonntag, 29. März 2026, 01:30–03:30 Uhr"],
  [
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00Z",
    "Sonntag, 25. Oktober 2026, 02:30 Uhr MESZ – 02:30 Uhr MEZ",
  ],
  ["2028-02-28T23:30:00Z", "2028-02-29T12:00:00Z", "Dienstag, 29. Februar 2028, 00:30–13:00 Uhr"],
  [
    "2026-12-31T21:00:00Z",
    "2027-01-01T00:00:00Z",
    "Donnerstag, 31. Dezember 2026, 22:00 Uhr – Freitag, 1. Januar 2027, 01:00 Uhr",
  ],
] as const;

describe("T3 · an event abroad: the mail names the zone, the calendar part has the same instants", () => {
  const [from, to] = ["2026-12-01T18:00:00.000Z", "2026-12-01T20:00:00.000Z"];
  it.each([
    ["Europe/London", "18:00–20:00 Uhr (Ortszeit Vereinigtes Königreich, UTC+0)"],
    ["Europe/Lisbon", "18:00–20:00 Uhr (Westeuropäische Zeit, UTC+0)"],
    ["Europe/Athens", "20:00–22:00 Uhr (Osteuropäische Zeit, UTC+2)"],
    ["Europe/Kyiv", "20:00–22:00 Uhr (Osteuropäische Zeit, UTC+2)"],
    ["America/New_York", "13:00–15:00 Uhr (Ortszeit New York, UTC−5)"],
    ["Asia/Tokyo", "03:00–05:00 Uhr (Ortszeit Japan, UTC+9)"],
    ["Atlantic/Azores", "17:00–19:00 Uhr (Ortszeit Azoren, UTC−1)"],
    ["Australia/Sydney", "05:00–07:00 Uhr (Ortszeit Sydney, UTC+11)"],
  ])("%s", (timezone, clock) => {
    const values = at(sample("registration.confirmed", "de"), from, to);
    const event = { ...values.event, timezone };
    const mail = renderMail({ ...values, event });
    expect(mail.text).toContain(`, ${clock}\n`);
    expect(mail.html).toContain(clock);
    expect(read(mail.ics)).toMatchObject({ starts: from, ends: to });
    const asked = sample("registration.offered", "de");
    const until = new Date("2026-11-30T12:00:00Z");
    const zone = clock.slice(clock.indexOf("("));
    expect(renderMail({ ...asked, event, until }).text.split(zone)).toHaveLength(4);
  });

  it("a deadline at midnight is the end of the day before, and a period that ends then, too", () => {
    const values = sample("registration.offered", "de");
    const until = new Date("2026-11-20T23:00:00Z");
    const { event } = at(
      sample("registration.confirmed", "de"),
      "2026-11-21T17:00:00Z",
      "2026-11-21T23:00:00Z",
    );
    const { text } = renderMail({ ...values, event, until });
    expect(text).toContain("Freitag, 20. November 2026, 24:00 Uhr");
    expect(text).toContain("Samstag, 21. November 2026, 18:00–24:00 Uhr");
  });
});

describe.each([
  ["UTC", 0],
  ["America/St_Johns", 210],
  ["Pacific/Chatham", -825],
])("in a process whose clock is set to %s", (zone, offset) => {
  it.each(instants)("text and calendar show %s", (from, to, words) => {
    process.env.TZ = zone;
    expect(new Date("2026-01-01T00:00:00Z").getTimezoneOffset()).toBe(offset);
    const mail = renderMail(at(sample("registration.confirmed", "de"), from, to));
    expect(mail.text).toContain(`Wann: ${words}`);
    expect(mail.html).toContain(words);
    const entry = read(mail.ics);
    expect([entry.starts, entry.ends]).toEqual([from, to].map((instant) => new Date(instant).toISOString()));
    const deadline = sample("registration.offered", "de");
    expect(renderMail({ ...deadline, until: new Date(to) }).text).toContain(
      words.split("–").at(-1)?.trim().split(", ").at(-1) ?? "",
    );
  });
});
