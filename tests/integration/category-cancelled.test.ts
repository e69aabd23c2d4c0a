import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { liveStates, registrationStates } from "@podium/domain/registration/states";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { database, event, kindOf, lead, save, shared, stateOf } from "./stages/places.ts";
import { mailsOf, outcome, person, sending } from "./stages/registering.ts";

// One way of taking part does not take place: what ends with it, what is told, and what goes on.

const reasonDe = "Die Leitung ist erkrankt.";
type Kinds = Pick<EventForm, "categories">;

/** The form with these categories cancelled, by their places from 0. */
const without =
  (...places: number[]) =>
  ({ categories }: Kinds): Kinds => ({
    categories: categories.map((category, index) =>
      places.includes(index) ? { ...category, isCancelled: true, reasonDe } : category,
    ),
  });
const again = ({ categories }: Kinds): Kinds => ({
  categories: categories.map((category) => ({ ...category, isCancelled: false })),
});
const pageOf = async (slug: string) => {
  const page = await publicCaller().event.bySlug({ slug, locale: "de" });
  if (!page) throw new Error("the event is online");
  return page;
};
const kindsOf = async (eventId: string) => {
  const mails = await database.mail.findMany({ where: { eventId }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind, recipient }) => [kind, recipient]);
};

describe("a category that is cancelled", () => {
  test("ends whatever is live in it, told once each; the other one keeps its people and gets the places", async () => {
    const pools = [
      { key: "hall", size: 10 },
      { key: "childcare", size: 9 },
    ];
    const made = await event({ ...shared, pools, event: { waitlistPolicy: "DIRECT" } });
    const [hall, child] = [kindOf(made, 0), kindOf(made, 1)];
    const people = [];
    for (const state of registrationStates)
      people.push({ state, ...(await registration(database, child, { state })) });
    const contact = await registration(database, child);
    const companion = await registration(database, child, { email: null, companionOf: contact });
    const friend = await registration(database, child, { groupId: contact.groupId });
    const silent = await registration(database, child, { email: null });
    const other = await registration(database, hall);
    const waiting = await registration(database, hall, { state: "WAITLISTED" });
    await save(made.id, without(1));
    const after = (id: string) => stateOf(id);
    const live = new Set<string>(liveStates);
    for (const { id, state } of people) {
      expect(await after(id), state).toBe(live.has(state) ? "CANCELLED" : state);
      expect(await mailsOf(id), state).toEqual(live.has(state) ? ["registration.categoryCancelled"] : []);
    }
    expect(await Promise.all([contact, companion, friend, silent].map(({ id }) => after(id)))).toEqual(
      Array(4).fill("CANCELLED"),
    );
    expect(await mailsOf(contact.id)).toEqual(["registration.categoryCancelled"]);
    expect(await mailsOf(friend.id)).toEqual(["registration.categoryCancelled"]);
    expect([await after(other.id), await after(waiting.id)]).toEqual(["CONFIRMED", "CONFIRMED"]);
    expect([await mailsOf(other.id), await mailsOf(waiting.id)]).toEqual([[], ["registration.promoted"]]);
    expect(await poolsAgree(database, made.id)).toEqual(
      expect.arrayContaining([
        { taken: 2, rows: 2 },
        { taken: 0, rows: 0 },
      ]),
    );
    expect(await database.registration.findUniqueOrThrow({ where: { id: contact.id } })).toMatchObject({
      cancelledBy: "EVENT",
      holdUntil: null,
    });
    const trail = { eventId: made.id, entity: "registration", action: "cancelled" };
    expect(await database.auditEntry.count({ where: trail })).toBe(liveStates.length + 4);
    const edited = { eventId: made.id, entity: "event", action: "edited" };
    expect(await database.auditEntry.findFirstOrThrow({ where: edited })).toMatchObject({
      after: { fields: ["categories"], cancelled: "Mit Kind" },
    });
  });

  test("gives back what is kept in it for a person who is registered elsewhere in the event", async () => {
    const made = await event(shared);
    const known = await registration(database, kindOf(made, 0), { email: "schon-da@example.org" });
    const twice = { ...person(made.slug, known.email), categoryId: kindOf(made, 1).categoryId };
    await publicCaller().registration.create(twice);
    expect((await poolsAgree(database, made.id)).map(({ taken }) => taken).toSorted()).toEqual([1, 2]);
    await save(made.id, without(1));
    expect(await poolsAgree(database, made.id)).toEqual(
      expect.arrayContaining([
        { taken: 1, rows: 1 },
        { taken: 0, rows: 0 },
      ]),
    );
    expect(await stateOf(known.id)).toBe("CONFIRMED");
  });

  test("says before how many registrations end and how many mails say so: as many as then do", async () => {
    const made = await event({ ...shared, event: { waitlistPolicy: "OFFER" } });
    const child = kindOf(made, 1);
    const contact = await registration(database, child);
    await registration(database, child, { email: null, companionOf: contact });
    await registration(database, child, { state: "UNCONFIRMED" });
    await registration(database, child, { state: "WAITLISTED" });
    await registration(database, child, { state: "EXPIRED" });
    await registration(database, kindOf(made, 0));
    const { form } = await lead.event.forEditing({ eventId: made.id });
    const typed = [{ field: "categories", value: without(1)(form).categories, was: form.categories }];
    await lead.event.keep({ eventId: made.id, changes: typed });
    const { told, mistakes } = await lead.event.changes({ eventId: made.id });
    expect(mistakes).toEqual([]);
    expect(told).toMatchObject({ ends: { registrations: 4, mails: 3 }, count: 0, about: null });
    await save(made.id, without(1));
    expect(await kindsOf(made.id)).toHaveLength(3);
    expect((await lead.event.changes({ eventId: made.id })).told.ends).toEqual({
      registrations: 0,
      mails: 0,
    });
  });

  test("stays on the page and in the form with its reason, and in the history; the rest is as before", async () => {
    const made = await event(shared);
    await save(made.id, without(1));
    const { registration: card, history } = await pageOf(made.slug);
    expect(card.state).toBe("open");
    expect(card.categories.map(({ state, cancelled }) => [state, cancelled?.reason?.text])).toEqual([
      ["open", undefined],
      ["cancelled", reasonDe],
    ]);
    expect(history).toMatchObject([
      { kind: "CATEGORY_CANCELLED", category: { text: "Mit Kind" }, reason: { text: reasonDe } },
    ]);
    const form = await publicCaller().registration.availability({ slug: made.slug, locale: "de" });
    expect(form.judgement.ok).toBe(true);
    expect(form.categories[1]).toMatchObject({
      judgement: { ok: false, code: "registration.categoryCancelled" },
      cancelled: { reason: { text: reasonDe } },
    });
  });

  test("takes nobody any more, neither by the form nor by staff, until it takes place again", async () => {
    const made = await event(shared);
    const child = kindOf(made, 1);
    const ended = await registration(database, child);
    await save(made.id, without(1));
    const stale = { ...person(made.slug, "spaet@example.org"), categoryId: child.categoryId };
    const entry = {
      eventId: made.id,
      categoryId: child.categoryId,
      channel: "PHONE",
      locale: "de",
      sendMail: false,
      noticeGiven: true,
      overflow: "WAIT",
      firstName: "Anna",
      lastName: "Beispiel",
      email: "am-telefon@example.org",
      organisation: "",
    } as const;
    const reinstate = () =>
      lead.registration.act({ eventId: made.id, action: "reinstate", registrationIds: [ended.id] });
    const refusal = "registration.categoryCancelled";
    expect(await outcome(publicCaller().registration.create(stale))).toBe(refusal);
    expect(await outcome(publicCaller().registration.check(stale))).toBe(refusal);
    expect(await outcome(lead.registration.enter(entry))).toBe(refusal);
    const { categories } = await lead.registration.overview({ eventId: made.id });
    expect(categories.map(({ isCancelled }) => isCancelled)).toEqual([false, true]);
    expect(await reinstate()).toMatchObject({ done: {}, refused: [{ code: refusal }] });

    await save(made.id, again);
    expect((await pageOf(made.slug)).history).toEqual([]);
    expect(await reinstate()).toMatchObject({ done: { CONFIRMED: 1 }, refused: [] });
    expect(await outcome(publicCaller().registration.create(stale))).toBe("done");
    const edits = await database.auditEntry.findMany({
      where: { eventId: made.id, entity: "event", action: "edited" },
      orderBy: { sequence: "asc" },
    });
    expect(edits.map(({ after }) => after)).toMatchObject([
      { cancelled: "Mit Kind" },
      { heldAgain: "Mit Kind" },
    ]);
    for (const { taken, rows } of await poolsAgree(database, made.id)) expect(taken).toBe(rows);
  });
});

test("dates of a choice end with it, each told once for what was sent together", async () => {
  const made = await event({ moreDates: [7, 14, 21], choice: { places: 5 } });
  await publicCaller().registration.create(sending(made, "drei@example.org", [0, 2]));
  const categories = await database.category.findMany({
    where: { eventId: made.id },
    orderBy: { position: "asc" },
  });
  expect(categories).toHaveLength(4);
  await database.category.create({
    data: { eventId: made.id, position: 9, nameDe: "Einfach kommen", channel: "NONE" },
  });
  await save(made.id, without(0));
  const { categories: shown } = (await pageOf(made.slug)).registration;
  expect(shown.map(({ state }) => state)).toEqual([
    "cancelled",
    "cancelled",
    "cancelled",
    "cancelled",
    "none",
  ]);
  expect(
    await database.registration.count({ where: { eventId: made.id, state: { not: "CANCELLED" } } }),
  ).toBe(0);
  const told = await kindsOf(made.id);
  expect(told.filter(([kind]) => kind === "registration.categoryCancelled")).toHaveLength(1);
});

test("a category of which the only date is cancelled stands, refuses and tells like one that is cancelled itself", async () => {
  const made = await event({ moreDates: [7], choice: { places: 5 } });
  const [first = "", second = ""] = made.categoryIds;
  const { id } = await registration(database, { ...made, categoryId: first });
  const { id: kept } = await registration(database, { ...made, categoryId: second });
  await save(made.id, ({ occurrences }) => ({
    occurrences: occurrences.map((date, index) =>
      index === 0 ? { ...date, isCancelled: true, reasonDe } : date,
    ),
  }));
  expect([await stateOf(id), await stateOf(kept)]).toEqual(["CANCELLED", "CONFIRMED"]);
  expect(await mailsOf(id)).toEqual(["registration.categoryCancelled"]);
  const { categories } = (await pageOf(made.slug)).registration;
  expect(categories.map(({ state, cancelled }) => [state, cancelled?.reason?.text])).toEqual([
    ["cancelled", reasonDe],
    ["open", undefined],
  ]);
  const again = await lead.registration.act({ eventId: made.id, action: "reinstate", registrationIds: [id] });
  expect(again.refused).toMatchObject([{ code: "registration.dateCancelled" }]);
});

describe("a form that", () => {
  test.each([
    [
      "gives no reason",
      (form: Kinds) => ({
        categories: without(1)(form).categories.map((each) => ({ ...each, reasonDe: "" })),
      }),
      "required",
    ],
    ["cancels everything that is offered", without(0, 1), "allCancelled"],
  ])("%s is refused", async (_, change, key) => {
    const made = await event(shared);
    await expect(save(made.id, change)).rejects.toThrow(key);
  });
});
