import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const call = createCallerFactory(appRouter);
const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
const asLead = call(await contextOf(lead));
/** Nobody is promoted by itself here: what staff do is what happens. */
const approving = {
  approvalMode: "PLACE_ON_APPROVAL",
  waitlistPolicy: "DIRECT",
  quietFrom: null,
  quietUntil: null,
} as const;

async function facts(eventId: string) {
  const [registrations, mails, entries] = await Promise.all([
    database.registration.findMany({ where: { eventId }, orderBy: { id: "asc" } }),
    database.mail.count({ where: { eventId } }),
    database.auditEntry.count({ where: { eventId } }),
  ]);
  return JSON.stringify({ registrations, mails, entries }, (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

async function applicants(count: number, places: number) {
  const event = await publishedEvent(database, body.id, { places, event: approving });
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const createdAt = new Date(Date.UTC(2026, 0, 1, 12, number));
    const made = await registration(database, event, { state: "PENDING", holdsPlace: false, createdAt });
    ids.push(made.id);
  }
  return { event, ids };
}

describe("a preview", () => {
  test("says what happens, also where the places end in the middle, and changes nothing", async () => {
    const { event, ids } = await applicants(7, 4);
    const cancelled = await registration(database, event, { state: "CANCELLED" });
    const chosen = [...ids, cancelled.id];
    const before = await facts(event.id);
    const asked = { eventId: event.id, action: "approve" as const, registrationIds: chosen };
    const preview = await asLead.registration.dryRun(asked);
    expect(await facts(event.id)).toBe(before);
    expect(preview).toMatchObject({
      will: { CONFIRMED: 4, WAITLISTED: 3 },
      refused: { "registration.notPossible": 1 },
      withoutEmail: 0,
    });

    const result = await asLead.registration.act({ ...asked, registrationIds: preview.inOrder });
    expect(result.done).toEqual(preview.will);
    expect(result.refused).toMatchObject([{ id: cancelled.id, code: "registration.notPossible" }]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 4, rows: 4 }]);
  });

  test("counts all that are chosen at once, and portions of them come to the same", async () => {
    const { event, ids } = await applicants(9, 5);
    const asked = { eventId: event.id, action: "approve" as const };
    const { will, inOrder } = await asLead.registration.dryRun({ ...asked, registrationIds: ids });
    const done: Record<string, number> = {};
    for (let start = 0; start < inOrder.length; start += 2) {
      const portion = await asLead.registration.act({
        ...asked,
        registrationIds: inOrder.slice(start, start + 2),
      });
      for (const [state, count] of Object.entries(portion.done)) done[state] = (done[state] ?? 0) + count;
    }
    expect(done).toEqual(will);
  });

  test("says who gets no mail, and who moves up", async () => {
    const event = await publishedEvent(database, body.id, { places: 1, event: approving });
    const one = await registration(database, event, { email: null });
    await registration(database, event, { state: "WAITLISTED" });
    const preview = await asLead.registration.dryRun({
      eventId: event.id,
      action: "cancelByOrganiser",
      registrationIds: [one.id],
    });
    expect(preview).toMatchObject({ will: { CANCELLED: 1 }, withoutEmail: 1, promoted: 1 });
  });

  test("puts those who wait first, in the queue's order, whatever order they were chosen in", async () => {
    const event = await publishedEvent(database, body.id, { event: approving });
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    const later = await registration(database, event, { state: "WAITLISTED", queuedAt: at(2) });
    const has = await registration(database, event, { createdAt: at(0) });
    const sooner = await registration(database, event, { state: "WAITLISTED", queuedAt: at(1) });
    const { inOrder } = await asLead.registration.dryRun({
      eventId: event.id,
      action: "cancelByOrganiser",
      registrationIds: [has.id, later.id, sooner.id],
    });
    expect(inOrder).toEqual([sooner.id, later.id, has.id]);
    const { ids } = await asLead.registration.ids({ eventId: event.id });
    expect(ids).toEqual(inOrder);
  });
});

describe("an action", () => {
  test("done twice is refused the second time and changes nothing", async () => {
    const { event, ids } = await applicants(3, 3);
    const asked = { eventId: event.id, action: "approve" as const, registrationIds: ids };
    expect((await asLead.registration.act(asked)).done).toEqual({ CONFIRMED: 3 });
    const before = await facts(event.id);
    const again = await asLead.registration.act(asked);
    expect(again.done).toEqual({});
    expect(again.refused.map(({ code }) => code)).toEqual(Array(3).fill("registration.notPossible"));
    expect(await facts(event.id)).toBe(before);
  });

  const ways: [StaffAction, "PENDING" | "WAITLISTED" | "CANCELLED" | "CONFIRMED", string][] = [
    ["approve", "PENDING", "CONFIRMED"],
    ["reject", "PENDING", "REJECTED"],
    ["promote", "WAITLISTED", "CONFIRMED"],
    ["reinstate", "CANCELLED", "CONFIRMED"],
    ["cancelByOrganiser", "CONFIRMED", "CANCELLED"],
  ];
  test.each(ways)("%s leads from %s to %s, with one trace by name and one mail", async (action, from, to) => {
    const event = await publishedEvent(database, body.id, {
      places: 5,
      event: { ...approving, approvalMode: action === "promote" ? "NONE" : approving.approvalMode },
    });
    const { id } = await registration(database, event, { state: from });
    const chosen = { eventId: event.id, registrationIds: [id] };
    const reason = "Aus gutem Grund";
    const result = await asLead.registration.act(
      action === "reject" || action === "cancelByOrganiser"
        ? { ...chosen, action, reason }
        : { ...chosen, action },
    );
    expect(result).toEqual({ done: { [to]: 1 }, refused: [] });
    const shown = await asLead.registration.byId({ eventId: event.id, registrationId: id });
    expect(shown.state).toBe(to);
    expect(shown.reason).toBe(action === "reject" || action === "cancelByOrganiser" ? reason : null);
    expect(shown.history).toMatchObject([{ actor: "Lea" }]);
    expect(JSON.stringify(shown.history)).not.toContain(reason);
    expect(shown.mails).toHaveLength(1);
  });

  test("nobody is reinstated past those who wait", async () => {
    const event = await publishedEvent(database, body.id, {
      places: 1,
      event: { ...approving, quietFrom: "00:00", quietUntil: "23:59" },
    });
    const gone = await registration(database, event, { state: "CANCELLED" });
    await registration(database, event, { state: "WAITLISTED" });
    const asked = { eventId: event.id, action: "reinstate" as const, registrationIds: [gone.id] };
    expect((await asLead.registration.act(asked)).refused).toMatchObject([
      { code: "registration.somebodyWaits" },
    ]);
  });

  test("reaches nobody of another event, alone or among one's own", async () => {
    const { event, ids } = await applicants(1, 3);
    const foreign = await applicants(1, 3);
    const asked = { eventId: event.id, action: "approve" as const };
    await expect(asLead.registration.act({ ...asked, registrationIds: foreign.ids })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const mixed = await asLead.registration.act({ ...asked, registrationIds: [...foreign.ids, ...ids] });
    expect(mixed).toEqual({ done: { CONFIRMED: 1 }, refused: [] });
    expect(await database.registration.findUniqueOrThrow({ where: { id: foreign.ids[0] } })).toMatchObject({
      state: "PENDING",
    });
  });

  test("belongs to those who decide: who only looks or moderates is kept out", async () => {
    const { event, ids } = await applicants(1, 3);
    for (const role of ["VIEWER", "MODERATOR"] as const) {
      const other = call(
        await contextOf(await staffMember(database, role, { organisationId: body.id, role })),
      );
      const asked = { eventId: event.id, action: "approve" as const, registrationIds: ids };
      await expect(other.registration.dryRun(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(other.registration.act(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("takes no more than a hundred at once, and none without a reason where one is due", async () => {
    const { event, ids } = await applicants(1, 3);
    const many = Array.from({ length: 101 }, () => randomUUID());
    await expect(
      asLead.registration.act({ eventId: event.id, action: "approve", registrationIds: many }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      asLead.registration.act({ eventId: event.id, action: "reject", registrationIds: ids, reason: " " }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a group that applies together", () => {
  async function party(places: number, { persons = 3, maySplit = false, columns = {} } = {}) {
    const event = await publishedEvent(database, body.id, { places, event: { ...approving, ...columns } });
    const applies = { state: "PENDING", holdsPlace: false } as const;
    const first = await registration(database, event, { ...applies, maySplit });
    const ids = [first.id];
    while (ids.length < persons)
      ids.push((await registration(database, event, { ...applies, groupId: first.groupId })).id);
    return { event, ids, groupId: first.groupId };
  }
  const approve = (eventId: string, registrationIds: string[]) =>
    asLead.registration.act({ eventId, action: "approve", registrationIds });
  const reject = (eventId: string, registrationIds: string[]) =>
    asLead.registration.act({ eventId, action: "reject", registrationIds, reason: "Aus gutem Grund" });
  async function statesOf(ids: string[]) {
    const rows = await database.registration.findMany({ where: { id: { in: ids } } });
    return ids.map((id) => rows.find((row) => row.id === id)?.state);
  }
  const all = (state: string) => [state, state, state];

  test("waits as a whole when there are too few places, approved at once or one by one", async () => {
    const [atOnce, oneByOne] = [await party(2), await party(2)];
    expect((await approve(atOnce.event.id, atOnce.ids)).done).toEqual({ WAITLISTED: 3 });
    for (const id of oneByOne.ids) await approve(oneByOne.event.id, [id]);
    for (const { event, ids } of [atOnce, oneByOne]) {
      expect(await statesOf(ids)).toEqual(all("WAITLISTED"));
      expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
      await asLead.registration.act({
        eventId: event.id,
        action: "cancelByOrganiser",
        registrationIds: ids.slice(2),
        reason: "Kommt nicht mit",
      });
      expect(await statesOf(ids)).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
    }
  });

  test("has its places when there are enough, approved at once or one by one", async () => {
    const [atOnce, oneByOne] = [await party(3), await party(3)];
    expect((await approve(atOnce.event.id, atOnce.ids)).done).toEqual({ CONFIRMED: 3 });
    for (const id of oneByOne.ids) await approve(oneByOne.event.id, [id]);
    expect(await statesOf(oneByOne.ids)).toEqual(all("CONFIRMED"));
  });

  test("is not torn apart by somebody who stands between its people in the list", async () => {
    const { event, ids } = await party(3);
    const other = await registration(database, event, { state: "PENDING", holdsPlace: false });
    const [first = "", ...rest] = ids;
    const chosen = { eventId: event.id, action: "approve" as const };
    const registrationIds = [first, other.id, ...rest];
    const { will } = await asLead.registration.dryRun({ ...chosen, registrationIds });
    const { done } = await asLead.registration.act({ ...chosen, registrationIds });
    expect([will, done]).toEqual(Array(2).fill({ CONFIRMED: 3, WAITLISTED: 1 }));
    expect(await statesOf([...ids, other.id])).toEqual([...all("CONFIRMED"), "WAITLISTED"]);
  });

  test("waits until staff have decided about all of it, and keeps nobody else from a place", async () => {
    const { event, ids } = await party(2);
    const [first = "", second = "", third = ""] = ids;
    await approve(event.id, [first, second]);
    expect(await statesOf(ids)).toEqual(["WAITLISTED", "WAITLISTED", "PENDING"]);
    await reject(event.id, [third]);
    expect(await statesOf(ids)).toEqual(["CONFIRMED", "CONFIRMED", "REJECTED"]);

    const later = await party(2);
    const other = await registration(database, later.event, { state: "PENDING", holdsPlace: false });
    await approve(later.event.id, later.ids.slice(0, 1));
    await approve(later.event.id, [other.id]);
    expect(await statesOf([...later.ids, other.id])).toEqual([
      "WAITLISTED",
      "PENDING",
      "PENDING",
      "CONFIRMED",
    ]);
  });

  test("counts who has yet to confirm, and who was named though registered already, alike", async () => {
    const [unconfirmed, named] = [await party(1, { persons: 1 }), await party(1, { persons: 1 })];
    const { event, groupId } = unconfirmed;
    await registration(database, event, { state: "UNCONFIRMED", holdsPlace: false, groupId });
    const until = new Date(Date.now() + 3_600_000);
    await database.registrationGroup.update({
      where: { id: named.groupId },
      data: { knownUntil: [until], awaitedUntil: until },
    });
    for (const { event, ids } of [unconfirmed, named]) {
      expect((await approve(event.id, ids)).done).toEqual({ WAITLISTED: 1 });
      expect(await statesOf(ids)).toEqual(["WAITLISTED"]);
    }
  });

  test("that agreed to be split gets what there is", async () => {
    const { event, ids } = await party(2, { maySplit: true });
    expect((await approve(event.id, ids)).done).toEqual({ CONFIRMED: 2, WAITLISTED: 1 });
  });

  test("is refused as a whole where nobody can wait, and told that it is for the group", async () => {
    const { event, ids } = await party(2, { columns: { waitlistPolicy: "OFF" } });
    const { done, refused } = await approve(event.id, ids);
    expect(done).toEqual({});
    expect(refused).toMatchObject(
      ids.map((id) => ({ id, code: "registration.notEnoughPlaces", details: { persons: 3 } })),
    );
  });
});

test("a group is shown on the page of each of its people", async () => {
  const event = await publishedEvent(database, body.id, { places: 5 });
  const contact = await registration(database, event, { firstName: "Ada", lastName: "Eins" });
  const other = await registration(database, event, {
    firstName: "Bo",
    lastName: "Zwei",
    groupId: contact.groupId,
    state: "UNCONFIRMED",
  });
  const shown = await asLead.registration.byId({ eventId: event.id, registrationId: other.id });
  expect(shown.group).toEqual([
    { id: contact.id, name: "Ada Eins", state: "CONFIRMED" },
    { id: other.id, name: "Bo Zwei", state: "UNCONFIRMED" },
  ]);
  const alone = await registration(database, event);
  expect((await asLead.registration.byId({ eventId: event.id, registrationId: alone.id })).group).toEqual([]);
});
