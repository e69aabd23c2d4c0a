import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";
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

test("an event in German alone goes online; its English page says it in German, and marks all of it", async () => {
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
