import { randomUUID } from "node:crypto";
import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { answerOf, body, callerAs, elsewhere, lead } from "./shared-venue.ts";

// Several events bear the name of one series: who changes it answers for all of them.

const { database } = await testDatabase();
type Caller = typeof lead;

const newName = () => `Reihe ${randomUUID().slice(0, 8)}`;

/** A series with two published events. */
async function series(...bodies: string[]) {
  const nameDe = newName();
  const made = await database.eventSeries.create({
    data: { organisationId: body, slug: randomUUID(), nameDe, nameEn: null },
  });
  const events = [];
  for (const organisationId of bodies.length > 0 ? bodies : [body, body])
    events.push(await publishedEvent(database, organisationId, { event: { seriesId: made.id } }));
  return { id: made.id, nameDe, events };
}

const itemOf = async (caller: Caller, id: string) => {
  const { series: all } = await caller.event.series({ organisationId: body });
  const item = all.find((each) => each.id === id);
  if (!item) throw new Error("the series is one of the body's");
  return item;
};

/** Opens the page as this person, types a name and saves. */
async function rename(caller: Caller, id: string, differing: Record<string, unknown> = {}) {
  const { version, events } = await itemOf(lead, id);
  const seen = (events ?? []).map((event) => event.id);
  const given = {
    organisationId: body,
    seriesId: id,
    version,
    seen,
    nameDe: "Neu",
    nameEn: "",
    ...differing,
  };
  return caller.event.renameSeries(given);
}

const shown = async (slug: string, locale: "de" | "en" = "de") =>
  (await publicCaller().event.bySlug({ slug, locale }))?.seriesName;

describe("a series is called otherwise", () => {
  test("on the pages of all events in it, in each language, and is found so; each log says who did it", async () => {
    const { id, nameDe, events } = await series();
    const [one, other] = events.map(({ slug }) => slug) as [string, string];
    expect([await shown(one), await shown(one, "en")]).toEqual([nameDe, nameDe]);
    const name = newName();
    await rename(lead, id, { nameDe: `  ${name} `, nameEn: "Talks" });
    expect([await shown(one), await shown(other), await shown(other, "en")]).toEqual([name, name, "Talks"]);
    const { items } = await publicCaller().event.list({ locale: "de", text: name });
    expect(items.map(({ seriesName }) => seriesName)).toEqual([name, name]);
    const log = await database.auditEntry.findMany({
      where: {
        action: { in: ["renamed", "seriesRenamed"] },
        OR: [{ entityId: id }, { eventId: { in: events.map((each) => each.id) } }],
      },
      select: { entity: true, before: true, after: true },
    });
    const change = { before: { name: nameDe }, after: { name } };
    expect(log).toHaveLength(3);
    expect(log).toEqual(
      expect.arrayContaining([
        { entity: "series", ...change },
        { entity: "event", ...change },
      ]),
    );
  });

  test("by whoever may edit all events in it, and sees which they are", async () => {
    const { id, nameDe, events } = await series();
    const [first = { id: "", slug: "" }] = events;
    for (const role of ["ADMINISTRATOR", "EVENT_LEAD"] as const) {
      const caller = await callerAs({ organisationId: body, role });
      const seen = (await itemOf(caller, id)).events?.map((event) => event.id);
      expect(new Set(seen)).toEqual(new Set(events.map((event) => event.id)));
      expect(await answerOf(rename(caller, id, { nameDe: newName() }))).toBe("saved");
    }
    await rename(lead, id, { nameDe });
    for (const role of ["MODERATOR", "VIEWER"] as const)
      expect(await answerOf(rename(await callerAs({ organisationId: body, role }), id))).toBe("FORBIDDEN");
    const ofOne = await callerAs({ eventId: first.id, role: "EVENT_LEAD" });
    expect(await answerOf(rename(ofOne, id))).toBe("NOT_FOUND");
    expect((await ofOne.event.forEditing({ eventId: first.id })).choices.mayNameSeries).toBe(false);
    expect((await lead.event.forEditing({ eventId: first.id })).choices.mayNameSeries).toBe(true);
    expect(await shown(first.slug)).toBe(nameDe);
  });

  test("not while an event of another body bears the name: that one is not named to others, and it is said what to do", async () => {
    const { id, nameDe, events } = await series(body, elsewhere);
    expect((await itemOf(lead, id)).events).toBeNull();
    const seen = events.map((event) => event.id);
    expect(await answerOf(rename(lead, id, { seen }))).toBe("series.shared");
    expect(await shown(events[0]?.slug ?? "")).toBe(nameDe);
    const both = await callerAs(
      { organisationId: body, role: "EVENT_LEAD" },
      { organisationId: elsewhere, role: "ADMINISTRATOR" },
    );
    expect(await answerOf(rename(both, id, { seen, nameDe: newName() }))).toBe("saved");
  });

  test("of two editors the second is told, also when an event has come to it meanwhile", async () => {
    const { id } = await series();
    const { version, events } = await itemOf(lead, id);
    await rename(lead, id, { nameDe: newName() });
    expect(await answerOf(rename(lead, id, { version }))).toBe("series.stale");
    const seen = events?.map((event) => event.id);
    await publishedEvent(database, body, { event: { seriesId: id } });
    expect(await answerOf(rename(lead, id, { seen }))).toBe("series.stale");
    expect(await answerOf(rename(lead, id, { nameDe: newName() }))).toBe("saved");
  });

  test("never like another series of the body, however it is written; nor without a name", async () => {
    const [one, other] = [await series(), await series()];
    const loud = `  ${one.nameDe.toUpperCase()}`;
    expect(await answerOf(rename(lead, other.id, { nameDe: loud }))).toBe("series.taken");
    expect(await answerOf(rename(lead, one.id, { nameDe: loud }))).toBe("saved");
    await expect(rename(lead, one.id, { nameDe: " " })).rejects.toThrow("required");
  });
});

describe("a series is deleted", () => {
  const remove = async (id: string, caller = lead) => {
    const { version } = await itemOf(lead, id);
    return answerOf(caller.event.removeSeries({ organisationId: body, seriesId: id, version }));
  };

  test("when nothing is in it, nor is to come into it", async () => {
    const { id, events } = await series(body);
    const eventId = events[0]?.id ?? "";
    expect(await remove(id)).toBe("series.inUse");
    const { form, version } = await lead.event.forEditing({ eventId });
    await lead.event.update({ eventId, version, event: { ...form, seriesId: null, edition: null } });
    await lead.event.keep({ eventId, changes: [{ field: "seriesId", value: id, was: null }] });
    expect(await remove(id)).toBe("series.inUse");
    await lead.event.discardChanges({ eventId, fields: ["seriesId"] });
    expect(await remove(id, await callerAs({ organisationId: body, role: "VIEWER" }))).toBe("FORBIDDEN");
    expect(await remove(id)).toBe("saved");
    expect(await database.auditEntry.count({ where: { entityId: id, action: "deleted" } })).toBe(1);
    const [former] = (await lead.event.versions({ eventId })).toReversed();
    const { fields } = await lead.event.restore({ eventId, version: former?.version ?? 0 });
    expect(fields).not.toContain("seriesId");
  });

  test("not while an event is to leave another series for it", async () => {
    const [one, other] = [await series(body), await series(body)];
    const [eventId, left] = [one.events[0]?.id ?? "", other.events[0]?.id ?? ""];
    await database.event.update({ where: { id: left }, data: { seriesId: null } });
    await lead.event.keep({ eventId, changes: [{ field: "seriesId", value: other.id, was: one.id }] });
    expect(await remove(other.id)).toBe("series.inUse");
    await lead.event.discardChanges({ eventId, fields: ["seriesId"] });
    expect(await remove(other.id)).toBe("saved");
  });

  test("or an event comes into it at the same moment, never both", async () => {
    const answers = [];
    for (let round = 0; round < 6; round += 1) {
      const { id, events } = await series(body);
      await database.event.update({ where: { id: events[0]?.id ?? "" }, data: { seriesId: null } });
      const event = { ...eventForm(), seriesId: id };
      const both = await Promise.all([
        remove(id),
        answerOf(lead.event.create({ organisationId: body, event })),
      ]);
      const left = await database.eventSeries.count({ where: { id } });
      expect(
        both.filter((answer) => answer === "saved"),
        both.join(),
      ).toHaveLength(1);
      expect(left).toBe(both[0] === "saved" ? 0 : 1);
      answers.push(both);
    }
    for (const [gone, come] of answers) {
      expect(["saved", "series.inUse"]).toContain(gone);
      expect(["saved", "NOT_FOUND"]).toContain(come);
    }
  });
});
