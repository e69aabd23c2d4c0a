import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";
import { category, eventForm } from "./event-form.ts";

const german = { language: "de" };

/** A published event of a body of its own, and its lead. */
async function published(form: EventForm) {
  const { database } = await testDatabase();
  const { id: organisationId } = await organisation(database, "Sprachstadt");
  const member = await staffMember(database, "Sven Sprache", { organisationId, role: "EVENT_LEAD" });
  const lead = createCallerFactory(appRouter)(await contextOf(member));
  const { eventId, version } = await lead.event.create({ organisationId, event: form });
  await lead.event.publish({ eventId, version });
  return { lead, eventId, page: () => publicCaller().event.bySlug({ slug: form.slug, locale: "en" }) };
}

/** Said in German alone: texts, categories, links, venue. */
function germanAlone(): EventForm {
  const form = eventForm();
  const [pool] = form.pools;
  const { title: _title, ...empty } = {
    ...form.translations.en,
    kind: "",
    summary: "",
    body: "",
    audience: "",
  };
  return {
    ...form,
    inEnglish: false,
    categories: [category("Im Saal", [pool?.key ?? ""], { nameEn: "" })],
    links: [{ labelDe: "Anfahrtsskizze", labelEn: "", url: "https://example.org/plan" }],
    venue: form.venue && { ...form.venue, arrivalDe: "Linie 7 bis Markt" },
    translations: { de: form.translations.de, en: { ...empty, title: "", host: "", fee: "" } },
  };
}

test("L8 · an event in German alone goes online; its English page says it in German, and marks all of it", async () => {
  const { page, lead, eventId } = await published(germanAlone());
  expect(await page()).toMatchObject({
    language: "de",
    title: "Bürgerdialog",
    links: [{ label: { text: "Anfahrtsskizze", ...german } }],
    venue: { arrival: { text: "Linie 7 bis Markt", ...german } },
    registration: { categories: [{ name: { text: "Im Saal", ...german } }] },
  });
  const { version } = await lead.event.byId({ eventId });
  await lead.event.cancel({ eventId, version, reasonDe: "Sturm", reasonEn: "" });
  expect(await page()).toMatchObject({ statusReason: { text: "Sturm", ...german } });
});

test("what is typed in English and not offered yet is kept, shown to nobody and found by nobody", async () => {
  const form = eventForm({ inEnglish: false });
  form.translations.en = { ...form.translations.en, title: "Zweifingerfaultier in English" };
  const { page, lead, eventId } = await published(form);
  const found = async () =>
    (await publicCaller().event.list({ locale: "en", text: "zweifingerfaultier" })).items.map(
      ({ title }) => title,
    );
  expect(await page()).toMatchObject({ language: "de", title: "Bürgerdialog" });
  expect(await found()).toEqual([]);

  const stored = await lead.event.forEditing({ eventId });
  expect(stored.form.translations.en.title).toBe("Zweifingerfaultier in English");
  await lead.event.update({ eventId, version: stored.version, event: { ...stored.form, inEnglish: true } });
  expect(await page()).toMatchObject({ language: "en", title: "Zweifingerfaultier in English" });
  expect(await found()).toEqual(["Zweifingerfaultier in English"]);
});

test("an event that is offered in English keeps what it needs in that language", async () => {
  const { lead, eventId } = await published(eventForm());
  const { form, version } = await lead.event.forEditing({ eventId });
  const translations = { ...form.translations, en: { ...form.translations.en, summary: "" } };
  await expect(
    lead.event.update({ eventId, version, event: { ...form, translations } }),
  ).rejects.toMatchObject({
    cause: { code: "event.incomplete" },
  });
  await lead.event.update({ eventId, version, event: { ...form, translations, inEnglish: false } });
});

describe("in easy language", () => {
  const words = {
    inEasyLanguage: true,
    easyTitle: "Reden Sie mit",
    easySummary: "Wir sprechen über Wanderalbatrosse.",
    easyBody: "Kommen Sie.",
  };
  const german = async (slug: string) => publicCaller().event.bySlug({ slug, locale: "de" });
  const easyPages = async () =>
    (await publicCaller().event.addresses({})).events.filter((each) => each.easy).map(({ slug }) => slug);

  test("an event is offered by a tick, in both languages of the site; what it says elsewhere stays", async () => {
    const form = eventForm(words);
    const { page, lead, eventId } = await published(form);
    const easy = {
      title: "Reden Sie mit",
      summary: "Wir sprechen über Wanderalbatrosse.",
      body: "Kommen Sie.",
    };
    expect(await german(form.slug)).toMatchObject({ language: "de", title: "Bürgerdialog", easy });
    expect(await page()).toMatchObject({ language: "en", title: "Citizens’ dialogue", easy });
    expect(await easyPages()).toContain(form.slug);
    const { items } = await publicCaller().event.list({ locale: "en", text: "wanderalbatrosse" });
    expect(items.map(({ title }) => title)).toEqual(["Citizens’ dialogue"]);

    const stored = await lead.event.forEditing({ eventId });
    expect(stored.form).toMatchObject(words);
    const { version } = await lead.event.update({
      eventId,
      version: stored.version,
      event: { ...stored.form, inEasyLanguage: false },
    });
    expect((await german(form.slug))?.easy).toBeNull();
    expect(await easyPages()).not.toContain(form.slug);
    expect((await publicCaller().event.list({ locale: "de", text: "wanderalbatrosse" })).items).toEqual([]);
    expect((await lead.event.forEditing({ eventId })).form).toMatchObject({
      ...words,
      inEasyLanguage: false,
    });
    expect(
      (await lead.event.versions({ eventId })).map((each) => [each.version, each.fields]),
    ).toContainEqual([version, ["inEasyLanguage"]]);
  });

  test("nothing of it is needed, and without a word of it there is no row", async () => {
    const form = eventForm({ inEasyLanguage: true });
    const { lead, eventId } = await published(form);
    expect((await german(form.slug))?.easy).toEqual({ title: "", summary: "", body: "" });
    const stored = await lead.event.forEditing({ eventId });
    const event = { ...stored.form, inEasyLanguage: false };
    await lead.event.update({ eventId, version: stored.version, event });
    const { database } = await testDatabase();
    expect(await database.eventTranslation.count({ where: { eventId } })).toBe(2);
  });

  test("it is collected, previewed and copied like every other text, and so is the film", async () => {
    const { lead, eventId } = await published(eventForm());
    const film = { signFilmUrl: "https://example.org/film", signFilmTitle: "Worum es geht" };
    const typed = Object.entries({ ...words, ...film });
    const { conflicts } = await lead.event.keep({
      eventId,
      changes: typed.map(([field, value]) => ({ field, value, was: value === true ? false : "" })),
    });
    expect(conflicts).toEqual([]);
    const { token } = await lead.event.previewLink({ eventId });
    const preview = await publicCaller().event.preview({ token, locale: "de" });
    const signFilm = { url: film.signFilmUrl, title: film.signFilmTitle };
    expect(preview?.page).toMatchObject({ easy: { title: "Reden Sie mit" }, signFilm });

    const { form, version, organisationId } = await lead.event
      .forEditing({ eventId })
      .then(({ choices, ...stored }) => ({ ...stored, organisationId: choices.organisationId }));
    await lead.event.update({ eventId, version, event: { ...form, ...words, ...film } });
    const dates = { startsAt: "2032-03-09T09:30", endsAt: "" };
    const copy = await lead.event.copy({
      organisationId,
      eventId,
      ...dates,
      parts: ["about"],
      isNext: false,
    });
    expect((await lead.event.forEditing({ eventId: copy.eventId })).form).toMatchObject({
      ...words,
      ...film,
    });
  });

  test("a film has an address, of the web", async () => {
    const { lead, eventId } = await published(eventForm());
    const { form, version } = await lead.event.forEditing({ eventId });
    for (const wrong of [{ signFilmTitle: "Ohne Adresse" }, { signFilmUrl: "javascript:alert(1)" }])
      await expect(
        lead.event.update({ eventId, version, event: { ...form, ...wrong } }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
