import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { fieldsIn } from "@podium/domain/event/form/fields";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent } from "@podium/tests-support/events";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { body, database, draft, lead, visit } from "./states/scene.ts";

const TITLE = "translations.de.title";

const tokenOf = async (eventId: string) => (await lead.event.previewLink({ eventId })).token;
/** What somebody without an account sees. */
const look = (token: string) => publicCaller().event.preview({ token, locale: "de" });

async function collect(eventId: string, values: Record<string, unknown>) {
  const stored = fieldsIn((await lead.event.forEditing({ eventId })).form);
  const changes = Object.entries(values).map(([field, value]) => ({
    field,
    value,
    was: stored[field] ?? null,
  }));
  const { conflicts } = await lead.event.keep({ eventId, changes });
  expect(conflicts).toEqual([]);
}

describe("by the link of a preview", () => {
  test("a published event stands there as publishing would leave it, and nothing of that is saved", async () => {
    const event = await publishedEvent(database, body.id, { title: "Öffentlich", places: 9 });
    const { form, version } = await lead.event.forEditing({ eventId: event.id });
    const [first] = form.occurrences;
    const [pool] = form.pools;
    const [organised, venues] = await Promise.all([database.eventSeries.count(), database.venue.count()]);
    await collect(event.id, {
      [TITLE]: "Neuer Titel",
      venue: { ...newVenue, name: "Neues Haus", street: "Weg 1", postalCode: "06108", city: "Halle" },
      newSeries: { nameDe: "Neue Reihe", nameEn: "" },
      occurrences: [{ ...first, date: "2031-05-04", time: "18:00", endDate: "", endTime: "" }],
      pools: [{ ...pool, size: 40 }],
      notes: [{ kind: "BRING", textDe: "Einen Stift.", textEn: "" }],
    });
    const preview = await look(await tokenOf(event.id));
    expect(preview).toMatchObject({ unfit: 0, collected: 6 });
    expect(preview?.page).toMatchObject({
      isPreview: true,
      title: "Neuer Titel",
      seriesName: "Neue Reihe",
      venue: { name: "Neues Haus" },
      registration: { size: 40 },
      notes: [{ kind: "BRING" }],
    });
    expect(preview?.page.occurrences[0]?.startsAt).toBe("2031-05-04T16:00:00.000Z");
    const after = await lead.event.forEditing({ eventId: event.id });
    expect({ form: after.form, version: after.version }).toEqual({ form, version });
    expect(await visit(event.slug)).toMatchObject({ title: "Öffentlich", registration: { size: 9 } });
    expect([await database.eventSeries.count(), await database.venue.count()]).toEqual([organised, venues]);
  });

  test("a draft is seen by whoever has it; its own address still shows nothing", async () => {
    const { eventId, slug } = await draft();
    await collect(eventId, { hashtag: "forum26" });
    expect((await look(await tokenOf(eventId)))?.page).toMatchObject({ status: "DRAFT", hashtag: "forum26" });
    expect(await visit(slug)).toBeNull();
  });

  test("what does not fit is left as it is, and said", async () => {
    const event = await publishedEvent(database, body.id, { title: "Voll", places: 1 });
    await registration(database, event);
    await collect(event.id, { [TITLE]: "Halb getippt", onlineUrl: "https//" });
    const token = await tokenOf(event.id);
    expect(await look(token)).toMatchObject({ collected: 1, unfit: 1, page: { title: "Halb getippt" } });
    // Fewer places than are taken: no part of what would be refused as a whole.
    const { form } = await lead.event.forEditing({ eventId: event.id });
    await collect(event.id, { pools: form.pools.map((pool) => ({ ...pool, size: 0 })) });
    expect(await look(token)).toMatchObject({ collected: 0, unfit: 3, page: { title: "Voll" } });
  });
});

describe("no preview is seen by a link", () => {
  const subject = async () => `${(await draft()).eventId}~1`;
  const signed = (given: Partial<Parameters<typeof signLink>[1]> & { subject: string }) =>
    signLink(testSecret, {
      purpose: "event.preview",
      expiresAt: new Date(Date.now() + 60_000),
      ...given,
    });

  test("that has expired, that was made for something else, or that was changed", async () => {
    const own = await subject();
    const good = signed({ subject: own });
    expect(await look(good)).not.toBeNull();
    expect(await look(signed({ subject: own, expiresAt: new Date(Date.now() - 1_000) }))).toBeNull();
    expect(await look(signed({ subject: own, purpose: "registration.manage" }))).toBeNull();
    expect(await look(good.replace(own, await subject()))).toBeNull();
    expect(await look("a.b.c")).toBeNull();
  });

  test("that was revoked, which the log knows; the next one is good", async () => {
    const { eventId } = await draft();
    const token = await tokenOf(eventId);
    await lead.event.revokePreviews({ eventId });
    expect(await look(token)).toBeNull();
    expect(await look(await tokenOf(eventId))).not.toBeNull();
    const entry = await database.auditEntry.findFirst({
      where: { entityId: eventId, action: "previewsRevoked" },
    });
    expect(entry?.actorKind).toBe("STAFF");
  });
});
