import { publicCaller } from "@podium/api/public-router";
import { forgetHashes } from "@podium/api/request/idempotency";
import type { CreateCommentInput } from "@podium/domain/comment/schema";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

const words = (slug: string): CreateCommentInput => ({
  slug,
  locale: "de",
  name: "Kim",
  email: "kim@example.org",
  body: "Erste Zeile\r\nzweite Zeile <b>nicht fett</b>",
});

test("a comment is held with its consent and a trace that has no words of it", async () => {
  const { database } = await testDatabase();
  const { id: eventId, slug } = await publishedEvent(database, bodyId);
  await publicCaller().comment.create(words(slug));
  const [comment] = await database.comment.findMany({ where: { eventId }, include: { consents: true } });
  expect(comment).toMatchObject({
    state: "PENDING",
    publishedAt: null,
    body: "Erste Zeile\nzweite Zeile <b>nicht fett</b>",
    consents: [{ channel: "WEB" }],
  });
  const trail = await database.auditEntry.findMany({ where: { entityId: comment?.id ?? "" } });
  expect(trail).toMatchObject([{ action: "created", actorKind: "VISITOR", after: { state: "PENDING" } }]);
  expect(
    JSON.stringify(trail, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  ).not.toMatch(/kim|Zeile/iu);
  expect(await database.mail.count({ where: { eventId } })).toBe(0);
});

describe("nothing is stored", () => {
  test.each([
    ["OFF", "PUBLISHED", "comment.closed"],
    ["CLOSED", "PUBLISHED", "comment.closed"],
    ["OPEN", "DRAFT", "event.notFound"],
  ] as const)("when comments are %s below an event that is %s", async (commentPolicy, status, code) => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await publishedEvent(database, bodyId, {
      event: { commentPolicy, status },
    });
    await expect(publicCaller().comment.create(words(slug))).rejects.toMatchObject({ cause: { code } });
    expect(await database.comment.count({ where: { eventId } })).toBe(0);
  });

  test.each<[string, object]>([
    ["no words", { body: " \n " }],
    ["too many words", { body: "x".repeat(5_001) }],
    ["control characters", { body: "a\u0000b" }],
    ["a name of two lines", { name: "Kim\nBcc: all@example.org" }],
    ["a wrong address", { email: "kim@" }],
    ["an unknown field", { state: "PUBLISHED" }],
  ])("with %s", async (_, wrong) => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await publishedEvent(database, bodyId);
    await expect(publicCaller().comment.create({ ...words(slug), ...wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await database.comment.count({ where: { eventId } })).toBe(0);
  });
});

describe("F3 · the same words by the same person", () => {
  const stored = async (eventId: string) =>
    (await testDatabase()).database.comment.count({ where: { eventId } });
  const send = (given: CreateCommentInput) => publicCaller().comment.create(given);

  test("eight at the same moment, round after round: one comment each", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await publishedEvent(database, bodyId);
    for (let round = 1; round <= 8; round += 1) {
      const given = { ...words(slug), body: `Runde ${round}` };
      await Promise.all(Array.from({ length: 8 }, () => send(given)));
      expect(await stored(eventId)).toBe(round);
    }
  });

  test("control: where nobody waits for the other, several at the same moment find nothing stored yet", async () => {
    const { database } = await testDatabase();
    const { id: eventId } = await publishedEvent(database, bodyId);
    const unguarded = () =>
      database.$transaction(async (transaction) => {
        if ((await transaction.comment.count({ where: { eventId } })) > 0) return;
        await transaction.$executeRaw`SELECT pg_sleep(0.05)`;
        await transaction.comment.create({
          data: { eventId, authorName: "Kim", authorEmail: "kim@example.org", locale: "de", body: "Zweimal" },
        });
      });
    await Promise.all([unguarded(), unguarded(), unguarded()]);
    expect(await stored(eventId)).toBeGreaterThan(1);
  });

  test.each<[string, Partial<CreateCommentInput>, number]>([
    ["sent again", {}, 1],
    ["in the other language", { locale: "en" }, 1],
    ["with blanks around", { body: "  Erste Zeile\nzweite Zeile <b>nicht fett</b>\r\n" }, 1],
    ["with other ends of lines", { body: "Erste Zeile\nzweite Zeile <b>nicht fett</b>" }, 1],
    ["by another name", { name: "Jo" }, 2],
    ["by another address", { email: "jo@example.org" }, 2],
    ["with one more word", { body: "Erste Zeile und mehr" }, 2],
  ])("%s", async (_, other, rows) => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await publishedEvent(database, bodyId);
    await send(words(slug));
    await send({ ...words(slug), ...other });
    expect(await stored(eventId)).toBe(rows);
  });

  test("below another event, and on another day, they are another comment", async () => {
    const { database } = await testDatabase();
    const [one, other] = [await publishedEvent(database, bodyId), await publishedEvent(database, bodyId)];
    await send(words(one.slug));
    await send(words(other.slug));
    expect([await stored(one.id), await stored(other.id)]).toEqual([1, 1]);
    await database.$executeRaw`
      UPDATE "Comment" SET "createdAt" = "createdAt" - interval '25 hours' WHERE "eventId" = ${one.id}::uuid`;
    await send(words(one.slug));
    expect(await stored(one.id)).toBe(2);
    // What is compared with nothing any more is not kept; the new one's is.
    expect(await forgetHashes(database)).toBe(1);
    const rows = await database.comment.findMany({
      where: { eventId: one.id },
      orderBy: { createdAt: "asc" },
      select: { idempotencyHash: true },
    });
    expect(rows.map(({ idempotencyHash }) => idempotencyHash !== null)).toEqual([false, true]);
    expect(await forgetHashes(database)).toBe(0);
  });

  test("a report of a barrier is stored and mailed once, too", async () => {
    const { database } = await testDatabase();
    const report = { locale: "de" as const, page: "", message: "Zweimal gedrückt", email: "" };
    await Promise.all(Array.from({ length: 6 }, () => publicCaller().barrier.report(report)));
    const reports = await database.barrierReport.findMany({
      where: { message: report.message },
      select: { _count: { select: { mails: true } } },
    });
    expect(reports).toHaveLength(1);
  });
});
