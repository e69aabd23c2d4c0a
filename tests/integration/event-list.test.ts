import { publicCaller } from "@podium/api/public-router";
import { createEvent, plainTexts } from "@podium/db/factories/event";
import { createOrganisation } from "@podium/db/factories/organisation";
import { EVENTS_PER_PAGE } from "@podium/domain/event/filter";
import { testDatabase } from "@podium/tests-support/database";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";

const DAY = 86_400_000;
const locale = "de" as const;
const days = (count: number) => new Date(Date.now() + count * DAY);
const at = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + DAY / 4) });

beforeAll(async () => {
  const { database } = await testDatabase();
  const city = await createOrganisation(database, { slug: "stadt", nameDe: "Stadt Żary" });
  const state = await createOrganisation(database, {
    slug: "land",
    nameDe: "Land Musterland",
    kind: "STATE",
  });
  const venue = await database.venue.create({
    data: {
      organisationId: city.id,
      name: "Bürgerhaus",
      street: "Straße 1",
      postalCode: "01234",
      city: "Görlitz",
    },
  });
  const texts = (title: string) => ({ de: plainTexts(title), en: plainTexts(`${title} (English)`) });
  await createEvent(database, {
    organisationId: city.id,
    texts: texts("Hörsaal im Grünen"),
    columns: { slug: "next", ...at(days(3)), venueId: venue.id, audiences: ["SCIENCE", "CITIZENS"] },
  });
  await createEvent(database, {
    organisationId: state.id,
    texts: texts("Später Dialog"),
    columns: { slug: "later", ...at(days(9)), format: "ONLINE", audiences: ["POLITICS"] },
  });
  await createEvent(database, {
    organisationId: city.id,
    columns: { slug: "running", startsAt: days(-1), endsAt: days(1), venueId: venue.id },
  });
  await createEvent(database, {
    organisationId: city.id,
    columns: { slug: "cancelled", ...at(days(5)), status: "CANCELLED", audiences: [] },
  });
  await createEvent(database, {
    organisationId: city.id,
    texts: texts("Entwurf im Grünen"),
    columns: { slug: "draft", ...at(days(4)), status: "DRAFT", audiences: ["BUSINESS"] },
  });
  await createEvent(database, {
    organisationId: city.id,
    columns: {
      slug: "new-year",
      startsAt: new Date("2019-12-31T23:30:00Z"),
      endsAt: new Date("2020-01-01T02:00:00Z"),
    },
  });
  await createEvent(database, {
    organisationId: state.id,
    columns: {
      slug: "old-year",
      startsAt: new Date("2019-12-31T22:30:00Z"),
      endsAt: new Date("2020-01-01T02:00:00Z"),
    },
  });
});

const upcoming = async (filter: Record<string, string> = {}) =>
  (await publicCaller().event.list({ locale, ...filter })).items.map(({ slug }) => slug);
const past = async (filter: Record<string, string> = {}) =>
  (await publicCaller().event.past({ locale, ...filter })).items.map(({ slug }) => slug);

test("what is under way or to come stands in the list, the next first; what is over stands in the review", async () => {
  expect(await upcoming()).toEqual(["running", "next", "cancelled", "later"]);
  expect(await past()).toEqual(["new-year", "old-year"]);
});

describe("drafts do not exist for visitors", () => {
  test("in lists, searches, filters and neighbours", async () => {
    expect(await upcoming({ text: "Grünen" })).toEqual(["next"]);
    expect((await publicCaller().event.facets({ locale, period: "upcoming" })).audiences).not.toContain(
      "BUSINESS",
    );
    expect((await publicCaller().event.bySlug({ slug: "next", locale }))?.neighbours.next?.slug).toBe(
      "cancelled",
    );
  });

  test("by their address and as a calendar file", async () => {
    expect(await publicCaller().event.bySlug({ slug: "draft", locale })).toBeNull();
    expect(await publicCaller().event.calendar({ slug: "draft", locale })).toBeNull();
  });
});

describe("filters", () => {
  test.each<[Record<string, string>, string[]]>([
    [{ organisation: "land" }, ["later"]],
    [{ audience: "SCIENCE" }, ["next"]],
    [{ city: "Görlitz" }, ["running", "next"]],
    [{ format: "ONLINE" }, ["later"]],
    [{ city: "Görlitz", audience: "CITIZENS", text: "hörsaal" }, ["next"]],
    [{ organisation: "nobody" }, []],
  ])("%j", async (filter, slugs) => {
    expect(await upcoming(filter)).toEqual(slugs);
  });

  test.each([
    ["HÖRSAAL", ["next"]],
    ["horsaal grunen", ["next"]],
    ["gorlitz", ["running", "next"]],
    ["żary", ["running", "next", "cancelled"]],
    ["english später", ["later"]],
    ["%", []],
    ["_", []],
    ["' OR 1=1 --", []],
    ["\0", ["running", "next", "cancelled", "later"]],
  ])("free text finds %j whatever its case and accents", async (text, slugs) => {
    expect(await upcoming({ text })).toEqual(slugs);
  });

  test("offer only what leads somewhere", async () => {
    expect(await publicCaller().event.facets({ locale, period: "upcoming" })).toEqual({
      organisations: [
        { slug: "land", name: "Land Musterland", shortName: "Land Musterland" },
        { slug: "stadt", name: "Stadt Żary", shortName: "Stadt Żary" },
      ],
      audiences: ["CITIZENS", "POLITICS", "SCIENCE"],
      cities: ["Görlitz"],
      formats: ["ON_SITE", "ONLINE"],
    });
  });
});

test("the review is cut into years where the clocks of the site strike twelve", async () => {
  expect(await past({ year: "2019" })).toEqual(["old-year"]);
  expect(await past({ year: "2020" })).toEqual(["new-year"]);
  const { years } = await publicCaller().event.past({ locale });
  expect(years).toEqual([
    { year: 2020, count: 1 },
    { year: 2019, count: 1 },
  ]);
});

test("an address that cannot be one is not found, whatever stands in it", async () => {
  for (const slug of ["a\0b", "../next", "NEXT", "%"]) {
    expect(await publicCaller().event.bySlug({ slug, locale })).toBeNull();
  }
});

test("lists come in pages, and their SQL statements do not grow with the rows", async () => {
  const { database } = await testDatabase();
  const statements = async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    await publicCaller().event.list({ locale });
    const count = query.mock.calls.length;
    query.mockRestore();
    return count;
  };
  const before = await statements();
  expect(before).toBeGreaterThan(3);
  const body = await createOrganisation(database);
  for (let index = 0; index < 2 * EVENTS_PER_PAGE; index += 1) {
    await createEvent(database, { organisationId: body.id, columns: at(days(20 + index)) });
  }
  expect(await statements()).toBe(before);
  const pages = await Promise.all(
    [1, 2, 3, 4, 9_999].map((page) => publicCaller().event.list({ locale, page: String(page) })),
  );
  // L13: whoever asks for a page beyond the end sees the last one.
  expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 3, 3]);
  expect(pages.map(({ items }) => items.length)).toEqual([EVENTS_PER_PAGE, EVENTS_PER_PAGE, 4, 4, 4]);
  expect(pages.map(({ total, pages: last }) => [total, last])).toEqual(
    Array(5).fill([2 * EVENTS_PER_PAGE + 4, 3]),
  );
  expect(new Set(pages.flatMap(({ items }) => items.map(({ slug }) => slug))).size).toBe(
    2 * EVENTS_PER_PAGE + 4,
  );
});
