import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { copiedParts } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

// What an announcement may say and most leave open: it comes back in the form and stands on the page, or nowhere.

const { database } = await testDatabase();
const town = await organisation(database, "Tatstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const panel = createCallerFactory(appRouter)(await contextOf(lead));

async function published(differing: Partial<EventForm> = {}) {
  const form = eventForm(differing);
  const { eventId, version } = await panel.event.create({ organisationId: town.id, event: form });
  await panel.event.publish({ eventId, version });
  return { eventId, slug: form.slug };
}

const pageOf = async (slug: string, locale: "de" | "en" = "de") =>
  publicCaller().event.bySlug({ slug, locale });
const foundBy = async (text: string) =>
  (await publicCaller().event.list({ locale: "de", text })).items.map(({ slug }) => slug);

function withTexts(texts: { de: object; en: object }): Partial<EventForm> {
  const { translations } = eventForm();
  return {
    translations: { de: { ...translations.de, ...texts.de }, en: { ...translations.en, ...texts.en } },
  };
}

test("subtitle and motto stand on the page in each language, are found, and are cleared again", async () => {
  const { eventId, slug } = await published(
    withTexts({
      de: { subtitle: "Wege ins Grüne", motto: "Wir gehen los!" },
      en: { subtitle: "Ways into the green", motto: "" },
    }),
  );
  expect(await pageOf(slug)).toMatchObject({ subtitle: "Wege ins Grüne", motto: "Wir gehen los!" });
  expect(await pageOf(slug, "en")).toMatchObject({ subtitle: "Ways into the green", motto: null });
  expect(await foundBy("gruene wege")).toEqual([slug]);
  expect(await foundBy("gehen los")).toEqual([slug]);
  const [item] = (await publicCaller().event.list({ locale: "en", text: "into the green" })).items;
  expect(item).toMatchObject({ slug, subtitle: "Ways into the green" });

  const { form, version } = await panel.event.forEditing({ eventId });
  expect(form.translations.de).toMatchObject({ subtitle: "Wege ins Grüne", motto: "Wir gehen los!" });
  form.translations.de = { ...form.translations.de, subtitle: " ", motto: "" };
  await panel.event.update({ eventId, version, event: form });
  expect(await pageOf(slug)).toMatchObject({ subtitle: null, motto: null });
  expect(await foundBy("gehen los")).toEqual([]);
  const entry = await database.auditEntry.findFirstOrThrow({ where: { eventId, action: "edited" } });
  expect(entry.after).toEqual({ fields: ["translations.de.subtitle", "translations.de.motto"] });
});

describe("a series", () => {
  const seriesOf = (name: string) => database.eventSeries.findMany({ where: { nameDe: name } });
  const named = (nameDe: string, nameEn = "") => ({ newSeries: { nameDe, nameEn } });

  test("is made with the event, in its organisation, with a line in the log; the page counts its editions", async () => {
    const { eventId, slug } = await published({ ...named("Grüne Gespräche", "Green talks"), edition: 3 });
    const [series, ...others] = await seriesOf("Grüne Gespräche");
    expect(series).toMatchObject({
      organisationId: town.id,
      nameEn: "Green talks",
      slug: "gruene-gespraeche",
    });
    expect(others).toEqual([]);
    const entry = { entity: "series", entityId: series?.id ?? "", action: "created" };
    expect(await database.auditEntry.findFirst({ where: entry })).toMatchObject({
      organisationId: town.id,
      userId: lead.userId,
    });
    expect(await pageOf(slug)).toMatchObject({ seriesName: "Grüne Gespräche", edition: 3 });
    expect(await pageOf(slug, "en")).toMatchObject({ seriesName: "Green talks", edition: 3 });
    expect(await foundBy("gruene gespraeche")).toEqual([slug]);
    const { form, choices } = await panel.event.forEditing({ eventId });
    expect(form).toMatchObject({ seriesId: series?.id, newSeries: null, edition: 3 });
    expect(choices.series).toContainEqual({ id: series?.id, name: "Grüne Gespräche" });
  });

  test("that is named again, in whatever spelling, is the one that is there", async () => {
    const { eventId } = await published(named("Straßen für alle"));
    const before = await panel.event.forEditing({ eventId });
    expect((await seriesOf("Straßen für alle")).map(({ nameEn }) => nameEn)).toEqual([null]);
    const again = { ...before.form, seriesId: null, ...named("strassen fuer ALLE!") };
    const saved = await panel.event.update({ eventId, version: before.version, event: again });
    expect(saved.version).toBe(before.version);
    const { eventId: other } = await published(named("Strassen  für Alle"));
    expect((await panel.event.forEditing({ eventId: other })).form.seriesId).toBe(before.form.seriesId);
  });

  test("that several name at once is made once", async () => {
    await Promise.all(Array.from({ length: 4 }, () => published(named("Alle zugleich"))));
    expect(await seriesOf("Alle zugleich")).toHaveLength(1);
  });

  test("of another organisation is not to be had, and its name and address stay its own", async () => {
    const elsewhere = await organisation(database, "Fremdstadt");
    const columns = { organisationId: elsewhere.id, nameDe: "Nachtgespräche", nameEn: "Night talks" };
    const theirs = await database.eventSeries.create({ data: { ...columns, slug: "nachtgespraeche" } });
    const taken = panel.event.create({
      organisationId: town.id,
      event: eventForm({ seriesId: theirs.id, edition: 2 }),
    });
    await expect(taken).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { eventId } = await published(named("Nachtgespräche"));
    const { form } = await panel.event.forEditing({ eventId });
    const own = await database.eventSeries.findUniqueOrThrow({ where: { id: form.seriesId ?? "" } });
    expect(own).toMatchObject({ organisationId: town.id, nameDe: "Nachtgespräche" });
    expect(own.slug).not.toBe(theirs.slug);
    const there = { organisationId: elsewhere.id, event: eventForm(named("Eingeschmuggelt")) };
    await expect(panel.event.create(there)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await seriesOf("Eingeschmuggelt")).toEqual([]);
  });

  test("is not made where the event is not saved", async () => {
    const { slug } = await published();
    const event = eventForm({ slug, ...named("Umsonst genannt") });
    await expect(panel.event.create({ organisationId: town.id, event })).rejects.toMatchObject({
      cause: { code: "slug.taken" },
    });
    expect(await seriesOf("Umsonst genannt")).toEqual([]);
  });
});

test("languages of the event and of its interpreters stand on the page as codes, and are cleared again", async () => {
  const { eventId, slug } = await published({ languages: ["gsg", "de"], interpretingLanguages: ["uk"] });
  expect(await pageOf(slug)).toMatchObject({ languages: ["de", "gsg"], interpretingLanguages: ["uk"] });
  const { form, version } = await panel.event.forEditing({ eventId });
  expect(form).toMatchObject({ languages: ["de", "gsg"], interpretingLanguages: ["uk"] });
  const event = { ...form, languages: [], interpretingLanguages: [] };
  await panel.event.update({ eventId, version, event });
  expect(await pageOf(slug)).toMatchObject({ languages: [], interpretingLanguages: [] });
});

test("the day of the announcement is one whatever the zone, the hashtag is found, and both are cleared again", async () => {
  const given = { asOf: "2026-05-12", hashtag: "#Hüttenzauber_2026", timezone: "Pacific/Auckland" };
  const { eventId, slug } = await published(given);
  expect(await pageOf(slug)).toMatchObject({ asOf: "2026-05-12", hashtag: "Hüttenzauber_2026" });
  expect(await foundBy("#huettenzauber_2026")).toEqual([slug]);
  const { form, version } = await panel.event.forEditing({ eventId });
  expect(form).toMatchObject({ asOf: "2026-05-12", hashtag: "Hüttenzauber_2026" });
  const event = { ...form, asOf: "", hashtag: "" };
  await panel.event.update({ eventId, version, event });
  expect(await pageOf(slug)).toMatchObject({ asOf: null, hashtag: null });
  expect(await foundBy("huettenzauber_2026")).toEqual([]);
});

test("an event that says nothing of all this has nothing of it on its page", async () => {
  const { slug } = await published();
  expect(await pageOf(slug)).toMatchObject({
    subtitle: null,
    motto: null,
    edition: null,
    languages: [],
    asOf: null,
    hashtag: null,
  });
});

test("pages in social networks are named by their network and cleared again; the day of publication is said", async () => {
  const [page, post] = ["https://social.bund.de/@stadt", "https://video.stadt.example/w/1"];
  const socialLinks = [page, post, page].map((url) => ({ url }));
  const { eventId, slug } = await published({ socialLinks });
  const today = new Date().toISOString().slice(0, 10);
  const shown = await pageOf(slug);
  expect(shown?.socialLinks).toEqual([
    { name: "Mastodon", url: page },
    { name: "video.stadt.example", url: post },
  ]);
  expect(shown?.publishedAt?.slice(0, 10)).toBe(today);
  const { form, version } = await panel.event.forEditing({ eventId });
  expect(form.socialLinks).toEqual([{ url: page }, { url: post }]);
  await panel.event.update({ eventId, version, event: { ...form, socialLinks: [] } });
  expect((await pageOf(slug))?.socialLinks).toEqual([]);
});

test("results are on the page when the event is over, and not before; a copy has none", async () => {
  const results: Partial<EventForm> = {
    ...withTexts({ de: { results: "## Wie es weitergeht" }, en: {} }),
    figures: [{ value: "120", labelDe: "Gäste", labelEn: "guests" }],
    documents: [{ labelDe: "Bericht", labelEn: "", url: "https://example.org/b.pdf" }],
    recordingUrl: "https://example.org/v",
    recordingHasCaptions: true,
  };
  const ahead = await published(results);
  expect(JSON.stringify(await pageOf(ahead.slug))).not.toMatch(/weitergeht|Gäste|b\.pdf|example\.org\/v/u);
  const over = await published({
    ...results,
    occurrences: [occurrenceFrom("2025-03-11T09:30", "2025-03-11T16:30")],
  });
  const de = "de";
  expect((await pageOf(over.slug, "en"))?.results).toEqual({
    text: { text: "## Wie es weitergeht", language: de },
    figures: [{ value: "120", label: { text: "guests", language: "en" } }],
    documents: [{ label: { text: "Bericht", language: de }, url: "https://example.org/b.pdf", file: null }],
    recording: { url: "https://example.org/v", hasCaptions: true, hasSigning: false },
  });
  const { form, version } = await panel.event.forEditing({ eventId: over.eventId });
  expect(form).toMatchObject({ figures: results.figures, documents: results.documents });
  const copy = await panel.event.copy({
    organisationId: town.id,
    eventId: over.eventId,
    startsAt: "2031-04-01T10:00",
    endsAt: "",
    parts: [...copiedParts],
    isNext: false,
  });
  const copied = await panel.event.forEditing({ eventId: copy.eventId });
  expect(copied.form).toMatchObject({
    figures: [],
    documents: [],
    recordingUrl: null,
    recordingHasCaptions: false,
  });
  const event = {
    ...form,
    ...withTexts({ de: {}, en: {} }),
    figures: [],
    documents: [],
    recordingUrl: "",
    recordingHasCaptions: false,
  };
  await panel.event.update({ eventId: over.eventId, version, event });
  expect((await pageOf(over.slug))?.results).toBe(null);
});
