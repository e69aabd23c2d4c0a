import { COMMENTS_SHOWN } from "@podium/api/comment/queries";
import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const { id: organisationId } = await organisation(database);

async function eventWith(comments: number) {
  const { id: eventId, slug } = await publishedEvent(database, organisationId);
  await database.comment.createMany({
    data: Array.from({ length: comments }, (_, index) => ({
      eventId,
      authorName: `Kim ${index}`,
      authorEmail: "kim@example.org",
      locale: "de",
      body: "Gibt es eine Aufzeichnung?",
      state: "PUBLISHED" as const,
      publishedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, index)),
    })),
  });
  return publicCaller().event.bySlug({ slug, locale: "de" });
}

const names = (comments: readonly object[] = []) =>
  comments.map((comment) => ("authorName" in comment ? comment.authorName : undefined));

test("a page shows every comment, the oldest first, as long as it can", async () => {
  const page = await eventWith(COMMENTS_SHOWN);
  expect(page?.commentsInAll).toBe(COMMENTS_SHOWN);
  expect(names(page?.comments)).toEqual(Array.from({ length: COMMENTS_SHOWN }, (_, index) => `Kim ${index}`));
});

test("above that it shows the newest, in the same order, and knows how many there are", async () => {
  const page = await eventWith(COMMENTS_SHOWN + 2);
  expect(page?.commentsInAll).toBe(COMMENTS_SHOWN + 2);
  expect(page?.comments).toHaveLength(COMMENTS_SHOWN);
  expect(names(page?.comments).at(0)).toBe("Kim 2");
  expect(names(page?.comments).at(-1)).toBe(`Kim ${COMMENTS_SHOWN + 1}`);
});
