import { EVENTS_DUE, runDueEvents } from "@podium/api/event/state/due";
import { publicCaller } from "@podium/api/public-router";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent } from "@podium/tests-support/events";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import {
  body,
  database,
  draft,
  expectOffline,
  lead,
  refusedWith,
  stateOf,
  trail,
  versionOf,
  visit,
} from "./states/scene.ts";

const wall = (fromNow: number) => wallTimeOf(new Date(Date.now() + fromNow), "Europe/Berlin");
const HOUR = 3_600_000;
const past = new Date(Date.now() - 1_000);
const clock = async () => runDueEvents(await contextOf(null));

describe("publication by the clock", () => {
  const scheduled = async (unpublishAt: string | null = null) => {
    const made = await draft();
    const { version } = await lead.event.schedule({ ...made.seen, publishAt: wall(HOUR), unpublishAt });
    return { ...made, version };
  };

  test("a draft is published when its time has come, not before, by nobody's hand", async () => {
    const { eventId, slug } = await scheduled();
    expect(await stateOf(eventId)).toBe("scheduled");
    await clock();
    expect(await visit(slug)).toBeNull();
    await database.event.update({ where: { id: eventId }, data: { publishAt: past } });
    await Promise.all([clock(), clock()]);
    expect(await visit(slug)).not.toBeNull();
    expect(await stateOf(eventId)).toBe("published");
    expect(await trail(eventId)).toEqual(["STAFF created", "STAFF scheduled", "SYSTEM published"]);
  });

  test("a job wakes the clock at that instant", async () => {
    const { eventId } = await scheduled(wall(2 * HOUR));
    const { publishAt, unpublishAt } = await database.event.findUniqueOrThrow({ where: { id: eventId } });
    const jobs = await database.$queryRaw<{ run_at: Date; task_identifier: string }[]>`
      SELECT "run_at", "task_identifier" FROM graphile_worker.jobs WHERE "key" LIKE ${`event-${eventId}%`} ORDER BY "run_at"`;
    expect(jobs).toEqual([
      { run_at: publishAt, task_identifier: EVENTS_DUE },
      { run_at: unpublishAt, task_identifier: EVENTS_DUE },
    ]);
  });

  test("what was planned can be undone", async () => {
    const { eventId, slug, version } = await scheduled();
    await lead.event.unschedule({ eventId, version });
    await database.event.updateMany({
      where: { id: eventId, publishAt: { not: null } },
      data: { publishAt: past },
    });
    await clock();
    expect(await visit(slug)).toBeNull();
    expect(await stateOf(eventId)).toBe("draft");
  });

  test("a draft that lacks something by then stays one; a task and the log say so, once", async () => {
    const { eventId, version } = await scheduled();
    const { form } = await lead.event.forEditing({ eventId });
    await lead.event.update({ eventId, version, event: { ...form, venue: null } });
    await database.event.update({ where: { id: eventId }, data: { publishAt: past } });
    await clock();
    await clock();
    expect(await lead.event.byId({ eventId })).toMatchObject({ state: "draft", publishFailed: true });
    expect((await trail(eventId)).filter((line) => line === "SYSTEM publicationFailed")).toHaveLength(1);
    const { tasks } = await lead.event.start();
    expect(tasks.filter((task) => task.eventId === eventId)).toMatchObject([{ kind: "overdue", count: 1 }]);
  });

  test("is planned only of what is complete, and of what is to come", async () => {
    const incomplete = await draft({ venue: null });
    const times = { publishAt: wall(HOUR), unpublishAt: null };
    await expect(lead.event.schedule({ ...incomplete.seen, ...times })).rejects.toEqual(
      refusedWith("event.incomplete", { count: 1 }),
    );
    const complete = await draft();
    const late = { publishAt: wall(-HOUR), unpublishAt: null };
    await expect(lead.event.schedule({ ...complete.seen, ...late })).rejects.toEqual(
      refusedWith("event.timeIsOver"),
    );
    const turned = { publishAt: wall(2 * HOUR), unpublishAt: wall(HOUR) };
    await expect(lead.event.schedule({ ...complete.seen, ...turned })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("a page whose time is over is gone; whoever has registered keeps the own one", async () => {
    const event = await publishedEvent(database, body.id);
    const { id } = await registration(database, event);
    await lead.event.limit({
      eventId: event.id,
      version: await versionOf(event.id),
      unpublishAt: wall(HOUR),
    });
    expect(await visit(event.slug)).not.toBeNull();
    await database.event.update({ where: { id: event.id }, data: { unpublishAt: past } });
    await clock();
    await expectOffline(event);
    expect(await own(id).view()).toMatchObject({
      state: "CONFIRMED",
      event: { cancelled: false, offline: { reason: null } },
    });
    expect(await publicCaller().event.whereabouts({ slug: event.slug, locale: "de" })).toMatchObject({
      reason: null,
      contact: { email: "fragen@example.org" },
    });
    expect((await trail(event.id)).at(-1)).toBe("SYSTEM unpublished");
    await lead.event.publish({ eventId: event.id, version: await versionOf(event.id) });
    await clock();
    expect(await visit(event.slug)).not.toBeNull();
  });
});

describe("an address that was changed", () => {
  const moveTo = async (eventId: string, slug: string) => {
    const { version, form } = await lead.event.forEditing({ eventId });
    return lead.event.update({ eventId, version, event: { ...form, slug } });
  };
  const published = async () => {
    const made = await draft();
    await lead.event.publish(made.seen);
    return made;
  };
  const find = (slug: string) => publicCaller().event.whereabouts({ slug, locale: "de" });

  test("goes on leading to the event, through every change, and is nobody else's", async () => {
    const { eventId, slug } = await published();
    await moveTo(eventId, `${slug}-neu`);
    await moveTo(eventId, `${slug}-zuletzt`);
    for (const old of [slug, `${slug}-neu`]) {
      expect(await visit(old)).toBeNull();
      expect(await find(old)).toEqual({ movedTo: `${slug}-zuletzt` });
      expect(await publicCaller().event.calendar({ slug: old, locale: "de" })).toMatchObject({ id: eventId });
      await expect(draft({ slug: old })).rejects.toEqual(refusedWith("slug.taken"));
    }
    expect((await publicCaller().event.addresses({})).events.map((each) => each.slug)).not.toContain(slug);
    await moveTo(eventId, slug);
    expect(await visit(slug)).not.toBeNull();
    expect(await find(`${slug}-zuletzt`)).toEqual({ movedTo: slug });
  });

  test("still takes the form of somebody who has it open", async () => {
    const { eventId, slug } = await published();
    await moveTo(eventId, `${slug}-neu`);
    const person = { firstName: "Anna", lastName: "Beispiel", email: "offen@example.org" };
    await publicCaller().registration.create({ slug, locale: "de", persons: [person] });
    expect(await database.registration.count({ where: { eventId } })).toBe(1);
  });

  test("of a draft is free again: nobody was told of it", async () => {
    const { eventId, slug } = await draft();
    await moveTo(eventId, `${slug}-neu`);
    expect(await find(slug)).toBeNull();
    await draft({ slug });
  });

  test("is not taken by another event at the same moment: one of the two is refused", async () => {
    const [one, other] = [await published(), await draft()];
    const outcomes = await Promise.allSettled([
      moveTo(one.eventId, `${one.slug}-neu`),
      moveTo(other.eventId, one.slug),
    ]);
    expect(outcomes[0]?.status).toBe("fulfilled");
    expect(outcomes[1]).toMatchObject({ status: "rejected", reason: { cause: { code: "slug.taken" } } });
  });
});
