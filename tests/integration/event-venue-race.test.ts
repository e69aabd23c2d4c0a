import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { answerOf, body, lead, move, seenBy, sharedVenue, untouched } from "./shared-venue.ts";

const { database } = await testDatabase();

/** Another connection has made an event at the venue and has not committed yet while the work begins. */
async function whileAnotherComes<Result>(venueId: string, work: () => Promise<Result>, isWaiting: boolean) {
  const started = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  const event = await publishedEvent(database, body);
  const coming = database.$transaction(
    async (transaction) => {
      await transaction.event.update({ where: { id: event.id }, data: { venueId } });
      started.resolve();
      await done.promise;
    },
    { timeout: 60_000 },
  );
  await started.promise;
  const result = work();
  if (isWaiting)
    await waitUntil("the save waits for the venue", async () => {
      const [row] = await database.$queryRaw<{ waiting: boolean }[]>`
        SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
          AND query LIKE '%"Venue"%') AS "waiting"`;
      return row?.waiting ?? false;
    });
  else await result;
  done.resolve();
  await coming;
  return { event, result };
}

describe("A3 · an event that comes to the venue between check and save", () => {
  test("is not moved: the editor has not seen it", async () => {
    const made = await sharedVenue();
    const { event, result } = await whileAnotherComes(
      made.venueId,
      () => answerOf(move(lead, made.own, "ALL")),
      true,
    );
    expect(await result).toBe("venue.stale");
    expect((await lead.event.forEditing({ eventId: event.id })).form.venue?.street).toBe("Markt 1");
    expect(await seenBy(made)).toEqual(untouched);
  });

  test("is not moved by somebody who believed to be alone there", async () => {
    const { eventId } = await lead.event.create({ organisationId: body, event: eventForm() });
    const venueId = (await lead.event.forEditing({ eventId })).form.venue?.id ?? "";
    const { event, result } = await whileAnotherComes(
      venueId,
      () => answerOf(move(lead, eventId, "EVENT")),
      true,
    );
    expect(await result).toBe("saved");
    expect((await lead.event.forEditing({ eventId: event.id })).form.venue?.street).toBe("Markt 1");
    expect((await lead.event.forEditing({ eventId })).form.venue?.street).toBe("Neue Straße 2");
  });

  test("control: without the lock it is not seen, and moves", async () => {
    const made = await sharedVenue();
    const unlocked = async () => {
      const seen = await database.event.count({ where: { venueId: made.venueId } });
      await database.venue.update({ where: { id: made.venueId }, data: { street: "Neue Straße 2" } });
      return seen;
    };
    const { event, result } = await whileAnotherComes(made.venueId, unlocked, false);
    expect(await result).toBe(2);
    expect((await lead.event.forEditing({ eventId: event.id })).form.venue?.street).toBe("Neue Straße 2");
  });
});
