import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { bodyId, event, mailsOf, newcomer, statesOf, waiting } from "./stages/waitlist.ts";

describe("a place that becomes free", () => {
  test("goes to the first who waits, in the transaction that freed it", async () => {
    const { database } = await testDatabase();
    const made = await event(1);
    const holder = await registration(database, made);
    const [first, second] = [await waiting(made), await waiting(made)];
    expect(await own(holder.id).cancel()).toBe("done");
    expect(await statesOf(first.id, second.id)).toEqual(["CONFIRMED", "WAITLISTED"]);
    expect(await mailsOf(first.id)).toEqual(["promoted"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("never goes to a newcomer while somebody waits, also when nobody may be promoted at this hour", async () => {
    const { database } = await testDatabase();
    // Quiet around the clock but for one minute that is twelve hours away.
    const clock = (hours: number, minutes = 0) =>
      new Date(Date.now() + hours * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16);
    const made = await event(1, { timezone: "UTC", quietFrom: clock(12, 1), quietUntil: clock(12) });
    const holder = await registration(database, made);
    const first = await waiting(made);
    await own(holder.id).cancel();
    expect(await statesOf(first.id)).toEqual(["WAITLISTED"]);
    const receipt = await publicCaller().registration.create(newcomer(made, "new@example.org"));
    expect(receipt.prospect).toEqual({ places: 0, waiting: 1, applying: 0, onConfirmation: 0 });
    await database.event.update({ where: { id: made.id }, data: { quietFrom: null, quietUntil: null } });
    await runDue(await contextOf(null));
    expect(await statesOf(first.id)).toEqual(["CONFIRMED"]);
  });

  test("stays free after the last promotion, and nobody joins the queue any more", async () => {
    const { database } = await testDatabase();
    const soon = { startsAt: new Date(Date.now() + 3_600_000), endsAt: new Date(Date.now() + 7_200_000) };
    const made = await event(1, { ...soon, lastPromotionHours: 2 });
    const holder = await registration(database, made);
    const first = await waiting(made);
    await own(holder.id).cancel();
    expect(await statesOf(first.id)).toEqual(["WAITLISTED"]);
    const late = publicCaller().registration.create(newcomer(made, "late@example.org"));
    expect(await outcomeOf(late)).toBe("registration.full");
  });

  test("a hold that ran out is given to who waits by the clock, not to who comes", async () => {
    const { database } = await testDatabase();
    const made = await event(1);
    await registration(database, made, { state: "UNCONFIRMED", holdUntil: new Date(Date.now() - 1000) });
    const first = await waiting(made);
    const receipt = await publicCaller().registration.create(newcomer(made, "new@example.org"));
    expect(receipt.prospect.waiting).toBe(1);
    await runDue(await contextOf(null));
    expect(await statesOf(first.id)).toEqual(["CONFIRMED"]);
  });
});

test("a thousand who wait for one category hide nobody who waits for another", async () => {
  const { database, pool } = await testDatabase();
  const made = await publishedEvent(database, bodyId, {
    pools: [
      { key: "hall", size: 0 },
      { key: "online", size: 2 },
    ],
    categories: [
      { nameDe: "Vor Ort", nameEn: "On site", pools: ["hall"] },
      { nameDe: "Online", nameEn: "Online", pools: ["online"] },
    ],
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null },
  });
  const first = await waiting(made, { queuedAt: new Date(Date.now() - 86_400_000) });
  await pool.query(
    `INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "firstName", "lastName", "state", "holdsPlace", "queuedAt")
     SELECT "eventId", "groupId", "categoryId", "firstName", "lastName", "state", "holdsPlace", "queuedAt"
     FROM "Registration", generate_series(1, 1000) WHERE "id" = $1`,
    [first.id],
  );
  const [, online = ""] = made.categoryIds;
  const last = await waiting({ ...made, categoryId: online });
  await runDue(await contextOf(null));
  expect(await statesOf(first.id, last.id)).toEqual(["WAITLISTED", "CONFIRMED"]);
});

describe("who waits", () => {
  test("confirms the address first, keeps the answers, and is told the place in the queue", async () => {
    const { database } = await testDatabase();
    const made = await event(1);
    await registration(database, made);
    await waiting(made);
    await publicCaller().registration.create(newcomer(made, "third@example.org"));
    const { id } = await database.registration.findFirstOrThrow({
      where: { eventId: made.id, email: "third@example.org" },
    });
    expect(await statesOf(id)).toEqual(["UNCONFIRMED"]);
    expect(await own(id).confirm()).toBe("done");
    expect(await own(id).view()).toMatchObject({ state: "WAITLISTED", position: 2, firstName: "B" });
    expect(await own(id).cancel()).toBe("done");
    expect(await mailsOf(id)).toEqual(["confirm", "waitlisted", "cancelledByAttendee"]);
  });

  test("with a priority goes first; staff may promote out of order while a place is free", async () => {
    const { database } = await testDatabase();
    const made = await event(2);
    const holders = [await registration(database, made), await registration(database, made)];
    const [early, late] = [await waiting(made), await waiting(made, { queuePriority: 1 })];
    await own(holders[0]?.id ?? "").cancel();
    expect(await statesOf(early.id, late.id)).toEqual(["WAITLISTED", "CONFIRMED"]);
    const actor = await staffMember(database, "Lea Leitung", { eventId: made.id, role: "EVENT_LEAD" });
    const promote = { by: "STAFF", actor, action: "promote" } as const;
    const [full] = await act(await contextOf(null), made.id, promote, [early.id]);
    expect(full).toMatchObject({ ok: false, code: "registration.full" });
  });

  test("as a group waits for as many places as it has people, and nobody overtakes it", async () => {
    const { database } = await testDatabase();
    const made = await event(2);
    const [one, other] = [await registration(database, made), await registration(database, made)];
    const first = await waiting(made);
    const second = await waiting(made, { groupId: first.groupId });
    const single = await waiting(made);
    await own(one.id).cancel();
    expect(await statesOf(first.id, second.id, single.id)).toEqual([
      "WAITLISTED",
      "WAITLISTED",
      "WAITLISTED",
    ]);
    await own(other.id).cancel();
    expect(await statesOf(first.id, second.id, single.id)).toEqual(["CONFIRMED", "CONFIRMED", "WAITLISTED"]);
  });

  test("as a group that agrees to be split gets places one by one", async () => {
    const { database } = await testDatabase();
    const made = await event(1);
    const holder = await registration(database, made);
    const first = await waiting(made);
    const second = await waiting(made, { groupId: first.groupId });
    await own(holder.id).cancel();
    expect(await own(second.id).allowSplit()).toBe("registration.notPossible");
    expect(await own(first.id).allowSplit()).toBe("done");
    expect(await statesOf(first.id, second.id)).toEqual(["CONFIRMED", "WAITLISTED"]);
  });
});
