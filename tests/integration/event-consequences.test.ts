import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { expectantStates, registrationStates } from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { withPlaces } from "./event-form.ts";
import { database, event, kindOf, save, shared, stateOf } from "./stages/places.ts";

describe("more places", () => {
  test("go to those who wait, in their order, in the same change", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, made);
    const waiting = [];
    for (const _ of [1, 2, 3]) waiting.push(await registration(database, made, { state: "WAITLISTED" }));
    await save(made.id, (form) => withPlaces(form, 3));
    expect(await Promise.all(waiting.map(({ id }) => stateOf(id)))).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "WAITLISTED",
    ]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 3, rows: 3 }]);
    const mails = await database.mail.findMany({ where: { eventId: made.id } });
    expect(mails.map(({ kind }) => kind)).toEqual(["registration.promoted", "registration.promoted"]);
    await save(made.id, (form) => withPlaces(form, null));
    expect(await stateOf(waiting[2]?.id ?? "")).toBe("CONFIRMED");
  });

  test("are offered where the event asks first", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "OFFER" } });
    await registration(database, made);
    const { id } = await registration(database, made, { state: "WAITLISTED" });
    await save(made.id, (form) => withPlaces(form, 2));
    expect(await stateOf(id)).toBe("OFFERED");
  });

  test("go to those who wait also after the waiting list was closed to newcomers, and to newcomers only then", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, made);
    const waiting = [];
    for (const _ of [1, 2]) waiting.push(await registration(database, made, { state: "WAITLISTED" }));
    await save(made.id, () => ({ waitlistPolicy: "OFF" }));
    await save(made.id, (form) => withPlaces(form, 2));
    const newcomer = (email: string) =>
      publicCaller().registration.create({
        slug: made.slug,
        locale: "de",
        persons: [{ firstName: "Neu", lastName: "Person", email }],
      });
    await expect(newcomer("first@example.org")).rejects.toThrow();
    await save(made.id, (form) => withPlaces(form, 4));
    expect(await Promise.all(waiting.map(({ id }) => stateOf(id)))).toEqual(["CONFIRMED", "CONFIRMED"]);
    expect((await newcomer("second@example.org")).prospect.places).toBe(1);
  });

  test("in a draft wait for its publication", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT", status: "DRAFT" } });
    const { id } = await registration(database, made, { state: "WAITLISTED" });
    await save(made.id, (form) => withPlaces(form, 2));
    expect(await stateOf(id)).toBe("WAITLISTED");
  });
});

describe("an event that moves", () => {
  /** The mails of an event that tell of another time or place, in their order. */
  const told = (eventId: string) =>
    database.mail.findMany({
      where: { eventId, kind: "registration.eventChanged" },
      orderBy: { sequence: "asc" },
      select: { id: true, recipient: true, locale: true, occasion: true },
    });
  const anotherTime = ({ occurrences: [first] }: EventForm) => ({
    occurrences: [{ ...occurrenceFrom("2031-05-04T10:00", "2031-05-04T12:00"), id: first?.id ?? null }],
  });

  test("is told to all who come or hope to, once each, and to nobody else", async () => {
    // So many as hold a place below: nobody is promoted by the change.
    const made = await event({ places: 6 });
    const people = [];
    for (const [index, state] of registrationStates.entries()) {
      const locale = index % 2 === 0 ? "de" : "en";
      people.push({ state, locale, ...(await registration(database, made, { state, locale })) });
    }
    await registration(database, made, { email: null });
    await registration(database, made, { state: "WAITLISTED", email: null });
    const was = await database.occurrence.findUniqueOrThrow({
      where: { id: made.id },
      select: { startsAt: true, startPrecision: true, endsAt: true, endPrecision: true },
    });
    const trail = () => database.auditEntry.count({ where: { eventId: made.id } });
    const trailBefore = await trail();
    await save(made.id, anotherTime);
    const mails = await told(made.id);
    expect(mails).toMatchObject(
      people
        .filter(({ state }) => new Set<string>(expectantStates).has(state))
        .map(({ email, locale }) => ({ recipient: email, locale, occasion: "1" })),
    );
    expect(mails).toHaveLength(5);
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(5);
    const [jobs] = await database.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM graphile_worker.jobs
      WHERE key = ANY (${mails.map(({ id }) => `mail-${id}`)})`;
    expect(jobs?.count).toBe(5);
    expect(await trail()).toBe(trailBefore + 1);
    // T11 · what it was before stays for the mail.
    const moves = await database.eventMove.findMany({ where: { eventId: made.id } });
    expect(moves).toMatchObject([
      { sequence: 1, timezone: "Europe/Berlin", times: JSON.parse(JSON.stringify([was])) },
    ]);

    await save(made.id, () => ({ onlineUrl: "https://example.org/anderer-raum" }));
    const occasions = (await told(made.id)).map(({ occasion }) => occasion);
    expect(occasions.sort()).toEqual([..."1111122222"]);
  });

  test("and has more places is told once also to those who get them, behind the news of their place", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, made);
    const waiting = [];
    for (const _ of [1, 2]) waiting.push(await registration(database, made, { state: "WAITLISTED" }));
    await save(made.id, (form) => ({ ...withPlaces(form, 2), ...anotherTime(form) }));
    const kindsOf = async (recipient: string) =>
      (
        await database.mail.findMany({ where: { eventId: made.id, recipient }, orderBy: { sequence: "asc" } })
      ).map(({ kind }) => kind);
    expect(await Promise.all(waiting.map(({ email }) => kindsOf(email)))).toEqual([
      ["registration.promoted", "registration.eventChanged"],
      ["registration.eventChanged"],
    ]);
    expect(await told(made.id)).toHaveLength(3);
  });

  test("nobody is written to because of a text, a draft, or what is over", async () => {
    const made = await event();
    await registration(database, made);
    await save(made.id, ({ translations }) => ({
      translations: { ...translations, de: { ...translations.de, fee: "0 €" } },
    }));
    const sketch = await event({ event: { status: "DRAFT" } });
    await registration(database, sketch);
    await save(sketch.id, () => ({ onlineUrl: "https://example.org/anderer-raum" }));
    const past = await event({ event: { startsAt: new Date(Date.now() - 3 * 3_600_000) } });
    await registration(database, past);
    await save(past.id, () => ({ onlineUrl: "https://example.org/anderer-raum" }));
    const eventIds = [made.id, sketch.id, past.id];
    expect(await database.mail.count({ where: { eventId: { in: eventIds } } })).toBe(0);
    const moved = await database.event.findMany({
      where: { id: { in: eventIds } },
      select: { id: true, calendarSequence: true },
    });
    expect(new Map(moved.map((row) => [row.id, row.calendarSequence]))).toEqual(
      new Map([
        [made.id, 0],
        [sketch.id, 0],
        [past.id, 1],
      ]),
    );
  });
});

describe("what visitors are offered", () => {
  const availability = async (slug: string, locale: "de" | "en" = "de") => {
    const page = await publicCaller().event.bySlug({ slug, locale });
    if (!page) throw new Error(`${slug} is not online`);
    return page.registration;
  };

  test("is told for each category; the event has the best of them", async () => {
    const made = await event(shared);
    for (const _ of [1, 2, 3]) await registration(database, kindOf(made, 1));
    const { state, code, categories } = await availability(made.slug, "en");
    expect({ state, code }).toEqual({ state: "open", code: null });
    expect(categories).toMatchObject([
      {
        name: { text: "In person", language: "en" },
        state: "open",
        placesLeft: 7,
        size: 10,
        minPersons: 1,
        maxPersons: 1,
      },
      {
        name: { text: "With a child", language: "en" },
        state: "full",
        code: "registration.full",
        placesLeft: 0,
        size: 3,
      },
    ]);
    const { items } = await publicCaller().event.list({ locale: "de" });
    expect(items.find(({ slug }) => slug === made.slug)?.availability).toBe("open");
  });

  test("is a place in the queue as soon as somebody waits for one of the same places", async () => {
    const made = await event({ ...shared, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, kindOf(made, 1), { state: "WAITLISTED" });
    const { state, categories } = await availability(made.slug);
    expect(state).toBe("waitlist");
    expect(categories.map((each) => [each.state, each.placesLeft])).toEqual([
      ["waitlist", 10],
      ["waitlist", 3],
    ]);
  });

  test("leaves out what is hidden, and figures where the organiser does not show them", async () => {
    const made = await event({
      ...shared,
      categories: shared.categories.map((each, index) => ({ ...each, hidden: index === 0 })),
      event: { showPlacesLeft: false, waitlistPolicy: "DIRECT" },
    });
    await registration(database, kindOf(made, 0), { state: "WAITLISTED" });
    const { categories } = await availability(made.slug);
    expect(categories).toMatchObject([
      { name: { text: "Mit Kind", language: "de" }, state: "waitlist", placesLeft: null, size: null },
    ]);
  });

  test("a category that is paused stays in sight, and the others stay open", async () => {
    const made = await event(shared);
    await save(made.id, ({ categories }) => ({
      categories: categories.map((each, index) => ({ ...each, paused: index === 0 })),
    }));
    const { state, categories } = await availability(made.slug);
    expect(state).toBe("open");
    expect(categories.map((each) => each.state)).toEqual(["paused", "open"]);
  });
});

test("who waits for a decision is a task of those who decide", async () => {
  const body = await organisation(database, "Entscheidungsstadt");
  const made = await publishedEvent(database, body.id, { event: { approvalMode: "PLACE_KEPT" } });
  await registration(database, made, { state: "PENDING" });
  const startOf = async (role: "EVENT_LEAD" | "MODERATOR") => {
    const person = await staffMember(database, "Kim", { organisationId: body.id, role });
    return createCallerFactory(appRouter)(await contextOf(person)).event.start();
  };
  expect((await startOf("EVENT_LEAD")).tasks).toMatchObject([{ kind: "approvals", count: 1 }]);
  expect((await startOf("MODERATOR")).tasks).toEqual([]);
});
