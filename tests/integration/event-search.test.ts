import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { plainTexts } from "@podium/db/factories/event";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";

const { database } = await testDatabase();
const town = await organisation(database, "Kleinstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const panel = createCallerFactory(appRouter)(await contextOf(lead));

describe("P7 · events", async () => {
  const venue = await database.venue.create({
    data: {
      organisationId: town.id,
      name: "Bürgerhaus",
      street: "Weg 1",
      postalCode: "01234",
      city: "Görlitz",
    },
  });
  const titled = (slug: string, title: string, more: object = {}) =>
    publishedEvent(database, town.id, { title, event: { slug, ...more } });
  await titled("spielplatz", "Ein neuer Spielplatz", { venueId: venue.id });
  await titled("dialog", "Bürgerdialog Mobilität");
  await titled("haushalt", "Bürgerhaushalt 2027");
  await titled("entwurf", "Haushalt als Entwurf", { status: "DRAFT", publishedAt: null });

  const shown = async (text: string) =>
    (await publicCaller().event.list({ locale: "de", text })).items.map(({ slug }) => slug);
  const inPanel = async (text: string) => (await panel.event.mine({ text })).items.map(({ title }) => title);

  test.each([
    ["Spielplätze", ["spielplatz"]],
    ["spielplaetzen", ["spielplatz"]],
    ["Spielplaz", ["spielplatz"]],
    ["buergerdialog", ["dialog"]],
    ["Mobilität Bürger", ["dialog"]],
    ["Bürgerdialoge", ["dialog"]],
    ["mobilitaet", ["dialog"]],
    ["Mobiltät dialog", ["dialog"]],
    ["haushaltt", ["haushalt"]],
    ["Hauhsalt", ["haushalt"]],
    ["goerlitz", ["spielplatz"]],
    ["Gorlitz, Spielplatz", ["spielplatz"]],
    ["Görlits", ["spielplatz"]],
    ["hhaushalt", ["haushalt"]],
    ["Raumfahrt", []],
    ["Spielplatz Haushalt", []],
    ["%", []],
  ])("visitors find by %s: %j", async (text, slugs) => {
    expect(await shown(text)).toEqual(slugs);
  });

  test("staff find drafts, too, and what they typed, not what is like it", async () => {
    expect(await inPanel("haushalt entwurf")).toEqual(["Haushalt als Entwurf"]);
    expect(await inPanel("buergerdialog")).toEqual(["Bürgerdialog Mobilität"]);
    expect(await inPanel("haushaltt")).toEqual([]);
  });

  test("by what other rows say, as it is now", async () => {
    await database.venue.update({ where: { id: venue.id }, data: { city: "Żary" } });
    expect(await shown("zary")).toEqual(["spielplatz"]);
    expect(await shown("görlitz")).toEqual([]);
    await database.event.update({ where: { slug: "spielplatz" }, data: { venueId: null } });
    expect(await shown("zary")).toEqual([]);
    await database.organisation.update({ where: { id: town.id }, data: { nameDe: "Stadt Łódź" } });
    expect(await shown("lodz spielplatz")).toEqual(["spielplatz"]);
    expect(await shown("kleinstadt spielplatz")).toEqual(["spielplatz"]);
    const series = await database.eventSeries.create({
      data: { organisationId: town.id, slug: "reihe", nameDe: "Öffentliche Reihe", nameEn: "Public series" },
    });
    await database.event.update({ where: { slug: "dialog" }, data: { seriesId: series.id } });
    expect(await shown("oeffentliche reihe")).toEqual(["dialog"]);
    await database.eventSeries.update({ where: { id: series.id }, data: { nameDe: "Gespräche" } });
    expect(await shown("gespraeche")).toEqual(["dialog"]);
    await database.eventTranslation.updateMany({
      where: { event: { slug: "dialog" }, locale: "de" },
      data: plainTexts("Straßenfest"),
    });
    expect(await shown("strassenfest")).toEqual(["dialog"]);
  });

  test("by what is spoken about and by whom, as it is now, in a language that is offered", async () => {
    const of = { event: { slug: "haushalt" } };
    const { id: eventId } = await database.event.findFirstOrThrow({ where: { slug: "haushalt" } });
    const person = {
      eventId,
      position: 1,
      role: "SPEAKER",
      name: "Zoë Żurek",
      organisation: "Institut Ährenfeld",
    } as const;
    await database.eventTranslation.updateMany({
      where: { ...of, locale: "de" },
      data: { body: "Wir reden über **Straßenbäume**.", guidingQuestions: ["Wer gießt Linden?"] },
    });
    await database.eventTranslation.updateMany({
      where: { ...of, locale: "en" },
      data: { body: "We talk about avenues.", offered: false },
    });
    const { id } = await database.eventPerson.create({ data: person });
    await database.programmeSession.create({
      data: {
        id: crypto.randomUUID(),
        eventId,
        position: 1,
        titleDe: "Rundgang im Stadtwald",
        titleEn: "Walk",
      },
    });
    for (const text of [
      "strassenbaeume",
      "giesst linden",
      "zoe zurek",
      "aehrenfeld",
      "Stadtwald",
      "Stadtwlad",
    ])
      expect(await shown(text), text).toEqual(["haushalt"]);
    expect(await shown("avenues")).toEqual([]);
    await database.eventPerson.update({ where: { eventId_id: { eventId, id } }, data: { name: "Ida Neu" } });
    expect(await shown("zurek")).toEqual([]);
    expect(await shown("ida neu")).toEqual(["haushalt"]);
    await database.eventPerson.deleteMany({ where: { eventId } });
    await database.programmeSession.deleteMany({ where: { eventId } });
    expect(await shown("ida neu")).toEqual([]);
    expect(await shown("stadtwald")).toEqual([]);
  });
});
