import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { emptyDatabase, testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";

test("a test file has a prepared database of its own, and the procedures' context works on it", async () => {
  const { database, url } = await testDatabase();
  const body = await organisation(database);
  const event = await publishedEvent(database, body.id, { places: 2 });
  const ctx = await contextOf(
    await staffMember(database, "Lea Leitung", { eventId: event.id, role: "EVENT_LEAD" }),
  );
  expect(await ctx.database.event.count()).toBe(1);
  expect(await emptyDatabase()).not.toBe(url);
});

test("a made registration takes its place in the pool", async () => {
  const { database } = await testDatabase();
  const event = await publishedEvent(database, (await organisation(database)).id, { places: 2 });
  await registration(database, event);
  await registration(database, event, { state: "CANCELLED" });
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 1, rows: 1 }]);
});
