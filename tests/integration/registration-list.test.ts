import { registrationSorts } from "@podium/domain/registration/staff-schema";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { allPages, asLead, body, call, database, eventWith, lead, viewer } from "./stages/people.ts";

test.each(registrationSorts)(
  "pages sorted by %s show each row once, and the same backwards",
  async (sort) => {
    const event = await eventWith(30);
    for (const direction of ["asc", "desc"] as const) {
      const pages = await allPages(event.id, { sort, direction });
      const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(ids).toHaveLength(30);
      expect(new Set(ids).size).toBe(30);
      expect(pages.every(({ total }) => total === 30)).toBe(true);
      let page = pages.at(-1);
      for (const earlier of pages.slice(0, -1).reverse()) {
        const before = page?.previous ?? undefined;
        expect(before).toBeDefined();
        page = await asLead.registration.list({ eventId: event.id, size: 7, sort, direction, before });
        expect(page.rows).toEqual(earlier.rows);
        expect(page.next).not.toBeNull();
      }
      expect(page?.previous).toBeNull();
    }
  },
);

test("rows that come while somebody turns pages neither repeat nor hide others", async () => {
  const event = await eventWith(20);
  const known = new Set(
    (await database.registration.findMany({ where: { eventId: event.id }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  );
  const pages = await allPages(event.id, { sort: "name", direction: "asc" }, () =>
    registration(database, event, { firstName: "Aa", lastName: "Aa" }),
  );
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => known.has(id));
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

test("names sort as people expect: Ä beside A, Ö beside O", async () => {
  const event = await eventWith(5);
  const { rows } = await asLead.registration.list({ eventId: event.id });
  expect(rows.map(({ lastName }) => lastName)).toEqual(["Ähre", "Ott", "Ott", "Öztürk", "Zabel"]);
});

test("search finds all words in any order and case, and takes signs of a pattern for what they are", async () => {
  const event = await publishedEvent(database, body.id);
  await registration(database, event, { firstName: "Zoë", lastName: "Öztürk", email: "a_b@example.org" });
  await registration(database, event, { firstName: "Zoë", lastName: "Ott", email: "axb@example.org" });
  const find = async (search: string) =>
    (await asLead.registration.list({ eventId: event.id, search })).rows.map(({ lastName }) => lastName);
  expect(await find("öztürk ZOË")).toEqual(["Öztürk"]);
  expect(await find("a_b")).toEqual(["Öztürk"]);
  expect(await find("%")).toEqual([]);
  expect(await find("' OR 1=1 --")).toEqual([]);
});

test("the counts by state belong to the search, the total to search and state", async () => {
  const event = await eventWith(9);
  const page = await asLead.registration.list({ eventId: event.id, state: "CANCELLED" });
  expect(page.total).toBe(3);
  expect(page.counts).toEqual({ CONFIRMED: 3, UNCONFIRMED: 3, CANCELLED: 3 });
  expect(page.rows.every(({ state }) => state === "CANCELLED")).toBe(true);
});

test("the number of statements does not grow with the rows", async () => {
  const count = async (rows: number) => {
    const event = await eventWith(rows);
    const ctx = await contextOf(lead);
    let statements = 0;
    const watched = new Proxy(ctx.database, {
      get(target, name, receiver) {
        const value = Reflect.get(target, name, receiver);
        if (typeof name === "string" && !name.startsWith("_")) statements += 1;
        return value;
      },
    });
    await call({ ...ctx, database: watched }).registration.list({ eventId: event.id });
    return statements;
  };
  expect(await count(30)).toBe(await count(3));
});

test("an event of another organisation does not exist, and neither does its attendee below one's own event", async () => {
  const foreign = await publishedEvent(database, (await organisation(database)).id);
  const person = await registration(database, foreign);
  await expect(asLead.registration.list({ eventId: foreign.id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const own = await publishedEvent(database, body.id);
  await expect(
    asLead.registration.byId({ eventId: own.id, registrationId: person.id }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a person's place is taken back with a reason: place free, mail queued, history written", async () => {
  const event = await publishedEvent(database, body.id, { places: 3 });
  const person = await registration(database, event);
  const cancel = () =>
    asLead.registration.act({
      eventId: event.id,
      action: "cancelByOrganiser",
      registrationIds: [person.id],
      reason: "Doppelt angemeldet",
    });
  expect(await cancel()).toEqual({ done: { CANCELLED: 1 }, refused: [] });
  const shown = await asLead.registration.byId({ eventId: event.id, registrationId: person.id });
  expect(shown).toMatchObject({
    state: "CANCELLED",
    cancelledBy: "ORGANISER",
    reason: "Doppelt angemeldet",
    actions: ["reinstate"],
  });
  expect(shown.mails).toMatchObject([{ kind: "registration.cancelledByOrganiser", state: "QUEUED" }]);
  expect(shown.history).toMatchObject([{ action: "cancelled", actor: "Lea" }]);
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
  expect(await cancel()).toEqual({
    done: {},
    refused: [{ id: person.id, name: "Anna Beispiel", code: "registration.notCancellable", details: {} }],
  });
});

test("who only looks sees people and history, but no mails, and is offered no action", async () => {
  const event = await publishedEvent(database, body.id);
  const person = await registration(database, event);
  const asViewer = call(await contextOf(viewer));
  const shown = await asViewer.registration.byId({ eventId: event.id, registrationId: person.id });
  expect(shown).toMatchObject({
    mails: null,
    history: [],
    actions: [],
    papers: { letter: false, ticket: false },
    mayMessage: false,
  });
  expect(await asViewer.registration.overview({ eventId: event.id })).toMatchObject({
    actions: [],
    may: { export: false, enter: false, message: false },
  });
});

test("those who wait are shown in the queue's order with their place in it, and deadlines stand beside", async () => {
  const event = await publishedEvent(database, body.id, { places: 1, event: { waitlistPolicy: "OFFER" } });
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
  await registration(database, event, { lastName: "Hat Platz", state: "OFFERED", holdUntil: at(59) });
  await registration(database, event, { lastName: "Zweite", state: "WAITLISTED", queuedAt: at(1) });
  await registration(database, event, { lastName: "Dritte", state: "WAITLISTED", queuedAt: at(2) });
  await registration(database, event, {
    lastName: "Erste",
    state: "WAITLISTED",
    queuedAt: at(3),
    queuePriority: 1,
  });
  for (const direction of ["asc", "desc"] as const) {
    const { rows } = await asLead.registration.list({ eventId: event.id, sort: "queue", direction });
    const wanted = [
      ["Erste", 1, null],
      ["Zweite", 2, null],
      ["Dritte", 3, null],
      ["Hat Platz", null, at(59).toISOString()],
    ];
    expect(rows.map(({ lastName, position, holdUntil }) => [lastName, position, holdUntil])).toEqual(
      direction === "asc" ? wanted : wanted.reverse(),
    );
  }
});

test("only those before in the same places count for somebody's position", async () => {
  const event = await publishedEvent(database, body.id, {
    pools: [
      { key: "hall", name: "Saal", size: 0 },
      { key: "stream", name: "Stream", size: 0 },
    ],
    categories: [
      { nameDe: "Vor Ort", nameEn: "On site", pools: ["hall"] },
      { nameDe: "Online", nameEn: "Online", pools: ["stream"] },
    ],
    event: { waitlistPolicy: "DIRECT" },
  });
  const categories = await database.category.findMany({
    where: { eventId: event.id },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  for (const { id } of [...categories, ...categories]) {
    await registration(database, { ...event, categoryId: id }, { state: "WAITLISTED" });
  }
  const { rows } = await asLead.registration.list({ eventId: event.id, sort: "createdAt" });
  expect(rows.map(({ category, position }) => [category, position])).toEqual([
    ["Vor Ort", 1],
    ["Online", 1],
    ["Vor Ort", 2],
    ["Online", 2],
  ]);
  const online = await asLead.registration.list({ eventId: event.id, categoryId: categories[1]?.id });
  expect(online).toMatchObject({ total: 2, counts: { WAITLISTED: 2 } });
});

test("whoever has no address is found, sorted and shown like everybody else", async () => {
  const event = await publishedEvent(database, body.id);
  await registration(database, event, { lastName: "Ohne", email: null, source: "PHONE" });
  await registration(database, event, { lastName: "Mit" });
  for (const sort of registrationSorts) {
    expect((await asLead.registration.list({ eventId: event.id, sort })).rows).toHaveLength(2);
  }
  const { rows } = await asLead.registration.list({ eventId: event.id, search: "ohne" });
  expect(rows).toMatchObject([{ lastName: "Ohne", email: null }]);
});

test("the overview counts places, those who wait and those who are to be decided on", async () => {
  const event = await publishedEvent(database, body.id, { places: 5, event: { waitlistPolicy: "DIRECT" } });
  for (const state of ["CONFIRMED", "PENDING", "PENDING", "WAITLISTED", "CANCELLED"] as const) {
    await registration(database, event, { state });
  }
  const { pools, categories } = await asLead.registration.overview({ eventId: event.id });
  expect(pools).toMatchObject([{ size: 5, taken: 3, waiting: 1, pending: 2 }]);
  expect(categories).toHaveLength(1);
});

test("an event's log is paged, the newest first, each entry once", async () => {
  const event = await publishedEvent(database, body.id);
  const one = { actorKind: "SYSTEM", eventId: event.id, entity: "event", entityId: event.id } as const;
  await database.auditEntry.createMany({
    data: Array.from({ length: 120 }, (_, number) => ({ ...one, action: "updated", after: { number } })),
  });
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await asLead.audit.ofEvent({ eventId: event.id, before });
    seen.push(...page.entries.map(({ changes }) => changes[0]?.to ?? ""));
    before = page.next ?? undefined;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, number) => String(119 - number)));
});
