import type { Context } from "@podium/api/context";
import { publicCaller } from "@podium/api/public-router";
import { createRegistration } from "@podium/api/registration/intake/create";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";

type Given = Parameters<typeof publishedEvent>[2];

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

async function event(given?: Given): Promise<TestEvent> {
  return publishedEvent((await testDatabase()).database, bodyId, given);
}

const person = (slug: string, email: string, lastName = "Đặng") => ({
  slug,
  locale: "de" as const,
  persons: [{ firstName: "Zoë", lastName, email }],
});

async function refusalOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "accepted",
    (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code ?? "unknown",
  );
}

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
      prospect: { places: 1, waiting: 0, applying: 0 },
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

describe("a known address", () => {
  test("gets the same answer, no second registration, no place, but a mail", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    const first = await publicCaller().registration.create(person(slug, "anna@example.org"));
    const again = await publicCaller().registration.create(person(slug, "ANNA@example.org"));
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
    const mails = await database.mail.findMany({ where: { eventId }, orderBy: { sequence: "asc" } });
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["registration.confirm", "anna@example.org"],
      ["registration.known", "anna@example.org"],
    ]);
  });

  test("that comes again and again gets one mail about it in a few minutes", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    for (let round = 0; round < 4; round += 1) {
      await publicCaller().registration.create(person(slug, "often@example.org"));
    }
    expect(await database.mail.count({ where: { eventId, kind: "registration.known" } })).toBe(1);
    await database.mail.updateMany({
      where: { eventId },
      data: { createdAt: new Date(Date.now() - 600_000) },
    });
    await publicCaller().registration.create(person(slug, "often@example.org"));
    expect(await database.mail.count({ where: { eventId, kind: "registration.known" } })).toBe(2);
  });

  test("twice at the same moment (a double click) is one registration", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    const ctx = await contextOf(null);
    await Promise.all([1, 2, 3].map(() => createRegistration(ctx, person(slug, "double@example.org"))));
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("is told that the event is full like everybody else", async () => {
    const { database } = await testDatabase();
    const full = await event({ places: 1 });
    await registration(database, full, { email: "in@example.org" });
    for (const email of ["in@example.org", "out@example.org"]) {
      expect(await refusalOf(publicCaller().registration.create(person(full.slug, email)))).toBe(
        "registration.full",
      );
    }
  });

  test("may come again after its registration has ended", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    await registration(database, made, { email: "back@example.org", state: "CANCELLED" });
    await publicCaller().registration.create(person(made.slug, "back@example.org"));
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("refused with its reason, nothing stored", () => {
  const hour = 3_600_000;
  test.each<[string, NonNullable<Given>["event"]]>([
    ["event.notFound", { status: "DRAFT" }],
    ["event.cancelled", { status: "CANCELLED" }],
    ["registration.none", { registrationMode: "NONE" }],
    [
      "registration.elsewhere",
      { registrationMode: "EXTERNAL", externalRegistrationUrl: "https://example.org" },
    ],
    ["registration.notYetOpen", { registrationOpensAt: new Date(Date.now() + hour) }],
    ["registration.closed", { registrationClosesAt: new Date(Date.now() - hour) }],
    ["registration.closed", { startsAt: new Date(Date.now() - hour), endsAt: new Date(Date.now() + hour) }],
    ["registration.paused", { registrationPaused: true }],
  ])("%s", async (code, columns) => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ event: columns });
    expect(await refusalOf(publicCaller().registration.create(person(slug, "x@example.org")))).toBe(code);
    expect(await database.registration.count({ where: { eventId } })).toBe(0);
    expect(await database.registrationGroup.count({ where: { eventId } })).toBe(0);
  });

  test("an event that does not exist", async () => {
    expect(await refusalOf(publicCaller().registration.create(person("nirgends", "x@example.org")))).toBe(
      "event.notFound",
    );
  });
});

test("an error of one person's row does not concern those who arrived with it", async () => {
  const { database } = await testDatabase();
  const { id: eventId, slug } = await event({ places: 50 });
  // PostgreSQL takes no NUL in a text: an error that only the database sees, past all schemas.
  const ctx: Context = await contextOf(null);
  const answers = await Promise.allSettled(
    ["a", "b", "c\u0000", "d", "e"].map((name) =>
      createRegistration(ctx, person(slug, `${name.charAt(0)}@example.org`, name)),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(await poolsAgree(database, eventId)).toEqual([{ taken: 4, rows: 4 }]);
});
