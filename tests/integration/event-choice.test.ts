import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { mailsOf, outcome, stateOf } from "./stages/registering.ts";

// For which dates a category is: all, some, or those that each person chooses.

const { database } = await testDatabase();
const town = await organisation(database, "Wahlstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const panel = createCallerFactory(appRouter)(await contextOf(lead));

const days = ["2031-04-05", "2031-04-12", "2031-04-19"];
type Category = Partial<EventForm["categories"][number]>;

/** Three walks of which people choose, with places for each; further categories beside them. */
async function walks(differing: Category = {}, ...others: Category[]) {
  const occurrences = days.map((day) => ({
    ...occurrenceFrom(`${day}T14:00`, `${day}T16:00`),
    id: randomUUID(),
  }));
  const walk = {
    ...newCategory([]),
    nameDe: "Spaziergang",
    dates: "CHOICE" as const,
    occurrences: occurrences.map(({ id }, index) => ({ id, size: 2 + index, closesAt: null })),
    ...differing,
  };
  const rest = others.map((other) => ({ ...newCategory(["all"]), ...other }));
  const pools = [{ id: null, key: "all", name: "Saal", size: 20 }];
  const form = eventForm({ occurrences, categories: [walk, ...rest], pools });
  const { eventId, version } = await panel.event.create({ organisationId: town.id, event: form });
  await panel.event.publish({ eventId, version });
  return { eventId, slug: form.slug };
}

async function change(eventId: string, differing: (form: EventForm) => Partial<EventForm>) {
  const { form, version } = await panel.event.forEditing({ eventId });
  return panel.event.update({ eventId, version, event: { ...form, ...differing(form) } });
}

async function datesOf(eventId: string) {
  const rows = await database.category.findMany({
    where: { eventId, choiceId: { not: null } },
    orderBy: { position: "asc" },
    select: { id: true, occurrences: { select: { occurrenceId: true } } },
  });
  return rows.map(({ id, occurrences }) => ({
    id: eventId,
    categoryId: id,
    dateId: occurrences[0]?.occurrenceId ?? "",
  }));
}

const only = ({ categories }: EventForm) => categories[0] as EventForm["categories"][number];

describe("the form", () => {
  test("has one entry for all dates of a choice; saved unchanged nothing changes, and ids stay", async () => {
    const { eventId } = await walks({ datesMax: 2, closesAt: "2031-04-01T12:00" });
    const before = await datesOf(eventId);
    const { form, version } = await panel.event.forEditing({ eventId });
    expect(form.categories).toHaveLength(1);
    expect(only(form)).toMatchObject({ dates: "CHOICE", datesMax: 2, closesAt: "2031-04-01T12:00" });
    expect(only(form).occurrences?.map(({ size, closesAt }) => [size, closesAt])).toEqual([
      [2, null],
      [3, null],
      [4, null],
    ]);
    expect((await panel.event.update({ eventId, version, event: form })).version).toBe(version);

    await change(eventId, (given) => ({
      categories: [
        {
          ...only(given),
          occurrences: only(given).occurrences?.map((date, at) =>
            at === 1 ? { ...date, size: 9, closesAt: "2031-04-10T12:00" } : date,
          ),
        },
      ],
    }));
    expect(await datesOf(eventId)).toEqual(before);
    const page = await publicCaller().event.bySlug({ slug: form.slug, locale: "de" });
    expect(page?.registration.categories.map(({ size, closesAt }) => [size, closesAt])).toEqual([
      [2, "2031-04-01T10:00:00.000Z"],
      [9, "2031-04-10T10:00:00.000Z"],
      [4, "2031-04-01T10:00:00.000Z"],
    ]);
  });

  test("refuses fewer places than are taken, at the date; and to lose a date that somebody chose", async () => {
    const { eventId } = await walks();
    const [, second] = await datesOf(eventId);
    if (!second) throw new Error("there are three dates");
    await registration(database, second);
    await registration(database, second);
    const smaller = change(eventId, (form) => ({
      categories: [
        { ...only(form), occurrences: only(form).occurrences?.map((date) => ({ ...date, size: 1 })) },
      ],
    }));
    await expect(smaller).rejects.toMatchObject({
      cause: { code: "capacity.belowTaken", details: { taken: 2, position: 1, date: 2 } },
    });
    const without = (keep: boolean) => (form: EventForm) => ({
      ...(!keep && { occurrences: form.occurrences.filter(({ id }) => id !== second.dateId) }),
      categories: [
        { ...only(form), occurrences: only(form).occurrences?.filter(({ id }) => id !== second.dateId) },
      ],
    });
    expect(await outcome(change(eventId, without(true)))).toBe("capacity.inUse");
    expect(await outcome(change(eventId, without(false)))).toBe("occurrence.inUse");
    expect((await poolsAgree(database, eventId)).every(({ taken, rows }) => taken === rows)).toBe(true);
  });

  test.each([
    ["a date of no event", { occurrences: [{ id: randomUUID(), size: 1, closesAt: null }] }, "dateGone"],
    ["no date", { occurrences: [] }, "required"],
    ["more at a time than there are", { datesMax: 4 }, "moreThanThereAre"],
  ])("refuses %s", async (_, differing, key) => {
    await expect(walks(differing)).rejects.toThrow(key);
  });

  test("another event's date is none of this one, whatever its id", async () => {
    const [one, other] = [await walks(), await walks()];
    const [foreign] = await datesOf(other.eventId);
    const taken = change(one.eventId, (form) => ({
      occurrences: [
        ...form.occurrences,
        { ...occurrenceFrom("2031-05-01T10:00", "2031-05-01T12:00"), id: foreign?.dateId ?? "" },
      ],
      categories: [
        {
          ...only(form),
          occurrences: [
            ...(only(form).occurrences ?? []),
            { id: foreign?.dateId ?? "", size: 1, closesAt: null },
          ],
        },
      ],
    }));
    await taken;
    const own = await database.categoryOccurrence.findMany({
      where: { category: { eventId: one.eventId } },
      select: { occurrence: { select: { eventId: true } } },
    });
    expect(new Set(own.map(({ occurrence }) => occurrence.eventId))).toEqual(new Set([one.eventId]));
    expect(own).toHaveLength(4);
  });
});

test("the head of an event says how full its dates are together", async () => {
  const { eventId } = await walks();
  for (const date of (await datesOf(eventId)).slice(1)) await registration(database, date);
  const placesOf = async () => (await panel.event.byId({ eventId })).places;
  expect(await placesOf()).toEqual({ taken: 2, size: 2 + 3 + 4, pool: null });
  await database.capacityPool.updateMany({ where: { eventId, size: 4 }, data: { size: null } });
  expect(await placesOf()).toEqual({ taken: 2, size: null, pool: null });
});

test("a venue of another organisation is none for a date", async () => {
  const { eventId } = await walks();
  const elsewhere = await organisation(database, "Nachbarstadt");
  const place = { name: "Saal", street: "Markt 1", postalCode: "06108", city: "Halle" };
  const venue = await database.venue.create({ data: { organisationId: elsewhere.id, ...place } });
  const moved = change(eventId, ({ occurrences }) => ({
    occurrences: occurrences.map((given, at) =>
      at === 0 ? { ...given, place: "VENUE", venueId: venue.id } : given,
    ),
  }));
  expect(await outcome(moved)).toBe("NOT_FOUND");
});

describe("a date", () => {
  test("that is cancelled ends the registrations for it with a mail, and no others", async () => {
    const { eventId } = await walks();
    const dates = await datesOf(eventId);
    const [first, second, waiting] = [
      await registration(database, dates[0] as (typeof dates)[0]),
      await registration(database, dates[1] as (typeof dates)[0]),
      await registration(database, dates[0] as (typeof dates)[0], { state: "WAITLISTED" }),
    ];
    await change(eventId, ({ occurrences }) => ({
      occurrences: occurrences.map((given, at) =>
        at === 0 ? { ...given, isCancelled: true, reasonDe: "Sturm" } : given,
      ),
    }));
    expect([await stateOf(first.id), await stateOf(waiting.id), await stateOf(second.id)]).toEqual([
      "CANCELLED",
      "CANCELLED",
      "CONFIRMED",
    ]);
    expect(await mailsOf(first.id)).toEqual(["registration.categoryCancelled"]);
    expect(await mailsOf(waiting.id)).toEqual(["registration.categoryCancelled"]);
    expect(await mailsOf(second.id)).toEqual([]);
  });

  test("that is moved is told to those who come to it, and to those who come to all", async () => {
    const { eventId } = await walks({}, { nameDe: "Alle zusammen" });
    const dates = await datesOf(eventId);
    const whole = await database.category.findFirstOrThrow({ where: { eventId, choiceId: null } });
    const made = [
      await registration(database, dates[1] as (typeof dates)[0]),
      await registration(database, dates[2] as (typeof dates)[0]),
      await registration(database, { id: eventId, categoryId: whole.id }),
    ];
    await change(eventId, ({ occurrences }) => ({
      occurrences: occurrences.map((given, at) => (at === 2 ? { ...given, time: "15:00" } : given)),
    }));
    expect(await Promise.all(made.map(({ id }) => mailsOf(id)))).toEqual([
      [],
      ["registration.eventChanged"],
      ["registration.eventChanged"],
    ]);
  });
});

test("a category for some dates names these, and no deadline that nobody set", async () => {
  const { eventId, slug } = await walks();
  const [, , third] = await datesOf(eventId);
  await change(eventId, (form) => ({
    categories: [
      ...form.categories,
      {
        ...newCategory([form.pools[0]?.key ?? ""]),
        nameDe: "Abschluss",
        dates: "SOME",
        occurrences: [{ id: third?.dateId ?? "", size: null, closesAt: null }],
      },
    ],
  }));
  const page = await publicCaller().event.bySlug({ slug, locale: "de" });
  const last = page?.registration.categories.at(-1);
  expect([last?.dateIds, last?.closesAt, last?.size]).toEqual([[third?.dateId], null, 20]);
});
