import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];

/** No quiet hours, so that the tests mean the same at night. */
async function event(places: number | null, columns: Columns = {}): Promise<TestEvent> {
  const { database } = await testDatabase();
  return publishedEvent(database, bodyId, {
    places,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...columns },
  });
}

async function statesOf(...ids: string[]) {
  const { database } = await testDatabase();
  const rows = await database.registration.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.state);
}

async function mailsOf(id: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId: id }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind.replace("registration.", ""));
}

const newcomer = (made: TestEvent, email: string) => ({
  slug: made.slug,
  locale: "de" as const,
  persons: [{ firstName: "B", lastName: "C", email }],
});

const waiting = async (made: TestEvent, given: Parameters<typeof registration>[2] = {}) =>
  registration((await testDatabase()).database, made, { state: "WAITLISTED", ...given });

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
    expect(receipt.prospect).toEqual({ places: 0, waiting: 1, applying: 0 });
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

describe("an offer", () => {
  test("holds the place until it is accepted", async () => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER" });
    const holder = await registration(database, made);
    const first = await waiting(made);
    await own(holder.id).cancel();
    const view = await own(first.id).view();
    expect(view).toMatchObject({ state: "OFFERED", can: { accept: true, decline: true, confirm: false } });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect([await own(first.id).accept(), await own(first.id).accept()]).toEqual(["done", "done"]);
    expect(await mailsOf(first.id)).toEqual(["offered", "confirmed"]);
  });

  test("declined or silent goes on to the next; silent once waits again at the end, silent twice leaves", async () => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER" });
    const ctx = await contextOf(null);
    const runOut = async () => {
      await database.mail.updateMany({
        where: { eventId: made.id, state: "QUEUED" },
        data: { state: "SENT", sentAt: new Date(Date.now() - 3_600_000) },
      });
      await database.registration.updateMany({
        where: { eventId: made.id, state: "OFFERED" },
        data: { holdUntil: new Date(Date.now() - 1000) },
      });
      await runDue(ctx);
    };
    const holder = await registration(database, made);
    const [silent, next] = [await waiting(made), await waiting(made)];
    await own(holder.id).cancel();
    await runOut();
    expect(await statesOf(silent.id, next.id)).toEqual(["WAITLISTED", "OFFERED"]);
    expect(await own(silent.id).accept()).toBe("registration.offerExpired");
    expect(await own(next.id).decline()).toBe("done");
    expect(await statesOf(silent.id, next.id)).toEqual(["OFFERED", "CANCELLED"]);
    await runOut();
    expect(await statesOf(silent.id)).toEqual(["EXPIRED"]);
    expect(await mailsOf(silent.id)).toEqual(["offered", "offerLapsed", "offered", "offerLapsed"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
  });
});

describe("an offer that nobody got to know", () => {
  const offered = async (mail: { state: "SENT" | "DISCARDED" | "QUEUED" | "FAILED"; sentAt?: Date }) => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER", offerMinutes: 120 });
    const holder = await registration(database, made);
    const { id } = await waiting(made);
    await own(holder.id).cancel();
    await database.mail.updateMany({ where: { registrationId: id }, data: mail });
    // As if it had been made two days ago, when the worker stopped.
    const ago = (minutes: number) => new Date(Date.now() - 2 * 86_400_000 + minutes * 60_000);
    await database.registration.update({
      where: { id },
      data: { stateSince: ago(0), holdUntil: ago(120) },
    });
    await runDue(await contextOf(null));
    return { id, made };
  };
  const late = new Date(Date.now() - 1_000);

  test.each([{ state: "DISCARDED" as const }, { state: "SENT" as const, sentAt: late }])(
    "is made once more with the whole time to answer ($state)",
    async (mail) => {
      const { database } = await testDatabase();
      const { id, made } = await offered(mail);
      const row = await database.registration.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({ state: "OFFERED", missedOffers: 0 });
      expect((row.holdUntil?.getTime() ?? 0) - row.stateSince.getTime()).toBeCloseTo(120 * 60_000, -4);
      expect(await mailsOf(id)).toEqual(["offered", "offered"]);
      expect(await own(id).accept()).toBe("done");
      expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    },
  );

  test("waits while its mail is on the way, and runs out when the address takes no mail", async () => {
    const { database } = await testDatabase();
    const [onItsWay, refused] = [await offered({ state: "QUEUED" }), await offered({ state: "FAILED" })];
    const row = await database.registration.findUniqueOrThrow({ where: { id: onItsWay.id } });
    expect([row.state, (await mailsOf(onItsWay.id)).length]).toEqual(["OFFERED", 1]);
    expect((await mailsOf(refused.id)).slice(0, 2)).toEqual(["offered", "offerLapsed"]);
  });

  test("is none: who has no e-mail gets the place itself", async () => {
    const { database } = await testDatabase();
    const made = await event(2, { waitlistPolicy: "OFFER" });
    const [one, other] = [await registration(database, made), await registration(database, made)];
    const given = { email: null, source: "PHONE" } as const;
    const [first, second] = [await waiting(made, given), await waiting(made, given)];
    await own(one.id).cancel();
    await own(other.id).cancel();
    expect(await statesOf(first.id, second.id)).toEqual(["CONFIRMED", "CONFIRMED"]);
  });
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
