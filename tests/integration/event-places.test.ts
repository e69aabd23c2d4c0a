import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { category, eventForm, pool } from "./event-form.ts";
import { database, event, kindOf, lead, organisationId, refusedWith, save, shared } from "./stages/places.ts";

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

  test("that are new are known again by the ids that the form has after saving", async () => {
    const { id: eventId } = await event({ places: 5 });
    const { version } = await save(eventId, ({ pools, categories }) => ({
      pools: [...pools, pool("new", 3)],
      categories: [...categories, category("Neu", ["new"])],
    }));
    const { form } = await lead.event.forEditing({ eventId });
    const id = form.pools.find(({ name }) => name === "new")?.id;
    expect(id).toBeTruthy();
    expect(form.categories.at(-1)?.id).toBeTruthy();
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

  test("say how one takes part; only those with registration here count anywhere", async () => {
    const made = await event({ places: 5 });
    const ways = { url: "https://example.org/weg", phone: "030 123", email: "a@example.org" };
    await save(made.id, ({ categories, pools }) => ({
      categories: [
        ...categories,
        category("Presse", [pools[0]?.key ?? ""], { channel: "EMAIL", ...ways }),
        category("Führung", [pools[0]?.key ?? ""], { channel: "PHONE", ...ways, hoursDe: "Mo 9–12 Uhr" }),
      ],
    }));
    const { form } = await lead.event.forEditing({ eventId: made.id });
    expect(form.categories).toMatchObject([
      { channel: "HERE", url: null, pools: [made.poolId] },
      { channel: "EMAIL", email: "a@example.org", url: null, phone: null, pools: [] },
      { channel: "PHONE", phone: "030 123", hoursDe: "Mo 9–12 Uhr", email: null, pools: [] },
    ]);
    expect((await lead.event.byId({ eventId: made.id })).pools).toMatchObject([{ size: 5 }]);
    const overview = await lead.registration.overview({ eventId: made.id });
    expect(overview.categories.map(({ id }) => id)).toEqual([made.categoryId]);
  });

  test("keep their registration here once somebody is registered; without anybody they need no places", async () => {
    const used = await event({ places: 5 });
    await registration(database, used, { state: "CANCELLED" });
    const elsewhere: typeof save = (eventId) =>
      save(eventId, ({ categories }) => ({
        categories: categories.map((each) => ({ ...each, channel: "NONE" as const })),
      }));
    await expect(elsewhere(used.id, () => ({}))).rejects.toEqual(
      refusedWith("capacity.channelInUse", { name: "Teilnahme", count: 1, position: 1 }),
    );
    const unused = await event({ places: 5 });
    await elsewhere(unused.id, () => ({}));
    expect((await lead.event.forEditing({ eventId: unused.id })).form.pools).toEqual([]);
    expect(await lead.event.byId({ eventId: unused.id })).toMatchObject({ places: null, pools: [] });
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
