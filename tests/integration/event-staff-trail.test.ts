import { publishedEvent } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { eventForm, withPlaces } from "./event-form.ts";
import {
  actor,
  asText,
  database,
  draft,
  lead,
  organisationId,
  reasons,
  refusedWith,
  register,
  requestId,
  trail,
  versionOf,
  writers,
} from "./stages/trail.ts";

describe("every change of an event", () => {
  test("is written down in its own transaction, with who, in which request, and what became of it", async () => {
    const { eventId, version } = await draft();
    const inOneTransaction = async () => {
      const written = await writers(eventId);
      expect(written?.entry).toBe(written?.event);
    };
    await inOneTransaction();
    const { form } = await lead.event.forEditing({ eventId });
    await lead.event.update({ eventId, version, event: { ...form, holdMinutes: 30, showPlacesLeft: false } });
    await inOneTransaction();
    await lead.event.publish({ eventId, version: await versionOf(eventId) });
    await inOneTransaction();
    await lead.event.cancel({ eventId, version: await versionOf(eventId), ...reasons });
    await inOneTransaction();

    const entries = await trail(eventId);
    expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
      ["created", null, { status: "DRAFT" }],
      ["edited", null, { fields: expect.arrayContaining(["holdMinutes", "showPlacesLeft"]) }],
      ["published", { status: "DRAFT" }, { status: "PUBLISHED" }],
      ["cancelled", { status: "PUBLISHED" }, { status: "CANCELLED" }],
    ]);
    for (const entry of entries) {
      const { userId } = actor;
      expect(entry).toMatchObject({
        actorKind: "STAFF",
        userId,
        organisationId,
        requestId,
        entityId: eventId,
      });
    }
  });

  test("leaves no word of what was typed, and no person, in the log", async () => {
    const { eventId, version } = await draft();
    const { form } = await lead.event.forEditing({ eventId });
    const secret = "Wacholderbeere";
    const contacts = [{ name: `Frau ${secret}`, email: `${secret}@example.org`, phone: "0345 1234567" }];
    const de = { ...form.translations.de, title: secret, body: secret, host: secret };
    const translations = { ...form.translations, de };
    const partners = [{ role: "SUPPORT" as const, name: secret, url: `https://${secret}.example` }];
    await lead.event.update({ eventId, version, event: { ...form, translations, contacts, partners } });
    await registration(database, await existing(eventId), { lastName: secret });
    await lead.event.publish({ eventId, version: await versionOf(eventId) });
    const cancelled = { eventId, version: await versionOf(eventId), reasonDe: secret, reasonEn: secret };
    await lead.event.cancel(cancelled);
    const all = asText(await database.auditEntry.findMany({ where: { eventId } }));
    expect(all).not.toMatch(/wacholder|1234567|@/iu);
    expect(all).toContain("contacts");
  });

  test("that was refused leaves neither a change nor a line", async () => {
    const taken = await draft();
    const { form: other } = await lead.event.forEditing(taken);
    const { eventId, version } = await draft({ venue: null });
    const { form } = await lead.event.forEditing({ eventId });
    const before = asText([
      await database.event.findUnique({ where: { id: eventId } }),
      await trail(eventId),
    ]);
    const attempts: [string, () => Promise<unknown>][] = [
      ["slug.taken", () => lead.event.update({ eventId, version, event: { ...form, slug: other.slug } })],
      [
        "event.stale",
        () => lead.event.update({ eventId, version: version + 1, event: { ...form, holdMinutes: 5 } }),
      ],
      ["event.stale", () => lead.event.publish({ eventId, version: version + 1 })],
      ["event.notPublished", () => lead.event.cancel({ eventId, version, ...reasons })],
    ];
    for (const [code, attempt] of attempts) await expect(attempt()).rejects.toEqual(refusedWith(code));
    const incomplete = lead.event.publish({ eventId, version });
    await expect(incomplete).rejects.toEqual(refusedWith("event.incomplete", { count: 1 }));
    const after = asText([await database.event.findUnique({ where: { id: eventId } }), await trail(eventId)]);
    expect(after).toBe(before);
  });
});

/** An event that the panel has made, as the registrations of tests know events. */
async function existing(eventId: string) {
  const { id: categoryId } = await database.category.findFirstOrThrow({ where: { eventId } });
  const { id: poolId } = await database.capacityPool.findFirstOrThrow({ where: { eventId } });
  return {
    id: eventId,
    slug: "",
    organisationId,
    categoryId,
    poolId,
    categoryIds: [categoryId],
    poolIds: [poolId],
  };
}

describe("cancelling", () => {
  test("ends all live registrations and no others, with one mail and one job to each", async () => {
    const event = await publishedEvent(database, organisationId, { places: 10 });
    const live = [
      await registration(database, event, { locale: "de" }),
      await registration(database, event, { locale: "en" }),
      await registration(database, event, { state: "UNCONFIRMED" }),
    ];
    for (const state of ["CANCELLED", "EXPIRED"] as const) await registration(database, event, { state });
    const untouched = await publishedEvent(database, organisationId, { places: 3 });
    await registration(database, untouched);

    const cancelled = { eventId: event.id, version: await versionOf(event.id), ...reasons };
    expect(await lead.event.cancel(cancelled)).toMatchObject({ registrations: 3 });

    const rows = await database.registration.findMany({ where: { eventId: event.id, cancelledBy: "EVENT" } });
    expect(rows.map(({ id }) => id).sort()).toEqual(live.map(({ id }) => id).sort());
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["CANCELLED"]));
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
    expect(await poolsAgree(database, untouched.id)).toEqual([{ taken: 1, rows: 1 }]);

    const mails = await database.mail.findMany({ where: { eventId: event.id } });
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(live.map(({ email }) => email).sort());
    expect(mails.map(({ locale }) => locale).sort()).toEqual(["de", "de", "en"]);
    const [jobs] = await database.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM graphile_worker.jobs
      WHERE key = ANY (${mails.map(({ id }) => `mail-${id}`)})`;
    expect(jobs?.count).toBe(3);
    const traces = await database.auditEntry.count({
      where: { eventId: event.id, entity: "registration", action: "cancelled" },
    });
    expect(traces).toBe(3);
  });

  test("needs a reason in both languages", async () => {
    const { id: eventId } = await publishedEvent(database, organisationId);
    const version = await versionOf(eventId);
    for (const lacking of [{ reasonDe: " " }, { reasonDe: "" }]) {
      const attempt = lead.event.cancel({ eventId, version, ...reasons, ...lacking });
      await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    expect((await lead.event.byId({ eventId })).status).toBe("PUBLISHED");
  });

  test("an event that is over is refused", async () => {
    const startsAt = new Date(Date.now() - 3 * 3_600_000);
    const { id: eventId } = await publishedEvent(database, organisationId, { event: { startsAt } });
    const attempt = lead.event.cancel({ eventId, version: await versionOf(eventId), ...reasons });
    await expect(attempt).rejects.toEqual(refusedWith("event.ended"));
  });

  test("while people register leaves nobody with a place", async () => {
    const event = await publishedEvent(database, organisationId, { places: 50 });
    const version = await versionOf(event.id);
    const people = Array.from({ length: 12 }, (_, number) =>
      register(event.slug, `gleichzeitig-${number}@example.org`),
    );
    const cancelling = lead.event.cancel({ eventId: event.id, version, ...reasons });
    const outcomes = await Promise.allSettled(people);
    await cancelling;
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(outcome.reason).toEqual(
          expect.objectContaining({ cause: expect.objectContaining({ code: "event.cancelled" }) }),
        );
    }
    const states = await database.registration.findMany({ where: { eventId: event.id } });
    expect(states.filter(({ state }) => state !== "CANCELLED")).toEqual([]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
  });

  test("twice at once ends the event once and tells the second", async () => {
    const event = await publishedEvent(database, organisationId, { places: 5 });
    await registration(database, event);
    const cancelled = { eventId: event.id, version: await versionOf(event.id), ...reasons };
    const outcomes = await Promise.allSettled([1, 2].map(() => lead.event.cancel(cancelled)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database.mail.count({ where: { eventId: event.id } })).toBe(1);
  });
});

describe("places", () => {
  const set = async (eventId: string, size: number | null) => {
    const { version, form } = await lead.event.forEditing({ eventId });
    const { audiences, contacts } = eventForm();
    const event = eventForm({ ...withPlaces(form, size), audiences, contacts, showPlacesLeft: false });
    return lead.event.update({ eventId, version, event });
  };

  test("fewer than are taken are refused with the number that is taken; nothing else of the form is saved", async () => {
    const event = await publishedEvent(database, organisationId, { places: 4 });
    for (const _ of [1, 2, 3]) await registration(database, event);
    await expect(set(event.id, 2)).rejects.toEqual(
      refusedWith("capacity.belowTaken", { taken: 3, size: 2, name: "Plätze", position: 1 }),
    );
    const { form } = await lead.event.forEditing({ eventId: event.id });
    expect(form).toMatchObject({ pools: [{ size: 4 }], showPlacesLeft: true });
  });

  test("more of them are there for the next visitor at once", async () => {
    const event = await publishedEvent(database, organisationId, { places: 1 });
    await registration(database, event);
    const full = register(event.slug, "erste@example.org");
    await expect(full).rejects.toMatchObject({ cause: { code: "registration.full" } });
    await set(event.id, 2);
    await register(event.slug, "zweite@example.org");
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 2, rows: 2 }]);
  });

  test("taken away while people register are never more than are left", async () => {
    const event = await publishedEvent(database, organisationId, { places: 20 });
    const [shrunk, ...people] = await Promise.allSettled([
      set(event.id, 5),
      ...Array.from({ length: 15 }, (_, number) => register(event.slug, `andrang-${number}@example.org`)),
    ]);
    const [pool] = await database.capacityPool.findMany({ where: { eventId: event.id } });
    const accepted = people.filter(({ status }) => status === "fulfilled").length;
    expect(pool?.taken).toBe(accepted);
    expect(pool?.size).toBe(shrunk?.status === "fulfilled" ? 5 : 20);
    if (shrunk?.status === "fulfilled") expect(accepted).toBeLessThanOrEqual(5);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: accepted, rows: accepted }]);
  });
});
