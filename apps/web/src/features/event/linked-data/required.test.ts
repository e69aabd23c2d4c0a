import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messagesOf } from "../../../i18n/messages.ts";
import { linkedData } from "./linked-data.ts";

type Event = Parameters<typeof linkedData>[0];

const words = messagesOf("de").event.fact;
/** ISO 8601: a day, or an instant with its offset. */
const date = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d[+-]\d\d:\d\d)?$/u);
const oneOf = (...names: string[]) => z.enum(names.map((name) => `https://schema.org/${name}`));
const place = z.strictObject({
  "@type": z.literal("Place"),
  name: z.string().min(1),
  address: z.strictObject({
    "@type": z.literal("PostalAddress"),
    streetAddress: z.string(),
    postalCode: z.string(),
    addressLocality: z.string(),
    addressCountry: z.string().length(2).optional(),
  }),
  amenityFeature: z
    .array(
      z.strictObject({
        "@type": z.literal("LocationFeatureSpecification"),
        name: z.string().min(1),
        value: z.boolean(),
      }),
    )
    .min(1)
    .optional(),
});
const location = z.union([
  place,
  z.strictObject({ "@type": z.literal("VirtualLocation"), url: z.url().optional() }),
]);
const dated = {
  "@type": z.literal("Event"),
  name: z.string().min(1),
  startDate: date,
  endDate: date.optional(),
  doorTime: date.optional(),
  eventStatus: oneOf("EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled"),
  previousStartDate: z.union([date, z.array(date)]).optional(),
  eventAttendanceMode: oneOf(
    "OfflineEventAttendanceMode",
    "OnlineEventAttendanceMode",
    "MixedEventAttendanceMode",
  ).optional(),
  location: z.union([location, z.array(location).min(2)]).optional(),
};
/** What https://schema.org/Event and those who read it want of an event: nothing else may stand there. */
const eventSchema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  ...dated,
  description: z.string().min(1).optional(),
  url: z.url(),
  organizer: z.strictObject({
    "@type": z.enum(["GovernmentOrganization", "Organization"]),
    name: z.string().min(1),
  }),
  superEvent: z.strictObject({ "@type": z.literal("EventSeries"), name: z.string() }).optional(),
  inLanguage: z.array(z.string()).min(1).optional(),
  isAccessibleForFree: z.boolean().optional(),
  offers: z
    .array(
      z.strictObject({
        "@type": z.literal("Offer"),
        name: z.string().optional(),
        price: z.string().regex(/^\d+\.\d\d$/u),
        priceCurrency: z.literal("EUR"),
        url: z.url(),
        availability: oneOf("InStock", "LimitedAvailability", "SoldOut").optional(),
      }),
    )
    .optional(),
  maximumAttendeeCapacity: z.int().min(0).optional(),
  remainingAttendeeCapacity: z.int().min(0).optional(),
  subEvent: z.array(z.strictObject(dated)).min(1).optional(),
});

const occurrence = {
  id: "1",
  label: null,
  startsAt: "2026-10-24T07:30:00.000Z",
  startPrecision: "EXACT",
  endsAt: "2026-10-24T14:00:00.000Z",
  endPrecision: "EXACT",
  doorsAt: "2026-10-24T07:00:00.000Z",
  place: "EVENT",
  venue: null,
  elsewhere: null,
  onlineUrl: null,
  isCancelled: false,
};
const event = {
  title: "Forum",
  summary: "Worum es geht.",
  status: "PUBLISHED",
  isExample: false,
  format: "HYBRID",
  venue: { name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle (Saale)", country: "DE" },
  accessibility: [
    { code: "LIFT", value: "YES", note: null },
    { code: "INDUCTION_LOOP", value: "NO", note: null },
    { code: "QUIET_ROOM", value: "UNKNOWN", note: null },
  ],
  onlineUrl: "https://example.org/raum",
  timezone: "Europe/Berlin",
  occurrences: [occurrence],
  host: "Stadt Musterstadt",
  isHostPublicBody: true,
  seriesName: "Foren",
  languages: ["de", "en"],
  fees: [{ whom: null, cents: null, note: null }],
  registration: { state: "almostFull", size: 20, placesLeft: 2, categories: [{ channel: "HERE" }] },
  results: null,
  postponement: null,
  formerDates: {},
} as unknown as Event;

const said = (differing: object = {}) =>
  linkedData({ ...event, ...differing }, "https://podium.example/veranstaltungen/forum", words);
const other = { ...occurrence, id: "2", startsAt: "2026-10-31T08:30:00.000Z", endsAt: null };

describe("what programs read of an event has what it has to have, and nothing that nobody knows", () => {
  test.each<[string, object]>([
    ["one date in a house and online", {}],
    ["nothing but a day", { venue: null, summary: "", languages: [], fees: [], format: "ON_SITE" }],
    ["several dates, one of them cancelled", { occurrences: [occurrence, { ...other, isCancelled: true }] }],
    ["a cancelled event", { status: "CANCELLED" }],
    ["a host that is no public body", { host: "Bürgerverein", isHostPublicBody: false }],
    ["another date than before", { formerDates: { "1": [{ ...occurrence, startsAt: other.startsAt }] } }],
    [
      "registration elsewhere",
      { registration: { ...event.registration, categories: [{ channel: "EMAIL" }] } },
    ],
  ])("%s", (_, differing) => {
    const { error } = eventSchema.safeParse(said(differing));
    expect(error?.issues).toBeUndefined();
  });

  test("a public body is named as one, whoever else invites is an organisation", () => {
    const organizer = (differing: object) => said(differing)?.organizer;
    expect(organizer({})).toEqual({ "@type": "GovernmentOrganization", name: "Stadt Musterstadt" });
    const club = { host: "Bürgerverein", isHostPublicBody: false };
    expect(organizer(club)).toEqual({ "@type": "Organization", name: "Bürgerverein" });
  });

  test("facts on accessibility are said of the house, those that nobody knows are not", () => {
    const [house] = z.array(location).parse(said()?.location);
    expect(house && "amenityFeature" in house && house.amenityFeature).toEqual([
      { "@type": "LocationFeatureSpecification", name: words.LIFT, value: true },
      { "@type": "LocationFeatureSpecification", name: words.INDUCTION_LOOP, value: false },
    ]);
  });

  test("places are said where the organiser shows them and one registers here", () => {
    const places = { maximumAttendeeCapacity: 20, remainingAttendeeCapacity: 2 };
    const { registration } = event;
    expect(said()).toMatchObject(places);
    for (const differing of [{ placesLeft: null }, { size: null }, { categories: [{ channel: "PHONE" }] }])
      expect(said({ registration: { ...registration, ...differing } })).not.toHaveProperty(
        "remainingAttendeeCapacity",
      );
  });
});
