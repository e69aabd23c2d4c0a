import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { expectantStates, registrationStates } from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { category, eventForm, pool, withPlaces } from "./event-form.ts";

const { database } = await testDatabase();
const { id: organisationId } = await organisation(database);
const actor = await staffMember(database, "Lea Leitung", { organisationId, role: "EVENT_LEAD" });
const lead = createCallerFactory(appRouter)(await contextOf(actor));

const refusedWith = (code: string, details = {}) =>
  expect.objectContaining({ cause: expect.objectContaining({ code, details }) });

/** Saves the event's form as `change` makes it. */
async function save(eventId: string, change: (form: EventForm) => Partial<EventForm>) {
  const { version, form } = await lead.event.forEditing({ eventId });
  return lead.event.update({ eventId, version, event: { ...form, ...change(form) } });
}

/** A published event with everything that publishing needs, and no quiet hours, so that the queue is always served. */
function event(given: Parameters<typeof publishedEvent>[2] = {}) {
  return publishedEvent(database, organisationId, {
    ...given,
    event: { quietFrom: null, quietUntil: null, ...given.event },
  });
}

/** In the hall, and in the hall with childcare. */
const shared = {
  pools: [
    { key: "hall", size: 10 },
    { key: "childcare", size: 3 },
  ],
  categories: [
    { nameDe: "Vor Ort", nameEn: "In person", pools: ["hall"] },
    { nameDe: "Mit Kind", nameEn: "With a child", pools: ["hall", "childcare"] },
  ],
};
const kindOf = (made: Awaited<ReturnType<typeof event>>, index: number) => ({
  ...made,
  categoryId: made.categoryIds[index] ?? "",
});
const stateOf = async (id: string) =>
  (await database.registration.findUniqueOrThrow({ where: { id } })).state;

describe("pools and categories", () => {
  test("come back in the form as they were typed, and saving them unchanged changes nothing", async () => {
    const { eventId } = await lead.event.create({
      organisationId,
      event: eventForm({
        pools: [pool("saal", 40), pool("video", null)],
        categories: [
          category("Vor Ort", ["saal"], { maxPersons: 5, closesAt: "2031-03-01T12:00" }),
          category("Online", ["video"], { hidden: true, opensAt: "2031-02-01T08:00" }),
          category("Beides", ["saal", "video"], { paused: true, minPersons: 2, maxPersons: 3 }),
        ],
        reminderHours: [2, 24],
        reconfirmDays: 7,
        waitlistPolicy: "OFFER",
        quietFrom: "20:30",
        quietUntil: "07:00",
      }),
    });
    const { version, form } = await lead.event.forEditing({ eventId });
    const names = new Map(form.pools.map(({ key, name }) => [key, name]));
    expect(form.pools).toMatchObject([
      { name: "saal", size: 40 },
      { name: "video", size: null },
    ]);
    expect(form.categories).toMatchObject([
      { nameDe: "Vor Ort", maxPersons: 5, closesAt: "2031-03-01T12:00", opensAt: null, hidden: false },
      { nameDe: "Online", hidden: true, opensAt: "2031-02-01T08:00" },
      { nameDe: "Beides", paused: true, minPersons: 2, maxPersons: 3 },
    ]);
    expect(form.categories.map(({ pools }) => pools.map((key) => names.get(key)))).toEqual([
      ["saal"],
      ["video"],
      ["saal", "video"],
    ]);
    expect(form).toMatchObject({ reminderHours: [24, 2], reconfirmDays: 7, quietFrom: "20:30" });
    const reordered = { ...form, pools: form.pools.toReversed() };
    expect((await lead.event.update({ eventId, version, event: reordered })).version).toBe(version);
  });

  test("that are new are known again by the ids that saving hands out", async () => {
    const { id: eventId } = await event({ places: 5 });
    const { places, version } = await save(eventId, ({ pools, categories }) => ({
      pools: [...pools, pool("new", 3)],
      categories: [...categories, category("Neu", ["new"])],
    }));
    const id = places?.pools.find(({ key }) => key === "new")?.id;
    const { form } = await lead.event.forEditing({ eventId });
    expect(form.pools.map((each) => each.id)).toContain(id);
    expect(form.categories.map((each) => each.id)).toContain(places?.categories.at(-1)?.id);
    // As the form holds it after saving: ids beside its own words.
    const again = {
      ...form,
      pools: form.pools.map((each) => (each.id === id ? { ...each, key: "new" } : each)),
      categories: form.categories.map((each) => ({
        ...each,
        pools: each.pools.map((key) => (key === id ? "new" : key)),
      })),
    };
    expect((await lead.event.update({ eventId, version, event: again })).version).toBe(version);
  });

  test("are put into another order, renamed and removed when nobody registered for them", async () => {
    const made = await event(shared);
    await registration(database, kindOf(made, 1));
    await save(made.id, ({ pools, categories }) => ({
      pools: pools.map((each) => (each.name === "hall" ? { ...each, name: "Saal" } : each)),
      categories: categories.slice(1).map((each) => ({ ...each, nameDe: "Mit Kindern" })),
    }));
    const { form } = await lead.event.forEditing({ eventId: made.id });
    expect(form.categories.map(({ nameDe }) => nameDe)).toEqual(["Mit Kindern"]);
    expect(form.pools.map(({ name }) => name).sort()).toEqual(["Saal", "childcare"]);
    const entry = await database.auditEntry.findFirstOrThrow({
      where: { eventId: made.id, action: "edited" },
    });
    expect(entry.after).toEqual({ fields: ["categories", "pools"] });
    await save(made.id, ({ categories }) => ({
      categories: [category("Zuerst", [form.pools[0]?.key ?? ""]), ...categories],
    }));
    const { form: turned } = await lead.event.forEditing({ eventId: made.id });
    expect(turned.categories.map(({ nameDe }) => nameDe)).toEqual(["Zuerst", "Mit Kindern"]);
  });

  test("that somebody registered for are not removed, also after a cancellation", async () => {
    const made = await event(shared);
    await registration(database, kindOf(made, 1), { state: "CANCELLED" });
    await expect(save(made.id, ({ categories }) => ({ categories: categories.slice(0, 1) }))).rejects.toEqual(
      refusedWith("capacity.inUse", { name: "Mit Kind", count: 1 }),
    );
    await registration(database, kindOf(made, 0));
    await expect(
      save(made.id, ({ pools, categories }) => {
        const [kept] = pools.filter(({ name }) => name === "childcare");
        return {
          pools: kept ? [kept] : [],
          categories: categories.map((each) => ({ ...each, pools: [kept?.key ?? ""] })),
        };
      }),
    ).rejects.toEqual(refusedWith("capacity.inUse", { name: "hall", count: 1 }));
    expect(await poolsAgree(database, made.id)).toContainEqual({ taken: 1, rows: 1 });
  });

  test("of another event cannot be named", async () => {
    const [own, other] = [await event({ places: 5 }), await event({ places: 7 })];
    const { form } = await lead.event.forEditing({ eventId: other.id });
    const stolen = save(own.id, () => ({ pools: form.pools, categories: form.categories }));
    await expect(stolen).rejects.toMatchObject({ code: "NOT_FOUND" });
    const fresh = lead.event.create({
      organisationId,
      event: eventForm({ pools: form.pools, categories: [category("X", [other.poolId])] }),
    });
    await expect(fresh).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await lead.event.byId({ eventId: other.id })).pools).toMatchObject([{ size: 7 }]);
  });

  test("are counted anew when a category counts elsewhere, and never beyond the pool", async () => {
    const made = await event(shared);
    for (const _ of [1, 2, 3, 4]) await registration(database, kindOf(made, 0));
    await registration(database, kindOf(made, 0), { state: "UNCONFIRMED", holdsPlace: false });
    await registration(database, kindOf(made, 1));
    const bothIn = (name: string) => (form: EventForm) => ({
      categories: form.categories.map((each) => ({
        ...each,
        pools: form.pools.filter((one) => one.name === name).map(({ key }) => key),
      })),
    });
    const tooMany = { taken: 5, size: 3, name: "childcare", position: 1 };
    await expect(save(made.id, bothIn("childcare"))).rejects.toEqual(
      refusedWith("capacity.belowTaken", tooMany),
    );
    await save(made.id, bothIn("hall"));
    const pools = await database.capacityPool.findMany({
      where: { eventId: made.id },
      orderBy: { name: "asc" },
    });
    expect(pools.map(({ name, taken }) => [name, taken])).toEqual([
      ["childcare", 0],
      ["hall", 5],
    ]);
    expect(await lead.event.byId({ eventId: made.id })).toMatchObject({
      pools: [
        { name: "childcare", taken: 0 },
        { name: "hall", taken: 5, size: 10 },
      ],
      places: { pool: "childcare", taken: 0, size: 3 },
    });
  });
});

test("while people register, what counts where can change: no pool is overbooked, every place is counted", async () => {
  for (const round of [1, 2, 3]) {
    const made = await event({
      pools: [
        { key: "hall", size: 20 },
        { key: "studio", size: 6 },
      ],
      categories: [{ nameDe: "Vor Ort", nameEn: "In person", pools: ["hall"] }],
    });
    const register = (number: number) =>
      publicCaller().registration.create({
        slug: made.slug,
        locale: "de",
        persons: [{ firstName: "Anna", lastName: "Beispiel", email: `umzug-${round}-${number}@example.org` }],
      });
    const people = Array.from({ length: 12 }, (_, number) => register(number));
    const moving = save(made.id, ({ pools, categories }) => ({
      categories: categories.map((each) => ({
        ...each,
        pools: pools.filter(({ name }) => name === "studio").map(({ key }) => key),
      })),
    }));
    const outcomes = await Promise.allSettled([...people, moving]);
    const taken = outcomes.slice(0, 12).filter(({ status }) => status === "fulfilled").length;
    const moved = outcomes.at(-1)?.status === "fulfilled";
    const pools = await database.capacityPool.findMany({
      where: { eventId: made.id },
      orderBy: { name: "asc" },
    });
    expect(pools.map((pool) => pool.taken)).toEqual(moved ? [0, taken] : [taken, 0]);
    for (const { taken: count, rows } of await poolsAgree(database, made.id)) expect(count).toBe(rows);
    if (moved) expect(taken).toBeLessThanOrEqual(6);
  }
});

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
  const anotherTime = { startsAt: "2031-05-04T10:00", endsAt: "2031-05-04T12:00" };

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
    const trail = () => database.auditEntry.count({ where: { eventId: made.id } });
    const trailBefore = await trail();
    await save(made.id, () => anotherTime);
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

    await save(made.id, () => ({ onlineUrl: "https://example.org/anderer-raum" }));
    const occasions = (await told(made.id)).map(({ occasion }) => occasion);
    expect(occasions.sort()).toEqual([..."1111122222"]);
  });

  test("and has more places is told once also to those who get them, behind the news of their place", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, made);
    const waiting = [];
    for (const _ of [1, 2]) waiting.push(await registration(database, made, { state: "WAITLISTED" }));
    await save(made.id, (form) => ({ ...withPlaces(form, 2), ...anotherTime }));
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
      { name: "In person", state: "open", placesLeft: 7, size: 10, minPersons: 1, maxPersons: 1 },
      { name: "With a child", state: "full", code: "registration.full", placesLeft: 0, size: 3 },
    ]);
    const { items } = await publicCaller().event.list({ locale: "de" });
    expect(items.find(({ slug }) => slug === made.slug)?.availability).toBe("open");
  });

  test("is a place in the queue as soon as somebody waits for one of the same places", async () => {
    const made = await event({ ...shared, event: { waitlistPolicy: "DIRECT" } });
    await registration(database, kindOf(made, 1), { state: "WAITLISTED" });
    const { state, categories } = await availability(made.slug);
    expect(state).toBe("waitlist");
    expect(categories.map((each) => [each.state, each.waiting, each.placesLeft])).toEqual([
      ["waitlist", 0, 10],
      ["waitlist", 1, 3],
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
      { name: "Mit Kind", state: "waitlist", placesLeft: null, size: null, waiting: null },
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
