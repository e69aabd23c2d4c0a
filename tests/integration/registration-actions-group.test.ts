import { publishedEvent } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { approving, asLead, body, database } from "./stages/staff-actions.ts";

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
    { id: contact.id, name: "Ada Eins", state: "CONFIRMED", companionOf: null },
    { id: other.id, name: "Bo Zwei", state: "UNCONFIRMED", companionOf: null },
  ]);
  const alone = await registration(database, event);
  expect((await asLead.registration.byId({ eventId: event.id, registrationId: alone.id })).group).toEqual([]);
});
