import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

const words = (slug: string) => ({
  slug,
  locale: "de" as const,
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
