import { appRouter } from "@podium/api/app-router";
import { signLink } from "@podium/api/links";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { sendReminders } from "@podium/api/registration/notices/reminders";
import type { EventForm } from "@podium/domain/event/schema";
import {
  newOccurrence,
  type OccurrenceForm,
  occurrenceFrom,
} from "@podium/domain/event/sections/when-where/time";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

// One date or many, each known as far as it is: in the form, on the page, in lists, calendars and reminders.

const { database } = await testDatabase();
const town = await organisation(database, "Terminstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const ctx = await contextOf(lead);
const panel = createCallerFactory(appRouter)(ctx);

const at = (start: string, end: string, differing: Partial<OccurrenceForm> = {}): OccurrenceForm => ({
  ...occurrenceFrom(start, end),
  ...differing,
});

async function published(occurrences: OccurrenceForm[], differing: Partial<EventForm> = {}) {
  const form = eventForm({ sessions: [], ...differing, occurrences });
  const { eventId, version } = await panel.event.create({ organisationId: town.id, event: form });
  await panel.event.publish({ eventId, version });
  return { eventId, slug: form.slug };
}

const pageOf = (slug: string) => publicCaller().event.bySlug({ slug, locale: "de" });
const entriesOf = async (slug: string) =>
  (await publicCaller().event.calendar({ slug, locale: "de" }))?.entries ?? [];
async function listed(slug: string) {
  const { items } = await publicCaller().event.list({ locale: "de", organisation: town.slug });
  return items.filter((item) => item.slug === slug).map(({ occurrence }) => occurrence);
}
/** An event as registrations are made of it. */
async function rowOf(eventId: string) {
  const { id } = await database.category.findFirstOrThrow({ where: { eventId } });
  return { id: eventId, categoryId: id };
}

async function change(eventId: string, occurrences: (form: EventForm) => OccurrenceForm[]) {
  const { form, version } = await panel.event.forEditing({ eventId });
  return panel.event.update({ eventId, version, event: { ...form, occurrences: occurrences(form) } });
}

const evenings = [
  at("2031-03-04T18:00", "2031-03-04T20:00", { labelDe: "Auftakt" }),
  at("2031-03-11T18:00", "2031-03-11T20:00", { doors: "17:30" }),
  at("2031-03-18T18:00", "2031-03-18T00:00", { place: "ELSEWHERE", elsewhere: "Markt, am Brunnen" }),
];

describe("three evenings", async () => {
  const { eventId, slug } = await published(evenings);

  test("come back in the form as they were typed, and saving them unchanged changes nothing", async () => {
    const { form, version } = await panel.event.forEditing({ eventId });
    const typed = (given: OccurrenceForm) => ({
      ...given,
      id: null,
      endDate: "",
      venueId: given.venueId || null,
      onlineUrl: given.onlineUrl || null,
    });
    expect(form.occurrences.map(typed)).toEqual(evenings.map(typed));
    expect((await panel.event.update({ eventId, version, event: form })).version).toBe(version);
  });

  test("stand on the page one by one, and in lists each on its day", async () => {
    const page = await pageOf(slug);
    expect(page?.occurrences.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ["2031-03-04T17:00:00.000Z", "2031-03-04T19:00:00.000Z"],
      ["2031-03-11T17:00:00.000Z", "2031-03-11T19:00:00.000Z"],
      ["2031-03-18T17:00:00.000Z", "2031-03-18T23:00:00.000Z"],
    ]);
    expect(page?.occurrences[1]?.doorsAt).toBe("2031-03-11T16:30:00.000Z");
    expect((await listed(slug)).map(({ position, count, label }) => [position, count, label?.text])).toEqual([
      [1, 3, "Auftakt"],
      [2, 3, undefined],
      [3, 3, undefined],
    ]);
  });

  test("are entries of their own in calendars, and keep their identifiers", async () => {
    const entries = await entriesOf(slug);
    expect(entries.map(({ location, label }) => [label, location])).toEqual([
      ["Auftakt", "Rathaus, Markt 1, 06108 Halle (Saale)"],
      [null, "Rathaus, Markt 1, 06108 Halle (Saale)"],
      [null, "Markt, am Brunnen"],
    ]);
    // Calendars know an only date by the event's id already; the first keeps it.
    expect(entries[0]?.id).toBe(eventId);
    await change(eventId, ({ occurrences }) =>
      occurrences.map((given, index) => (index === 1 ? { ...given, date: "2031-03-12" } : given)),
    );
    expect((await entriesOf(slug)).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test("one falls away and says so; the event's bounds are those of the others", async () => {
    await change(eventId, ({ occurrences }) =>
      occurrences.map((given, index) =>
        index === 2 ? { ...given, isCancelled: true, reasonDe: "Sturm" } : given,
      ),
    );
    expect((await pageOf(slug))?.occurrences[2]).toMatchObject({
      isCancelled: true,
      reason: { text: "Sturm", language: "de" },
    });
    const { endsAt } = await database.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(endsAt.toISOString()).toBe("2031-03-12T19:00:00.000Z");
    expect((await entriesOf(slug)).map(({ isCancelled }) => isCancelled)).toEqual([false, false, true]);
  });
});

describe("what is open stays open", () => {
  test.each<[string, Partial<OccurrenceForm>, object]>([
    [
      "a day",
      { date: "2031-05-04" },
      { startsAt: "2031-05-03T22:00:00.000Z", startPrecision: "DAY", endsAt: null },
    ],
    [
      "about a time",
      { date: "2031-05-04", time: "10:00", isAbout: true },
      { startsAt: "2031-05-04T08:00:00.000Z", startPrecision: "ABOUT", endsAt: null },
    ],
    [
      "an open end",
      { date: "2031-05-04", time: "10:00", isEndOpen: true },
      { endPrecision: "OPEN", endsAt: null },
    ],
    [
      "several days",
      { date: "2031-05-04", endDate: "2031-05-06" },
      { startPrecision: "DAY", endPrecision: "DAY", endsAt: "2031-05-05T22:00:00.000Z" },
    ],
    ["no date at all", { isDateOpen: true }, { startsAt: null }],
  ])("%s comes back in the form and on the page", async (_, given, expected) => {
    const { eventId, slug } = await published([{ ...newOccurrence, ...given }]);
    const { form } = await panel.event.forEditing({ eventId });
    expect(form.occurrences[0]).toMatchObject({ ...given });
    expect((await pageOf(slug))?.occurrences).toMatchObject([expected]);
    expect(await listed(slug)).toMatchObject([expected]);
  });

  test("a date that is not yet known is in no calendar, and people can register meanwhile", async () => {
    const { eventId, slug } = await published([{ ...newOccurrence, isDateOpen: true }]);
    expect(await entriesOf(slug)).toEqual([]);
    const page = await pageOf(slug);
    expect(page?.registration).toMatchObject({ code: null, closesAt: null });
    expect(JSON.stringify(page)).not.toContain('"startsAt":"9999');
    await change(eventId, () => [at("2031-06-01T10:00", "2031-06-01T12:00")]);
    expect((await entriesOf(slug)).map(({ start }) => start.toISOString())).toEqual([
      "2031-06-01T08:00:00.000Z",
    ]);
  });

  test("a draft without a date is one; online it lacks it, unless that is said", async () => {
    const event = eventForm({ occurrences: [newOccurrence] });
    const { eventId, version } = await panel.event.create({ organisationId: town.id, event });
    await expect(panel.event.publish({ eventId, version })).rejects.toThrow("event.incomplete");
  });
});

test("the room of an occurrence is told to who has a place, not to everybody who reads the page", async () => {
  const room = "https://rooms.example/one";
  const online = at("2031-03-04T18:00", "2031-03-04T20:00", { place: "ONLINE", onlineUrl: room });
  const later = at("2031-03-11T18:00", "2031-03-11T20:00");
  const { eventId, slug } = await published([online, later]);
  const publicly = [await pageOf(slug), await publicCaller().event.calendar({ slug, locale: "de" })];
  expect(JSON.stringify(publicly)).not.toContain(room);
  const { id: subject } = await registration(database, await rowOf(eventId));
  const expiresAt = new Date(Date.now() + 3_600_000);
  const token = signLink(testSecret, { purpose: "registration.manage", subject, expiresAt });
  const own = await publicCaller().registration.byLink({ token, locale: "de" });
  expect(own.event.occurrences.map(({ onlineUrl }) => onlineUrl)).toEqual([room, null]);
  expect(own.calendar?.entries.map(({ joinUrl }) => joinUrl)).toEqual([room, null]);
});

test("opening hours of weeks are one entry in lists, for as long as they last", async () => {
  const days = ["03", "04", "05", "06", "07"].map((day) =>
    at(`2031-03-${day}T09:00`, `2031-03-${day}T17:00`, { isOpening: true }),
  );
  const { slug } = await published(days);
  expect(await listed(slug)).toMatchObject([
    { startsAt: "2031-03-03T08:00:00.000Z", opensUntil: "2031-03-07T16:00:00.000Z", count: 5 },
  ]);
});

test("another event's date stays its own, and a venue of another body does not exist", async () => {
  const other = await published([at("2031-03-04T18:00", "2031-03-04T20:00")]);
  const { eventId } = await published([at("2031-03-04T18:00", "2031-03-04T20:00")]);
  const stolen = at("2031-03-04T18:00", "2031-03-04T20:00", { id: other.eventId });
  await change(eventId, () => [stolen]);
  const [mine] = await database.occurrence.findMany({ where: { eventId } });
  expect(mine?.id).not.toBe(other.eventId);
  const foreign = await database.venue.create({
    data: {
      organisationId: (await organisation(database, "Fremdstadt")).id,
      name: "Halle",
      street: "Weg 1",
      postalCode: "1",
      city: "Fern",
    },
  });
  const there = at("2031-03-04T18:00", "2031-03-04T20:00", { place: "VENUE", venueId: foreign.id });
  await expect(change(eventId, () => [there])).rejects.toThrow("NOT_FOUND");
  expect(await database.occurrence.count({ where: { eventId: other.eventId } })).toBe(1);
});

test("each evening is reminded of, once, and not one that falls away", async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const evening = (days: number, differing: Partial<OccurrenceForm> = {}) =>
    at(`${inDays(days)}T12:00`, `${inDays(days)}T13:00`, differing);
  const noQuietHours = { quietFrom: null, quietUntil: null, timezone: "UTC", reminderHours: [72] };
  const { eventId } = await published(
    [evening(2), evening(3, { isCancelled: true }), evening(9)],
    noQuietHours,
  );
  await registration(database, await rowOf(eventId), {
    stateSince: new Date(0),
  });
  expect(await sendReminders(ctx)).toBe(1);
  expect(await sendReminders(ctx)).toBe(0);
  await change(eventId, ({ occurrences }) =>
    occurrences.map((given, index) => (index === 2 ? { ...given, date: inDays(1) } : given)),
  );
  expect(await sendReminders(ctx)).toBe(1);
});
