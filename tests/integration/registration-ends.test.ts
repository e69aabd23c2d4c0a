import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { endAllOf } from "@podium/api/registration/transition/end-many";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { event, mailsOf, outcome, overdue, stateOf } from "./stages/registering.ts";

describe("holds that run out", () => {
  test("are swept with their places freed, each once, with a trace", async () => {
    const { database } = await testDatabase();
    const expireHolds = async () => (await runDue(await contextOf(null))).expired;
    await expireHolds();
    const made = await event({ places: 3 });
    const ids = [await overdue(made), await overdue(made)];
    const { id: inTime } = await registration(database, made, { state: "UNCONFIRMED" });
    const swept = await Promise.all([expireHolds(), expireHolds()]);
    expect(swept.reduce((sum, count) => sum + count)).toBe(2);
    expect(await Promise.all([...ids, inTime].map(stateOf))).toEqual(["EXPIRED", "EXPIRED", "UNCONFIRMED"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await database.auditEntry.count({ where: { entityId: { in: ids }, action: "expired" } })).toBe(2);
    expect(await expireHolds()).toBe(0);
  });

  test("do not keep newcomers out until somebody sweeps", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const id = await overdue(made);
    const next = {
      slug: made.slug,
      locale: "de" as const,
      persons: [{ firstName: "B", lastName: "C", email: "new@example.org" }],
    };
    expect(await outcome(publicCaller().registration.create(next))).toBe("done");
    expect(await stateOf(id)).toBe("EXPIRED");
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("let the same person register again", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    await overdue(made, "again@example.org");
    const again = {
      slug: made.slug,
      locale: "de" as const,
      persons: [{ firstName: "B", lastName: "C", email: "again@example.org" }],
    };
    await publicCaller().registration.create(again);
    const states = await database.registration.findMany({
      where: { eventId: made.id },
      orderBy: { sequence: "asc" },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(["EXPIRED", "UNCONFIRMED"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("staff", () => {
  test("take a registration back with a reason: the place is free, the person is told", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made);
    const lead = await staffMember(database, "Lea Leitung", { eventId: made.id, role: "EVENT_LEAD" });
    const reason = "Doppelt angemeldet";
    const cancelling = { by: "STAFF", actor: lead, action: "cancelByOrganiser", reason } as const;
    const outcomes = await act(await contextOf(lead), made.id, cancelling, [id]);
    expect(outcomes).toEqual([{ id, ok: true, state: "CANCELLED" }]);
    expect(await database.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "CANCELLED",
      cancelledBy: "ORGANISER",
      cancelReason: "Doppelt angemeldet",
    });
    expect(await mailsOf(id)).toEqual(["registration.cancelledByOrganiser"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
    const [entry] = await database.auditEntry.findMany({ where: { entityId: id } });
    expect(entry).toMatchObject({ userId: lead.userId, actorKind: "STAFF", action: "cancelled" });
    expect(JSON.stringify(entry?.after)).not.toContain("Doppelt");
  });

  test("of one event reach no registration of another", async () => {
    const { database } = await testDatabase();
    const [mine, foreign] = [await event(), await event()];
    const { id } = await registration(database, foreign);
    const lead = await staffMember(database, "Lea Leitung", { eventId: mine.id, role: "EVENT_LEAD" });
    const reason = "Doppelt angemeldet";
    const cancelling = { by: "STAFF", actor: lead, action: "cancelByOrganiser", reason } as const;
    const outcomes = await act(await contextOf(lead), mine.id, cancelling, [id]);
    expect(outcomes).toEqual([{ id, ok: false, code: "registration.notPossible" }]);
    expect(await stateOf(id)).toBe("CONFIRMED");
  });
});

describe("an event that is cancelled", () => {
  test("ends all live registrations with a mail each, and no other", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    const [confirmed, unconfirmed, ended] = [
      await registration(database, made),
      await registration(database, made, { state: "UNCONFIRMED" }),
      await registration(database, made, { state: "CANCELLED" }),
    ];
    const count = await database.$transaction((transaction) => endAllOf(transaction, made.id));
    expect(count).toBe(2);
    expect(await mailsOf(confirmed.id)).toEqual(["registration.eventCancelled"]);
    expect(await mailsOf(unconfirmed.id)).toEqual(["registration.eventCancelled"]);
    expect(await mailsOf(ended.id)).toEqual([]);
    expect(await database.registration.findUniqueOrThrow({ where: { id: confirmed.id } })).toMatchObject({
      state: "CANCELLED",
      cancelledBy: "EVENT",
    });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
    const jobs = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM "Mail" mail JOIN graphile_worker._private_jobs job ON job.key = 'mail-' || mail."id"
      WHERE mail."eventId" = ${made.id}::uuid`;
    expect(jobs).toHaveLength(2);
  });

  test.each([
    ["with pools", true],
    ["without pools", false],
  ])("leaves no live registration behind that was made meanwhile (%s)", async (_, withPools) => {
    const { database } = await testDatabase();
    const made = await event({ places: null });
    if (!withPools) {
      await database.categoryPool.deleteMany({ where: { category: { eventId: made.id } } });
      await database.capacityPool.deleteMany({ where: { eventId: made.id } });
    }
    const people = Array.from({ length: 40 }, (_, number) => ({
      slug: made.slug,
      locale: "de" as const,
      persons: [{ firstName: "B", lastName: "C", email: `meanwhile-${number}@example.org` }],
    }));
    const creating = people.map(async (person, number) => {
      await new Promise((resolve) => setTimeout(resolve, number));
      return outcome(publicCaller().registration.create(person));
    });
    await new Promise((resolve) => setTimeout(resolve, 15));
    await database.$transaction(async (transaction) => {
      await transaction.event.update({ where: { id: made.id }, data: { status: "CANCELLED" } });
      await endAllOf(transaction, made.id);
    });
    const answers = new Set(await Promise.all(creating));
    expect([...answers].every((answer) => answer === "done" || answer === "event.cancelled")).toBe(true);
    expect(await database.registration.count({ where: { eventId: made.id, state: "UNCONFIRMED" } })).toBe(0);
  });

  test("takes its mails back with its transaction: a mail of something rolled back never exists", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    const { id } = await registration(database, made);
    const failed = database.$transaction(async (transaction) => {
      await endAllOf(transaction, made.id);
      throw new Error("the rest went wrong");
    });
    await expect(failed).rejects.toThrow("the rest went wrong");
    expect(await stateOf(id)).toBe("CONFIRMED");
    expect(await mailsOf(id)).toEqual([]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});
