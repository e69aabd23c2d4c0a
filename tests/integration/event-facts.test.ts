import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";
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

test("an event that says nothing of all this has nothing of it on its page", async () => {
  const { slug } = await published();
  expect(await pageOf(slug)).toMatchObject({ subtitle: null, motto: null });
});
