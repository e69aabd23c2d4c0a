import { publicCaller } from "@podium/api/public-router";
import { createEvent, plainTexts } from "@podium/db/factories/event";
import { createOrganisation } from "@podium/db/factories/organisation";
import { CALENDAR_ENTRIES_MAX, NEWS_MAX } from "@podium/domain/event/filter";
import { testDatabase } from "@podium/tests-support/database";
import { statementsOf } from "@podium/tests-support/evidence/blocks-read";
import { beforeAll, describe, expect, test } from "vitest";

const DAY = 86_400_000;
const locale = "de" as const;
const { database, pool } = await testDatabase();
const days = (count: number) => new Date(Date.now() + count * DAY);
const at = (from: number, to = from + 0.25) => ({ startsAt: days(from), endsAt: days(to) });

beforeAll(async () => {
  const city = await createOrganisation(database, { slug: "stadt", nameDe: "Stadt Muster", nameEn: "" });
  const state = await createOrganisation(database, { slug: "land", nameDe: "Land Muster" });
  const series = await database.eventSeries.create({
    data: { organisationId: city.id, slug: "montage", nameDe: "Montagsgespräche" },
  });
  const event = (slug: string, columns: object, organisationId = city.id) =>
    createEvent(database, {
      organisationId,
      texts: { de: plainTexts(`Titel ${slug}`), en: plainTexts(`Title ${slug}`) },
      columns: { slug, ...at(3), publishedAt: days(-9), ...columns },
    });
  await event("ahead", { ...at(3), publishedAt: days(-1), seriesId: series.id, audiences: ["SCIENCE"] });
  await event("under-way", { ...at(-90, 90), publishedAt: days(-100) });
  await event("just-over", { ...at(-20), publishedAt: days(-60) });
  await event("long-over", { ...at(-40), publishedAt: days(-70) });
  await event("cancelled", { ...at(5), status: "CANCELLED", publishedAt: days(-2) }, state.id);
  await event("draft", { ...at(4), status: "DRAFT", publishedAt: null });
  await event("offline", { ...at(4), status: "WITHDRAWN" });
  await event("archived", { ...at(4), archivedAt: days(-1) });
});

const calendar = async (filter: Record<string, string> = {}) =>
  (await publicCaller().event.feedCalendar({ locale, ...filter }))?.events.map(({ slug }) => slug);
const news = async (filter: Record<string, string> = {}) =>
  (await publicCaller().event.news({ locale, ...filter }))?.items.map(({ slug }) => slug);
const linked = async (filter: Record<string, string> = {}) =>
  (await publicCaller().event.linked({ locale, ...filter }))?.map(({ slug }) => slug);

test("a calendar of all has what is to come, under way or over for thirty days, and nothing that is not public", async () => {
  expect(await calendar()).toEqual(["under-way", "just-over", "ahead", "cancelled"]);
});

test("news are what was published last, the newest first, and nothing that is not public", async () => {
  expect(await news()).toEqual(["ahead", "cancelled", "just-over", "long-over", "under-way"]);
});

test("the list as data has what is under way or to come, nothing made up and nothing that is not public", async () => {
  expect(await linked()).toEqual(["under-way", "ahead", "cancelled"]);
  await database.event.update({ where: { slug: "ahead" }, data: { isExample: true } });
  expect(await linked()).toEqual(["under-way", "cancelled"]);
  await database.event.update({ where: { slug: "ahead" }, data: { isExample: false } });
});

describe("all are narrowed like the list, and to a series", () => {
  test.each<[Record<string, string>, string[]]>([
    [{ organisation: "land" }, ["cancelled"]],
    [{ series: "montage" }, ["ahead"]],
    [{ audience: "SCIENCE" }, ["ahead"]],
    [{ text: "titel ahead" }, ["ahead"]],
    [{ organisation: "land", series: "montage" }, []],
  ])("%j", async (filter, slugs) => {
    expect(await calendar(filter)).toEqual(slugs);
    expect(await news(filter)).toEqual(slugs);
    expect(await linked(filter)).toEqual(slugs);
  });

  test.each<Record<string, string>>([{ organisation: "niemand" }, { series: "keine" }])(
    "%j is nothing to subscribe to",
    async (filter) => {
      expect(await calendar(filter)).toBeUndefined();
      expect(await news(filter)).toBeUndefined();
      expect(await linked(filter)).toBeUndefined();
    },
  );

  test("the scope is said by name", async () => {
    const feed = await publicCaller().event.news({ locale, organisation: "stadt", series: "montage" });
    expect(feed?.scope).toEqual({ organisation: "Stadt Muster", series: "Montagsgespräche" });
  });
});

test("only an event's dates that are in time are in a calendar", async () => {
  const { id } = await database.organisation.findUniqueOrThrow({ where: { slug: "land" } });
  await createEvent(database, {
    organisationId: id,
    columns: { slug: "several", ...at(-60), publishedAt: days(-61) },
    moreDates: [50, 70],
  });
  const feed = await publicCaller().event.feedCalendar({ locale, organisation: "land" });
  const several = feed?.events.find(({ slug }) => slug === "several");
  expect(several?.entries.map(({ start }) => Math.round((start.getTime() - Date.now()) / DAY))).toEqual([
    -10, 10,
  ]);
});

test("all stay bounded, and ask as many statements of many events as of few", async () => {
  const few = await statements("land");
  const { id } = await createOrganisation(database, { slug: "viele" });
  await pool.query(
    `WITH made AS (
      INSERT INTO "Event" ("organisationId", "slug", "status", "startsAt", "endsAt", "publishedAt")
      SELECT $1, 'viele-' || number, 'PUBLISHED', now() + number * interval '1 minute' - interval '5 days',
        now() + number * interval '1 minute' - interval '4 days', now()
      FROM generate_series(1, $2::int) number RETURNING "id", "startsAt", "endsAt"
    ), said AS (
      INSERT INTO "EventTranslation" ("eventId", "locale", "title", "kind", "summary", "body", "audience", "fee")
      SELECT "id", 'de', 'Viele', '', '', '', '', '' FROM made
    )
    INSERT INTO "Occurrence" ("eventId", "position", "startsAt", "begunAt", "overAt", "listedUntil")
    SELECT "id", 1, "startsAt", "startsAt", "endsAt", "endsAt" FROM made`,
    [id, CALENDAR_ENTRIES_MAX],
  );
  await createEvent(database, { organisationId: id, columns: { slug: "next", ...at(1) } });
  const shown = await calendar({ organisation: "viele" });
  expect(shown?.length).toBe(CALENDAR_ENTRIES_MAX);
  // What is to come is not pushed out by what is over.
  expect(shown).toContain("next");
  expect(shown).not.toContain("viele-1");
  expect((await news({ organisation: "viele" }))?.length).toBe(NEWS_MAX);
  expect((await linked({ organisation: "viele" }))?.length).toBe(1);
  expect(await statements("viele")).toEqual(few);
});

async function statements(organisation: string): Promise<number[]> {
  const asked = [calendar, news, linked].map((feed) => () => feed({ organisation }));
  const counts: number[] = [];
  for (const ask of asked) counts.push((await statementsOf(ask)).length);
  return counts;
}
