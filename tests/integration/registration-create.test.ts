import { publicCaller } from "@podium/api/public-router";
import { createRegistration } from "@podium/api/registration/intake/create";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { event, person, refusalOf } from "./stages/registering.ts";

describe("a registration that got its answer", () => {
  test("is stored with its group, consent, trace, mail and the mail's job", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 3 });
    const receipt = await publicCaller({ requestId: "request-1" }).registration.create({
      ...person(slug, " Anna@Example.org "),
      organisation: "Stadt Köln",
    });

    const [row] = await database.registration.findMany({
      where: { eventId },
      include: { group: true, consents: true, mails: true },
    });
    expect(row).toMatchObject({
      state: "UNCONFIRMED",
      firstName: "Zoë",
      email: "Anna@Example.org",
      emailNormalised: "anna@example.org",
      group: { eventId, organisation: "Stadt Köln", locale: "de", source: "WEB" },
      consents: [{ channel: "WEB", withdrawnAt: null }],
      mails: [{ kind: "registration.confirm", recipient: "Anna@Example.org", state: "QUEUED" }],
    });
    expect(receipt).toEqual({
      holdUntil: row?.holdUntil?.toISOString(),
      prospect: { places: 1, waiting: 0, applying: 0, onConfirmation: 0 },
      receipt: expect.any(String),
    });
    expect(await database.auditEntry.findMany({ where: { entityId: row?.id ?? "" } })).toMatchObject([
      { action: "created", actorKind: "VISITOR", requestId: "request-1", after: { state: "UNCONFIRMED" } },
    ]);
    const jobs = await database.$queryRaw`
      SELECT task.identifier, job.payload->>'mailId' AS "mailId"
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE job.payload->>'mailId' = ${row?.mails[0]?.id}`;
    expect(jobs).toEqual([{ identifier: "sendMail", mailId: row?.mails[0]?.id }]);
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("of many at once keeps the order of arrival, each with one mail", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 500 });
    const addresses = Array.from({ length: 200 }, (_, number) => `person-${number}@example.org`);
    const ctx = await contextOf(null);
    await Promise.all(addresses.map((email) => createRegistration(ctx, person(slug, email))));
    const rows = await database.registration.findMany({
      where: { eventId },
      orderBy: { sequence: "asc" },
      select: { email: true, _count: { select: { mails: true, consents: true } } },
    });
    expect(rows.map(({ email }) => email)).toEqual(addresses);
    expect(rows.every(({ _count }) => _count.mails === 1 && _count.consents === 1)).toBe(true);
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 200, rows: 200 }]);
  });

  test("keeps its place until the event begins at most", async () => {
    const startsAt = new Date(Date.now() + 600_000);
    const endsAt = new Date(Date.now() + 900_000);
    const { slug } = await event({ event: { startsAt, endsAt, holdMinutes: 60 } });
    const { holdUntil } = await publicCaller().registration.create(person(slug, "late@example.org"));
    expect(new Date(holdUntil)).toEqual(startsAt);
  });
});

describe("capacity", () => {
  test("the last place is given once, the rest are told", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 1 });
    const ctx = await contextOf(null);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        refusalOf(createRegistration(ctx, person(slug, `racer-${number}@example.org`))),
      ),
    );
    expect(answers.filter((answer) => answer === "accepted")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "registration.full")).toHaveLength(19);
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await database.mail.count({ where: { eventId } })).toBe(1);
  });

  test("a place counts in every pool of its category; the fullest decides", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug, categoryId } = await event({ places: 5 });
    const room = await database.capacityPool.create({
      data: { eventId, name: "Saal", size: 2 },
      select: { id: true },
    });
    await database.categoryPool.create({ data: { categoryId, poolId: room.id } });
    const answers = [];
    for (const number of [1, 2, 3]) {
      answers.push(
        await refusalOf(publicCaller().registration.create(person(slug, `pool-${number}@example.org`))),
      );
    }
    expect(answers).toEqual(["accepted", "accepted", "registration.full"]);
    const pools = await poolsAgree(database, eventId);
    expect(pools.map(({ taken }) => taken)).toEqual([2, 2]);
  });

  test("an event without pools has no limit", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event();
    await database.categoryPool.deleteMany({ where: { category: { eventId } } });
    await database.capacityPool.deleteMany({ where: { eventId } });
    expect(await refusalOf(publicCaller().registration.create(person(slug, "a@example.org")))).toBe(
      "accepted",
    );
  });

  test("a full event is answered without waiting for whoever has the pool locked", async () => {
    const { database, pool } = await testDatabase();
    const full = await event({ places: 1 });
    await registration(database, full);
    const other = await pool.connect();
    try {
      await other.query("BEGIN");
      await other.query('SELECT FROM "CapacityPool" WHERE "eventId" = $1 FOR UPDATE', [full.id]);
      expect(await refusalOf(publicCaller().registration.create(person(full.slug, "b@example.org")))).toBe(
        "registration.full",
      );
    } finally {
      await other.query("ROLLBACK");
      other.release();
    }
  });

  test("when somebody holds the pool too long, people are told to come back; other events go on", async () => {
    const { database, pool } = await testDatabase();
    const [held, free] = [await event({ places: 5 }), await event({ places: 5 })];
    const other = await pool.connect();
    try {
      await other.query("BEGIN");
      await other.query('SELECT FROM "CapacityPool" WHERE "eventId" = $1 FOR UPDATE', [held.id]);
      const waiting = publicCaller().registration.create(person(held.slug, "c@example.org"));
      expect(await refusalOf(publicCaller().registration.create(person(free.slug, "c@example.org")))).toBe(
        "accepted",
      );
      await expect(waiting).rejects.toMatchObject({
        code: "SERVICE_UNAVAILABLE",
        cause: { code: "registration.busy" },
      });
    } finally {
      await other.query("ROLLBACK");
      other.release();
    }
    expect(await database.registration.count({ where: { eventId: held.id } })).toBe(0);
  });
});
