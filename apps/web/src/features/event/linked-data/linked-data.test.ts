import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../i18n/messages.ts";
import { written } from "./data-block.tsx";
import { linkedData } from "./linked-data.ts";

type Event = Parameters<typeof linkedData>[0];
type Occurrence = Event["occurrences"][number];

const words = messagesOf("de").event.fact;
const address = "https://podium.example/veranstaltungen/forum";
const hall = { name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle", country: "DE" };
const occurrence: Occurrence = {
  id: "1",
  label: null,
  startsAt: "2026-10-24T07:30:00.000Z",
  startPrecision: "EXACT",
  endsAt: "2026-10-24T14:00:00.000Z",
  endPrecision: "EXACT",
  doorsAt: null,
  isOpening: false,
  place: "EVENT",
  venue: null,
  elsewhere: null,
  onlineUrl: null,
  note: null,
  isCancelled: false,
  reason: null,
  begunAt: "2026-10-24T07:30:00.000Z",
  overAt: "2026-10-24T14:00:00.000Z",
};
const open = { ...occurrence, id: "open", startsAt: null, endsAt: null };
const registration = {
  state: "open",
  size: null,
  placesLeft: null,
  categories: [{ channel: "HERE" }],
} as unknown as Event["registration"];
const event: Event = {
  title: "Forum",
  summary: "Worum es geht.",
  status: "PUBLISHED",
  isExample: false,
  format: "ON_SITE",
  venue: { ...hall, arrival: null },
  accessibility: [],
  onlineUrl: null,
  timezone: "Europe/Berlin",
  occurrences: [occurrence],
  host: "Stadt Musterstadt",
  isHostPublicBody: true,
  seriesName: null,
  languages: [],
  fees: [],
  ...{ registration, results: null, postponement: null, formerDates: {}, picture: null },
};
const place = {
  "@type": "Place",
  name: "Rathaus",
  address: {
    "@type": "PostalAddress",
    streetAddress: "Markt 1",
    postalCode: "06108",
    addressLocality: "Halle",
    addressCountry: "DE",
  },
};
/** As programs read it. */
const said = (differing: Partial<Event>): Told =>
  JSON.parse(written(linkedData({ ...event, ...differing }, address, words)));
type Told = null | {
  startDate?: string;
  endDate?: string;
  doorTime?: string;
  eventAttendanceMode?: string;
  location?: unknown;
  subEvent?: unknown;
  isAccessibleForFree?: boolean;
  offers?: unknown;
};
const of = (differing: Partial<Occurrence>) => said({ occurrences: [{ ...occurrence, ...differing }] });
test("what is known of an event stands there, and nothing else", () => {
  expect(said({})).toEqual({
    "@context": "https://schema.org",
    "@type": "Event",
    name: "Forum",
    description: "Worum es geht.",
    url: address,
    startDate: "2026-10-24T09:30+02:00",
    endDate: "2026-10-24T16:00+02:00",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: place,
    eventStatus: "https://schema.org/EventScheduled",
    organizer: { "@type": "GovernmentOrganization", name: "Stadt Musterstadt" },
  });
});

test.each<[string, Partial<Event>]>([
  ["no date is known", { occurrences: [open] }],
  ["it is made up", { isExample: true }],
  ["it is a draft", { status: "DRAFT" }],
  ["it is offline", { status: "WITHDRAWN" }],
])("there is nothing while %s", (_, differing) => {
  expect(said(differing)).toBeNull();
});

describe("a time is as exact as it is known", () => {
  test.each<[string, Partial<Occurrence>, string, string | undefined]>([
    ["a day", { startPrecision: "DAY", endsAt: null }, "2026-10-24", undefined],
    [
      "about an hour is a day",
      { startPrecision: "ABOUT", endPrecision: "ABOUT" },
      "2026-10-24",
      "2026-10-24",
    ],
    ["an open end", { endPrecision: "OPEN" }, "2026-10-24T09:30+02:00", undefined],
    [
      "a last day",
      { startPrecision: "DAY", endsAt: "2026-10-25T22:00:00.000Z", endPrecision: "DAY" },
      "2026-10-24",
      "2026-10-25",
    ],
    [
      "in winter",
      { startsAt: "2026-12-01T17:00:00.000Z", endsAt: null },
      "2026-12-01T18:00+01:00",
      undefined,
    ],
  ])("%s", (_, differing, startDate, endDate) => {
    const told = of(differing);
    expect([told?.startDate, told?.endDate]).toEqual([startDate, endDate]);
  });

  test("west of Greenwich, too", () => {
    expect(said({ timezone: "America/New_York" })?.startDate).toBe("2026-10-24T03:30-04:00");
  });

  test("doors", () => {
    expect(of({ doorsAt: "2026-10-24T07:00:00.000Z" })?.doorTime).toBe("2026-10-24T09:00+02:00");
  });
});

describe("a place is said where it is known", () => {
  const online = { "@type": "VirtualLocation" };
  test.each<[string, Partial<Event>, string | undefined, unknown]>([
    ["online", { format: "ONLINE" }, "Online", online],
    ["both", { format: "HYBRID" }, "Mixed", [place, online]],
    [
      "with a room for all",
      { format: "ONLINE", onlineUrl: "https://raum.example" },
      "Online",
      { ...online, url: "https://raum.example" },
    ],
    ["no venue yet", { venue: null }, "Offline", undefined],
    [
      "in words",
      { occurrences: [{ ...occurrence, place: "ELSEWHERE", elsewhere: "Am Bach" }] },
      "Offline",
      { "@type": "Place", name: "Am Bach" },
    ],
    ["not yet known", { occurrences: [{ ...occurrence, place: "NOT_YET_KNOWN" }] }, undefined, undefined],
  ])("%s", (_, differing, mode, location) => {
    const told = said(differing);
    expect(told?.eventAttendanceMode).toBe(mode && `https://schema.org/${mode}EventAttendanceMode`);
    expect(told?.location).toEqual(location);
  });
});

describe("several dates are parts", () => {
  const second = {
    ...occurrence,
    id: "2",
    startsAt: "2026-10-31T08:30:00.000Z",
    endsAt: "2026-10-31T15:00:00.000Z",
    label: { text: "Zweiter Abend", language: "de" as const },
  };

  test("each with its own time, place and state; the whole from the first day to the last", () => {
    const told = said({ occurrences: [{ ...occurrence, isCancelled: true }, second] });
    expect(told).toMatchObject({
      startDate: "2026-10-31",
      endDate: "2026-10-31",
      eventStatus: "https://schema.org/EventScheduled",
      subEvent: [
        {
          name: "Forum",
          startDate: "2026-10-24T09:30+02:00",
          eventStatus: "https://schema.org/EventCancelled",
        },
        { name: "Zweiter Abend", startDate: "2026-10-31T09:30+01:00", location: place },
      ],
    });
    expect(told).not.toHaveProperty("location");
  });

  test("one whose date is open is left out, and so is the last day", () => {
    const told = said({ occurrences: [occurrence, open] });
    expect(told?.subEvent).toHaveLength(1);
    expect(told?.startDate).toBe("2026-10-24");
    expect(told).not.toHaveProperty("endDate");
  });

  test("a cancelled event is so in all its parts", () => {
    const told = said({ status: "CANCELLED", occurrences: [occurrence, second] });
    expect(JSON.stringify(told)).not.toContain("EventScheduled");
  });
});

describe("money is said where it is said", () => {
  const fees = [
    { whom: null, cents: 2000, note: null },
    { whom: { text: "ermäßigt", language: "de" as const }, cents: null, note: null },
  ];
  test.each<[string, Partial<Event>, boolean | undefined, unknown]>([
    ["not said", {}, undefined, undefined],
    [
      "two prices",
      { fees },
      false,
      [
        { price: "20.00", priceCurrency: "EUR", availability: "https://schema.org/InStock" },
        { name: "ermäßigt", price: "0.00" },
      ],
    ],
    ["free", { fees: fees.slice(1) }, true, [{ price: "0.00" }]],
  ])("%s", (_, differing, isFree, offers) => {
    const told = said(differing);
    expect(told?.isAccessibleForFree).toBe(isFree);
    if (offers) expect(told?.offers).toMatchObject(offers as object);
    else expect(told).not.toHaveProperty("offers");
  });

  test.each([
    ["open", "InStock"],
    ["almostFull", "LimitedAvailability"],
    ["waitlist", "SoldOut"],
    ["full", "SoldOut"],
    ["closed", undefined],
  ] as const)("where registration is %s, places are said as on the page", (state, word) => {
    const told = JSON.stringify(said({ fees, registration: { ...registration, state } })?.offers);
    expect(told.match(/org\/(\w+)/)?.[1]).toBe(word);
  });
  test("whether places are left elsewhere is not known", () => {
    const registration = { state: "open", placesLeft: null, categories: [{ channel: "EMAIL" }] } as never;
    expect(JSON.stringify(said({ fees, registration }))).not.toContain("availability");
  });
});
