import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { createOrganisation } from "@podium/db/factories/organisation";
import { lookFields } from "@podium/domain/organisation/staff-schema";
import type { Actor } from "@podium/domain/staff/actor";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { describe, expect, test } from "vitest";

// What a body says of itself in easy language and in sign language: § 4 BITV 2.0.

const { database } = await testDatabase();
const office = await createOrganisation(database, { nameDe: "Bundesamt", nameEn: "Office", kind: "FEDERAL" });
const city = await createOrganisation(database, { nameDe: "Stadt", nameEn: "City" });
const kim = await staffMember(database, "Kim", { organisationId: office.id, role: "ADMINISTRATOR" });
await database.membership.create({
  data: { userId: kim.userId, organisationId: city.id, role: "ADMINISTRATOR" },
});
const film = "https://example.org/film";

const as = async (actor: Actor) => createCallerFactory(appRouter)(await contextOf(actor)).organisation;
const admin = await as(kim);
const read = (slug: string) => publicCaller().organisation.bySlug({ slug, locale: "de" });

async function save(differing: object, organisationId = office.id) {
  const { version } = await database.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const look = lookFields.parse({ helpReplaces: false, ...differing });
  return admin.saveLook({ organisationId, version, look });
}

describe("easy language and sign language of a body", () => {
  test("stand where visitors read them, and in the log by their names alone", async () => {
    expect(await read(office.slug)).toMatchObject({ hasEasyText: false, hasSignFilm: false, signFilm: null });
    await save({ easyText: "Wir sind ein **Amt**.", signFilmUrl: film, signFilmTitle: "Wer wir sind" });
    expect(await read(office.slug)).toMatchObject({
      easyText: "Wir sind ein **Amt**.",
      signFilm: { url: film, title: "Wer wir sind" },
    });
    const list = await publicCaller().organisation.list({ locale: "de" });
    expect(list.map(({ slug, hasEasyText, hasSignFilm }) => [slug, hasEasyText, hasSignFilm])).toEqual([
      [office.slug, true, true],
      [city.slug, false, false],
    ]);
    const entry = await database.auditEntry.findFirstOrThrow({
      where: { organisationId: office.id, action: "lookChanged" },
      orderBy: { sequence: "desc" },
    });
    expect(entry.after).toEqual({ fields: "easyText, signFilmUrl, signFilmTitle" });
  });

  test.each<[string, object, string, string]>([
    ["half an address", { signFilmUrl: "film" }, "signFilmUrl", "urlInvalid"],
    ["a script", { signFilmUrl: "javascript:alert(1)" }, "signFilmUrl", "urlInvalid"],
    ["a title without a film", { signFilmTitle: "Ein Titel" }, "signFilmUrl", "required"],
    [
      "a text that is too long",
      { easyText: "x".repeat(20_001) },
      "easyText",
      "tooLong?max=20000&count=20001",
    ],
  ])("%s is refused at its field", async (_, differing, field, message) => {
    const { error } = lookFields.safeParse({ helpReplaces: false, ...differing });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, message]]);
  });

  test("a title without a film is refused by the database, too", async () => {
    const data = { signFilmUrl: null, signFilmTitle: "Ein Titel" };
    await expect(database.organisation.update({ where: { id: office.id }, data })).rejects.toThrow();
  });

  test("a federal body without them is told so to who can change it, and to nobody else", async () => {
    const lead = await as(
      await staffMember(database, "Leitung", { organisationId: office.id, role: "EVENT_LEAD" }),
    );
    await save({ signFilmUrl: film });
    expect(await admin.lackingForms()).toEqual([
      { organisationId: office.id, name: "Bundesamt", missing: ["easyLanguage"] },
    ]);
    expect(await lead.lackingForms()).toEqual([]);
    await save({ signFilmUrl: film, easyText: "Wir sind ein Amt." });
    expect(await admin.lackingForms()).toEqual([]);
  });

  test("lead on to its events to come that have the same, by the title that they have there", async () => {
    const make = (title: string, given: object = {}, easyTitle?: string) =>
      publishedEvent(database, city.id, {
        title,
        event: given,
        ...(easyTitle !== undefined && { easy: { title: easyTitle, summary: "Wir reden.", body: "" } }),
      });
    const easy = await make("Bürgerdialog", {}, "Wir reden");
    const untitled = await make("Rundgang", { signFilmUrl: film }, "");
    await make("Abgesagt", { status: "CANCELLED", signFilmUrl: film }, "Abgesagt");
    await make("Ohne");
    await make("Entwurf", { status: "DRAFT", publishedAt: null, signFilmUrl: film }, "Entwurf");
    const found = await publicCaller().event.inOtherForms({ slug: city.slug, locale: "de" });
    expect(new Map(found.easy.map(({ slug, title }) => [slug, title]))).toEqual(
      new Map([
        [easy.slug, "Wir reden"],
        [untitled.slug, "Rundgang"],
      ]),
    );
    expect(found.signed).toEqual([{ slug: untitled.slug, title: "Rundgang", language: "de" }]);
    expect(await publicCaller().event.inOtherForms({ slug: "\0", locale: "de" })).toEqual({
      easy: [],
      signed: [],
    });
  });
});

test("the pages of a body and of a series are as new as what they show, an event that has left included", async () => {
  const series = await database.eventSeries.create({
    data: { organisationId: city.id, slug: "abende", nameDe: "Abende" },
  });
  await database.eventSeries.create({ data: { organisationId: city.id, slug: "leer", nameDe: "Leer" } });
  const event = await publishedEvent(database, city.id, { event: { seriesId: series.id } });
  const gone = await publishedEvent(database, city.id, { event: { seriesId: series.id } });
  const early = "2026-01-01T00:00:00.000Z";
  await database.$executeRaw`UPDATE "Event" SET "updatedAt" = ${new Date(early)}`;
  await database.$executeRaw`UPDATE "Organisation" SET "updatedAt" = ${new Date(early)}`;
  await database.$executeRaw`UPDATE "EventSeries" SET "updatedAt" = ${new Date(early)}`;
  const addresses = () => publicCaller().event.listPageAddresses();
  const before = await addresses();
  expect(before.series).toEqual([{ slug: "abende", changedAt: early }]);
  expect(new Set(before.bodies.flatMap((body) => [body.changedAt, body.listChangedAt]))).toEqual(
    new Set([early]),
  );
  const data = { status: "WITHDRAWN", statusReasonDe: "Der Saal ist zu." } as const;
  const { updatedAt } = await database.event.update({ where: { id: gone.id }, data });
  const after = await addresses();
  expect(after.series).toEqual([{ slug: "abende", changedAt: updatedAt.toISOString() }]);
  expect(after.bodies.find(({ slug }) => slug === city.slug)).toMatchObject({
    changedAt: early,
    listChangedAt: updatedAt.toISOString(),
  });
  await save({ colour: "#00205b" }, city.id);
  const look = (await addresses()).bodies.find(({ slug }) => slug === city.slug);
  expect(look?.changedAt).not.toBe(early);
  await database.event.update({ where: { id: event.id }, data });
  expect((await addresses()).series).toEqual([]);
});
