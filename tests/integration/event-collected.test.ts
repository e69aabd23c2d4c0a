import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { fieldsIn } from "@podium/domain/event/form/fields";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

const createCaller = createCallerFactory(appRouter);
type Caller = ReturnType<typeof createCaller>;

let organisationId: string;
let ada: Caller;
let bert: Caller;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Sammelstadt")).id;
  const post = { organisationId, role: "EVENT_LEAD" } as const;
  ada = createCaller(await contextOf(await staffMember(database, "Ada Erste", post)));
  bert = createCaller(await contextOf(await staffMember(database, "Bert Zweiter", post)));
});

const TITLE = "translations.de.title";
const refusedWith = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

async function draft(): Promise<string> {
  return (await ada.event.create({ organisationId, event: eventForm() })).eventId;
}

async function published() {
  const { database } = await testDatabase();
  return publishedEvent(database, organisationId, { title: "Öffentlich", places: 9 });
}

async function type(caller: Caller, eventId: string, field: string, value: unknown, was?: unknown) {
  const { form, edits } = await caller.event.forEditing({ eventId });
  const present = edits.find((edit) => edit.field === field)?.value ?? fieldsIn(form)[field];
  return caller.event.keep({ eventId, changes: [{ field, value, was: was === undefined ? present : was }] });
}

async function publish(caller: Caller, eventId: string, tell = true) {
  const { version, form, edits } = await caller.event.changes({ eventId });
  const kept = edits.map(({ field, at }) => ({ field, at }));
  return caller.event.update({ eventId, version, event: form, kept, tell });
}

describe("L12 · what is typed is kept on the server, field by field", () => {
  test("every editor sees it, also what does not fit; the event is as it was", async () => {
    const eventId = await draft();
    await type(ada, eventId, TITLE, "Halb getippt");
    await type(ada, eventId, "pools", [{ id: null, key: "pool-1", name: "Saal", size: "fünf" }]);
    const seen = await bert.event.forEditing({ eventId });
    expect(seen.form.translations.de.title).toBe("Bürgerdialog");
    expect(seen.edits).toMatchObject([
      { field: "pools", by: "Ada Erste", isMine: false, value: [{ size: "fünf" }] },
      { field: TITLE, value: "Halb getippt", isOutdated: false },
    ]);
    const { mistakes } = await bert.event.changes({ eventId });
    expect(mistakes.map(({ path }) => path)).toContain("pools.0.size");
  });

  test("what is typed back to what the event says is no change", async () => {
    const eventId = await draft();
    await type(ada, eventId, TITLE, "Anders");
    const { marks } = await type(ada, eventId, TITLE, "Bürgerdialog");
    expect(marks).toEqual([]);
  });

  test("two who type different fields both keep theirs; of the same field the later one is asked", async () => {
    const eventId = await draft();
    await type(ada, eventId, TITLE, "Von Ada");
    await type(bert, eventId, "hashtag", "Von_Bert");
    const { conflicts } = await type(bert, eventId, TITLE, "Von Bert", "Bürgerdialog");
    expect(conflicts).toMatchObject([{ field: TITLE, value: "Von Ada", by: "Ada Erste" }]);
    const { edits } = await ada.event.forEditing({ eventId });
    expect(edits.map(({ field, value }) => [field, value])).toEqual([
      ["hashtag", "Von_Bert"],
      [TITLE, "Von Ada"],
    ]);
    expect((await type(bert, eventId, TITLE, "Von Bert", "Von Ada")).conflicts).toEqual([]);
  });

  test("of two who type the same field at once one is asked, and nothing is overwritten", async () => {
    const eventId = await draft();
    const answers = await Promise.all(
      [ada, bert].map((caller, index) => type(caller, eventId, TITLE, `Titel ${index}`, "Bürgerdialog")),
    );
    expect(answers.flatMap(({ conflicts }) => conflicts)).toHaveLength(1);
    const { edits } = await ada.event.forEditing({ eventId });
    const winner = answers.findIndex(({ conflicts }) => conflicts.length === 0);
    expect(edits.map(({ value }) => value)).toEqual([`Titel ${winner}`]);
  });

  test("what the event says by now is not overwritten by what was typed before that", async () => {
    const eventId = await draft();
    await type(ada, eventId, TITLE, "Von Ada");
    const { form, version } = await bert.event.forEditing({ eventId });
    const translations = { ...form.translations, de: { ...form.translations.de, title: "Von Bert" } };
    await bert.event.update({ eventId, version, event: { ...form, translations } });
    const { edits, savedBy } = await ada.event.forEditing({ eventId });
    expect(edits).toMatchObject([{ field: TITLE, value: "Von Ada", isOutdated: true }]);
    expect(savedBy.by).toBe("Bert Zweiter");
    expect((await ada.event.changes({ eventId })).outdated).toEqual([TITLE]);
    const change = { field: TITLE, value: "Von Ada", was: "Von Ada", over: "Von Bert" };
    expect((await ada.event.keep({ eventId, changes: [change] })).conflicts).toEqual([]);
    expect((await ada.event.changes({ eventId })).outdated).toEqual([]);
  });

  test("what was thrown away is gone for all, and the log says who did it and which fields", async () => {
    const { database } = await testDatabase();
    const eventId = await draft();
    await type(ada, eventId, TITLE, "Weg damit");
    await bert.event.discardChanges({ eventId, fields: [TITLE] });
    expect((await ada.event.forEditing({ eventId })).edits).toEqual([]);
    const entry = await database.auditEntry.findFirstOrThrow({
      where: { eventId, action: "editsDiscarded" },
    });
    expect(entry.after).toEqual({ fields: [TITLE] });
  });
});

describe("T11 · a public event changes when its changes are published", () => {
  test("all that was collected is published as it was seen; what is typed meanwhile stays collected", async () => {
    const { id: eventId } = await published();
    await type(ada, eventId, TITLE, "Von Ada");
    await type(bert, eventId, "hashtag", "Von_Bert");
    const { version, form, edits } = await ada.event.changes({ eventId });
    await type(bert, eventId, "hashtag", "Später", "Von_Bert");
    const kept = edits.map(({ field, at }) => ({ field, at }));
    await ada.event.update({ eventId, version, event: form, kept });
    const after = await ada.event.forEditing({ eventId });
    expect(after.form.translations.de.title).toBe("Von Ada");
    expect(after.form.hashtag).toBe("Von_Bert");
    expect(after.edits.map(({ field, value }) => [field, value])).toEqual([["hashtag", "Später"]]);
  });

  test("before that stands how many are told of a move; a new name of the place is told only if one wants", async () => {
    const { database } = await testDatabase();
    const event = await published();
    const eventId = event.id;
    for (const name of ["eins", "zwei"])
      await registration(database, event, { email: `${name}@example.org` });
    const mails = () => database.mail.count({ where: { eventId, kind: "registration.eventChanged" } });

    await type(ada, eventId, "onlineUrl", "https://example.org/saal");
    expect((await ada.event.changes({ eventId })).told).toEqual({
      ends: { registrations: 0, mails: 0 },
      asks: false,
      count: 2,
      about: "access",
      isChoice: true,
    });
    await publish(ada, eventId, false);
    expect(await mails()).toBe(0);

    const { form } = await ada.event.forEditing({ eventId });
    const later = form.occurrences.map((occurrence) => ({ ...occurrence, time: "07:05", endTime: "23:05" }));
    await type(ada, eventId, "occurrences", later);
    expect((await ada.event.changes({ eventId })).told).toEqual({
      ends: { registrations: 0, mails: 0 },
      asks: false,
      count: 2,
      about: "when",
      isChoice: false,
    });
    await publish(ada, eventId, false);
    expect(await mails()).toBe(2);
  });
});

describe("former states", () => {
  test("each published state is kept and can be fetched into the changes; nothing is published by that", async () => {
    const { id: eventId } = await published();
    const title = async () => (await ada.event.forEditing({ eventId })).form.translations.de.title;
    for (const text of ["Zweiter Titel", "Dritter Titel"]) {
      await type(ada, eventId, TITLE, text);
      await publish(ada, eventId);
    }
    const versions = await ada.event.versions({ eventId });
    expect(versions.map(({ by, fields }) => [by, fields])).toEqual([
      ["Ada Erste", [TITLE]],
      ["Ada Erste", [TITLE]],
      [null, []],
    ]);
    const first = versions.at(-1)?.version ?? 0;
    const former: EventForm = (await bert.event.version({ eventId, version: first })).form;
    expect(former.translations.de.title).toBe("Öffentlich");
    expect(await bert.event.restore({ eventId, version: first })).toEqual({ fields: [TITLE] });
    expect(await title()).toBe("Dritter Titel");
    await expect(bert.event.restore({ eventId, version: first })).rejects.toEqual(
      refusedWith("event.hasEdits"),
    );
    await publish(bert, eventId);
    expect(await title()).toBe("Öffentlich");
  });

  test("places and venue that are gone since are made anew, and people keep theirs", async () => {
    const { id: eventId } = await published();
    const before = await ada.event.forEditing({ eventId });
    const more = [...before.form.pools, { id: null, key: "pool-2", name: "Videokonferenz", size: 5 }];
    await type(ada, eventId, "pools", more);
    await publish(ada, eventId);
    await type(ada, eventId, "pools", before.form.pools);
    await publish(ada, eventId);
    const [, withTwo] = await ada.event.versions({ eventId });
    await ada.event.restore({ eventId, version: withTwo?.version ?? 0 });
    await publish(ada, eventId);
    const { form } = await ada.event.forEditing({ eventId });
    expect(form.pools.map(({ name, size }) => [name, size]).sort()).toEqual(
      more.map(({ name, size }) => [name, size]).sort(),
    );
    expect(form.pools.map(({ id }) => id)).toContain(before.form.pools[0]?.id);
  });
});
