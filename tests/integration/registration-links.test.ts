import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { endAllOf } from "@podium/api/registration/transition/end-many";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

const event = async (given?: Parameters<typeof publishedEvent>[2]): Promise<TestEvent> =>
  publishedEvent((await testDatabase()).database, bodyId, given);

const inAnHour = () => new Date(Date.now() + 3_600_000);
const anHourAgo = () => new Date(Date.now() - 3_600_000);

function token(
  subject: string,
  purpose: "registration.confirm" | "registration.manage",
  expiresAt = inAnHour(),
) {
  return signLink(testSecret, { purpose, subject, expiresAt });
}

async function outcome(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "done",
    (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code ?? "unknown",
  );
}

async function stateOf(id: string) {
  const { database } = await testDatabase();
  return (await database.registration.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}

async function mailsOf(registrationId: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind);
}

async function overdue(made: TestEvent, email?: string) {
  const { database } = await testDatabase();
  const { id } = await registration(database, made, { state: "UNCONFIRMED", ...(email ? { email } : {}) });
  await database.registration.update({ where: { id }, data: { holdUntil: anHourAgo() } });
  return id;
}

describe("confirming", () => {
  test("makes the kept place a confirmed one and queues the second mail", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 2 });
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    await publicCaller().registration.confirm({ token: token(id, "registration.confirm") });
    expect(await stateOf(id)).toBe("CONFIRMED");
    expect(await mailsOf(id)).toEqual(["registration.confirmed"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await database.auditEntry.count({ where: { entityId: id, action: "confirmed" } })).toBe(1);
  });

  test("twice, and twice at once, is one confirmation and one mail", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event(), { state: "UNCONFIRMED" });
    const link = { token: token(id, "registration.confirm") };
    await Promise.all([1, 2, 3].map(() => publicCaller().registration.confirm(link)));
    await publicCaller().registration.confirm(link);
    expect(await mailsOf(id)).toEqual(["registration.confirmed"]);
  });

  test("is refused when the hold is over, also before anybody swept it", async () => {
    const id = await overdue(await event());
    expect(
      await outcome(publicCaller().registration.confirm({ token: token(id, "registration.confirm") })),
    ).toBe("registration.holdExpired");
    expect(await stateOf(id)).toBe("UNCONFIRMED");
  });

  test("is refused when the event is cancelled", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event({ event: { status: "CANCELLED" } }), {
      state: "UNCONFIRMED",
    });
    expect(
      await outcome(publicCaller().registration.confirm({ token: token(id, "registration.confirm") })),
    ).toBe("event.cancelled");
  });

  test("looking at its page changes nothing: mail scanners open links", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event(), { state: "UNCONFIRMED", firstName: "Anna" });
    const link = { token: token(id, "registration.confirm"), locale: "de" as const };
    const before = await database.registration.findUniqueOrThrow({ where: { id } });
    const view = await publicCaller().registration.byConfirmationLink(link);
    expect(view).toMatchObject({ state: "UNCONFIRMED", confirmable: true, firstName: "Anna" });
    expect(view).not.toHaveProperty("email");
    expect(await database.registration.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await mailsOf(id)).toEqual([]);
  });
});

describe("cancelling by the link", () => {
  test("frees the place for the next one and queues a mail", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made);
    await publicCaller().registration.cancel({ token: token(id, "registration.manage") });
    expect(await stateOf(id)).toBe("CANCELLED");
    expect(await mailsOf(id)).toEqual(["registration.cancelledByAttendee"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
    const next = {
      slug: made.slug,
      locale: "de" as const,
      persons: [{ firstName: "B", lastName: "C", email: "next@example.org" }],
    };
    expect(await outcome(publicCaller().registration.create(next))).toBe("done");
  });

  test("twice at once frees one place and sends one mail; the second changes nothing", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 3 });
    await registration(database, made);
    const { id } = await registration(database, made);
    const link = { token: token(id, "registration.manage") };
    const answers = await Promise.all([1, 2].map(() => outcome(publicCaller().registration.cancel(link))));
    expect(answers).toEqual(["done", "done"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await mailsOf(id)).toEqual(["registration.cancelledByAttendee"]);
  });

  test("ends with the event's beginning", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(
      database,
      await event({ event: { startsAt: anHourAgo(), endsAt: inAnHour() } }),
    );
    expect(
      await outcome(publicCaller().registration.cancel({ token: token(id, "registration.manage") })),
    ).toBe("event.ended");
  });

  test("somebody who waits without a place takes none away from others", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    await registration(database, made);
    const { id } = await registration(database, made, { state: "WAITLISTED" });
    await publicCaller().registration.cancel({ token: token(id, "registration.manage") });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("a link", () => {
  test("is good for its own purpose only, unchanged and in time", async () => {
    const { database } = await testDatabase();
    const made = await event();
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const other = await registration(database, made, { state: "UNCONFIRMED" });
    const confirm = token(id, "registration.confirm");
    const caller = publicCaller().registration;
    expect(await outcome(caller.cancel({ token: confirm }))).toBe("registration.linkInvalid");
    expect(await outcome(caller.byLink({ token: confirm, locale: "de" }))).toBe("registration.linkInvalid");
    for (const changed of [
      confirm.replace(id, other.id),
      `${confirm.slice(0, -2)}AA`,
      `${confirm}A`,
      confirm.replace(/\.[^.]+\./u, ".zzzzzzz."),
      "x",
      "..",
      `${confirm}.x`,
    ]) {
      expect(await outcome(caller.confirm({ token: changed }))).toBe("registration.linkInvalid");
    }
    const late = token(id, "registration.confirm", anHourAgo());
    expect(await outcome(caller.confirm({ token: late }))).toBe("registration.linkExpired");
    expect(await stateOf(id)).toBe("UNCONFIRMED");
  });

  test("to the registration's own page shows what is stored and can confirm, too", async () => {
    const { database } = await testDatabase();
    const made = await event({ title: "Dialog" });
    const { id, email } = await registration(database, made, { state: "UNCONFIRMED" });
    const link = token(id, "registration.manage");
    const view = await publicCaller().registration.byLink({ token: link, locale: "en" });
    expect(view).toMatchObject({
      email,
      can: { confirm: true, cancel: true, change: true, handOver: false },
      event: { slug: made.slug, title: "Dialog (English)", timezone: "Europe/Berlin" },
    });
    await publicCaller().registration.confirm({ token: link });
    expect(await stateOf(id)).toBe("CONFIRMED");
  });

  test("of a registration that is gone is invalid, nothing more", async () => {
    const gone = token("00000000-0000-4000-8000-000000000000", "registration.manage");
    expect(await outcome(publicCaller().registration.byLink({ token: gone, locale: "de" }))).toBe(
      "registration.linkInvalid",
    );
    expect(await outcome(publicCaller().registration.cancel({ token: gone }))).toBe(
      "registration.linkInvalid",
    );
  });
});

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
