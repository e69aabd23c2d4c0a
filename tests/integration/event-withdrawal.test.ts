import { publicCaller } from "@podium/api/public-router";
import { comment } from "@podium/tests-support/comments";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import {
  body,
  database,
  draft,
  expectOffline,
  lead,
  refusedWith,
  stateOf,
  trail,
  versionOf,
  visit,
} from "./states/scene.ts";

describe("withdrawing", () => {
  const noReason = { reasonDe: null, reasonEn: null };
  const reason = { reasonDe: "Das Programm steht noch nicht.", reasonEn: null };

  test("L7 · a publication is undone while nobody has registered; the draft can be published again", async () => {
    const made = await draft();
    const { version } = await lead.event.publish(made.seen);
    const undone = await lead.event.withdraw({ eventId: made.eventId, version, ...noReason });
    expect(undone.told).toBe(0);
    expect(await lead.event.byId({ eventId: made.eventId })).toMatchObject({
      state: "draft",
      publishedAt: null,
    });
    expect(await visit(made.slug)).toBeNull();
    expect(await publicCaller().event.whereabouts({ slug: made.slug, locale: "de" })).toBeNull();
    await lead.event.publish({ eventId: made.eventId, version: undone.version });
    expect(await visit(made.slug)).not.toBeNull();
  });

  test("with a reason it is offline; those who count on it are told once and keep their places", async () => {
    const event = await publishedEvent(database, body.id, { places: 10 });
    const confirmed = await registration(database, event);
    await registration(database, event, { state: "WAITLISTED" });
    await registration(database, event, { state: "UNCONFIRMED" });
    await registration(database, event, { state: "CANCELLED" });
    const version = await versionOf(event.id);
    const asked = { eventId: event.id, version };
    await expect(lead.event.withdraw({ ...asked, ...noReason })).rejects.toEqual(
      refusedWith("event.someoneRegistered", { count: 4 }),
    );
    const { registrations, reachable } = await lead.event.concerned({ eventId: event.id });
    expect({ registrations, reachable }).toEqual({
      registrations: 4,
      reachable: { CONFIRMED: 1, WAITLISTED: 1, UNCONFIRMED: 1, CANCELLED: 1 },
    });
    const clicks = await Promise.allSettled([1, 2].map(() => lead.event.withdraw({ ...asked, ...reason })));
    expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const mails = await database.mail.findMany({ where: { eventId: event.id } });
    expect(mails.map(({ kind }) => kind)).toEqual(Array(2).fill("registration.eventWithdrawn"));
    await expectOffline(event);
    expect(await publicCaller().event.whereabouts({ slug: event.slug, locale: "en" })).toEqual({
      reason: { text: reason.reasonDe, language: "de" },
      organisation: expect.any(String),
      contact: { email: "fragen@example.org", phone: null },
    });
    expect(await own(confirmed.id).view()).toMatchObject({
      state: "CONFIRMED",
      event: { offline: { reason: { text: reason.reasonDe } } },
    });
    await lead.event.publish({ eventId: event.id, version: await versionOf(event.id) });
    expect(await visit(event.slug)).toMatchObject({ status: "PUBLISHED", statusReason: null });
  });

  test("whoever is registering at that moment counts: without the lock nobody would be seen", async () => {
    const event = await publishedEvent(database, body.id, { places: 10 });
    const version = await versionOf(event.id);
    let goOn: () => void = () => {};
    const waits = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const inserted = Promise.withResolvers<void>();
    const registering = database.$transaction(
      async (transaction) => {
        await transaction.$queryRaw`SELECT "id" FROM "CapacityPool" WHERE "eventId" = ${event.id}::uuid FOR NO KEY UPDATE`;
        await registration(transaction as typeof database, event);
        inserted.resolve();
        await waits;
      },
      { timeout: 20_000 },
    );
    await inserted.promise;
    // The control: what a count without the lock finds.
    expect(await database.registration.count({ where: { eventId: event.id } })).toBe(0);
    const undo = lead.event.withdraw({ eventId: event.id, version, ...noReason });
    goOn();
    await registering;
    await expect(undo).rejects.toEqual(refusedWith("event.someoneRegistered", { count: 1 }));
    expect(await stateOf(event.id)).toBe("published");
  });

  test("what is withdrawn can be cancelled: its page is back and says why", async () => {
    const event = await publishedEvent(database, body.id);
    await registration(database, event);
    const { version } = await lead.event.withdraw({
      eventId: event.id,
      version: await versionOf(event.id),
      ...reason,
    });
    const cancelled = { reasonDe: "Der Saal ist gesperrt.", reasonEn: null };
    expect(await lead.event.cancel({ eventId: event.id, version, ...cancelled })).toMatchObject({
      registrations: 1,
    });
    expect(await visit(event.slug)).toMatchObject({ status: "CANCELLED", statusReason: { language: "de" } });
  });
});

describe("L7 · deleting", () => {
  test("L7 · a draft goes with all its parts, the log stays", async () => {
    const { eventId, seen } = await draft();
    await lead.event.discard(seen);
    expect(await database.event.findUnique({ where: { id: eventId } })).toBeNull();
    expect(await database.category.count({ where: { eventId } })).toBe(0);
    const entries = await database.auditEntry.findMany({ where: { entityId: eventId } });
    expect(entries.map(({ action, eventId: of }) => [action, of])).toEqual([
      ["created", null],
      ["deleted", null],
    ]);
    const { entries: shown } = await lead.audit.list({});
    expect(shown.filter(({ entityId }) => entityId === eventId)).toHaveLength(2);
    await expect(lead.event.byId({ eventId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("L7 · not what others have left something at, and nothing that is public", async () => {
    const event = await publishedEvent(database, body.id);
    const eventId = event.id;
    const online = lead.event.discard({ eventId, version: await versionOf(eventId) });
    await expect(online).rejects.toEqual(refusedWith("event.alreadyPublished"));
    await comment(database, eventId, { state: "PENDING" });
    const version = await versionOf(eventId);
    const draftAgain = await lead.event.withdraw({ eventId, version, reasonDe: null, reasonEn: null });
    const used = lead.event.discard({ eventId, version: draftAgain.version });
    await expect(used).rejects.toEqual(refusedWith("event.inUse"));
    expect(await stateOf(eventId)).toBe("draft");
  });
});

describe("what takes the place of a cancelled event", () => {
  const reasons = { reasonDe: "Sturm", reasonEn: null };
  const asked = async (eventId: string) => ({ eventId, version: await versionOf(eventId) });

  test("is an event of the same body or a web address; the page leads there, and is told of its changes", async () => {
    const [gone, instead] = [
      await publishedEvent(database, body.id),
      await publishedEvent(database, body.id),
    ];
    const elsewhere = await organisation(database, "Nachbarstadt");
    const foreign = await publishedEvent(database, elsewhere.id);
    const choices = (await lead.event.successors({ eventId: gone.id })).map(({ id }) => id);
    expect(choices).toContain(instead.id);
    expect(choices).not.toContain(gone.id);
    expect(choices).not.toContain(foreign.id);
    const cancel = async (successorId: string) =>
      lead.event.cancel({ ...(await asked(gone.id)), ...reasons, successorId, successorUrl: null });
    await expect(cancel(foreign.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await cancel(instead.id);
    expect((await visit(gone.slug))?.successor).toMatchObject({ slug: instead.slug });
    await lead.event.withdraw({ ...(await asked(instead.id)), ...reasons });
    expect((await visit(gone.slug))?.successor).toBeNull();
  });

  test("can be said afterwards, and only of what is cancelled", async () => {
    const event = await publishedEvent(database, body.id);
    const given = { successorId: null, successorUrl: "https://www.example.org/neu" };
    await expect(lead.event.succeed({ ...(await asked(event.id)), ...given })).rejects.toEqual(
      refusedWith("event.notCancelled"),
    );
    await lead.event.cancel({
      ...(await asked(event.id)),
      ...reasons,
      successorId: null,
      successorUrl: null,
    });
    expect((await visit(event.slug))?.successor).toBeNull();
    await lead.event.succeed({ ...(await asked(event.id)), ...given });
    expect((await visit(event.slug))?.successor).toEqual({ url: given.successorUrl });
    expect(await trail(event.id)).toEqual(["STAFF cancelled", "STAFF succeeded"]);
  });
});

describe("the archive", () => {
  const over = { startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date(Date.now() - 3_600_000) };
  const lists = async (slug: string) => {
    const { event } = publicCaller();
    const [coming, past] = await Promise.all([event.list({ locale: "de" }), event.past({ locale: "de" })]);
    return [...coming.items, ...past.items].some((item) => item.slug === slug);
  };

  test("what is over stands in no list any more and stays at its address; nobody changes it until it is taken back", async () => {
    const event = await publishedEvent(database, body.id, { event: over });
    const eventId = event.id;
    const person = await registration(database, event);
    expect(await stateOf(eventId)).toBe("concluded");
    expect(await lists(event.slug)).toBe(true);
    const { version } = await lead.event.archive({ eventId, version: await versionOf(eventId) });
    expect(await lists(event.slug)).toBe(false);
    expect(await visit(event.slug)).toMatchObject({ commentPolicy: "CLOSED" });
    const { form } = await lead.event.forEditing({ eventId });
    const changes = [
      lead.event.update({ eventId, version, event: form }),
      lead.event.withdraw({ eventId, version, reasonDe: "Grund", reasonEn: null }),
      lead.registration.act({
        eventId,
        action: "cancelByOrganiser",
        registrationIds: [person.id],
        reason: "Abgesprochen.",
      }),
    ];
    for (const change of changes) await expect(change).rejects.toEqual(refusedWith("event.archived"));
    // Moderation goes on: the page can be read.
    const { id: commentId } = await comment(database, eventId);
    await lead.comment.decide({ eventId, commentId, version: 1, action: "REJECT", reasonCode: "OFF_TOPIC" });
    const inPanel = async (period: "past" | "archived") =>
      (await lead.event.mine({ period })).items.some(({ id }) => id === eventId);
    expect([await inPanel("past"), await inPanel("archived")]).toEqual([false, true]);
    await lead.event.unarchive({ eventId, version });
    expect(await stateOf(eventId)).toBe("concluded");
    const history = await lead.event.history({ eventId });
    expect(history.map(({ action }) => action)).toEqual(["archived", "unarchived"]);
    expect(await lists(event.slug)).toBe(true);
  });

  test("takes nothing that may still take place", async () => {
    const event = await publishedEvent(database, body.id);
    const asked = async () => ({ eventId: event.id, version: await versionOf(event.id) });
    await expect(lead.event.archive(await asked())).rejects.toEqual(refusedWith("event.notOver"));
    await lead.event.withdraw({ ...(await asked()), reasonDe: "Grund", reasonEn: null });
    await expect(lead.event.archive(await asked())).rejects.toEqual(refusedWith("event.notOver"));
    await lead.event.cancel({ ...(await asked()), reasonDe: "Grund", reasonEn: null });
    await lead.event.archive(await asked());
    expect(await stateOf(event.id)).toBe("archived");
  });
});
