import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { EVENTS_PER_PAGE } from "@podium/domain/event/filter";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { manyEvents } from "@podium/tests-support/crowd";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { blocksOf, blocksReadBy, statementsOf } from "@podium/tests-support/evidence/blocks-read";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";

const locale = "de" as const;
const DAY = 86_400_000;
/** Each with three dates: 30,000 occurrences. */
const DATES = 3;
const MANY = { upcoming: 7_000, past: 3_000 };
const FEW = { upcoming: 70, past: 30 };
const createCaller = createCallerFactory(appRouter);
type Panel = ReturnType<typeof createCaller>;

let organisationId: string;
let venues: string[];
let everywhere: Panel;
let here: Panel;
let eventId: string;
let upcoming = 0;
/** What each page asked the database when there were few events. */
const few = new Map<string, string[]>();

const visitor = () => publicCaller();
const list = (asked: Record<string, string> = {}) => visitor().event.list({ locale, ...asked });
const lastPage = () => String(Math.floor((upcoming * DATES) / EVENTS_PER_PAGE));
const someTimeAgo = () => String(new Date(Date.now() - 20 * DAY).getFullYear());
const SLUG = { slug: "kommend-7", locale };

/**
 * Each page, and below how many blocks its statements stay together. What a page shows is a few blocks an entry; those that say
 * how many there are in all count them, through two tables of some 400 and 500 blocks. The sitemap shows every event.
 */
const pages: [string, number, () => Promise<unknown>][] = [
  ["the list", 1_400, () => list()],
  ["its second page", 1_500, () => list({ page: "2" })],
  ["its last page", 2_300, () => list({ page: lastPage() })],
  ["the list with a format", 1_400, () => list({ format: "ON_SITE" })],
  ["the list with a format that is rare", 1_400, () => list({ format: "ONLINE" })],
  ["the list of a large body", 1_400, () => list({ organisation: "grossstadt" })],
  ["the list of a small body", 120, () => list({ organisation: "kleinstadt" })],
  ["the list of a city", 1_600, () => list({ city: "Stadt 7" })],
  ["a search", 250, () => list({ text: "zweifingerfaultier" })],
  ["a search with a slip", 2_500, () => list({ text: "zweifingerfaultirr" })],
  ["a day of the list", 1_500, () => list({ when: "today" })],
  ["the calendar's month", 1_500, () => visitor().event.month({ locale })],
  [
    "the calendar's month of a large body",
    1_500,
    () => visitor().event.month({ locale, organisation: "grossstadt" }),
  ],
  ["the review", 1_700, () => visitor().event.past({ locale })],
  ["a year of the review", 1_700, () => visitor().event.past({ locale, year: someTimeAgo() })],
  ["what the filter offers", 1_500, () => visitor().event.facets({ locale, period: "upcoming" })],
  ["an event", 150, () => visitor().event.bySlug(SLUG)],
  ["its calendar file", 50, () => visitor().event.calendar(SLUG)],
  ["its form", 100, () => visitor().registration.availability(SLUG)],
  ["the sitemap", 2_800, () => visitor().event.addresses({})],
  ["the panel's list", 1_200, () => everywhere.event.mine({})],
  ["a later page of it", 1_800, () => everywhere.event.mine({ page: 100 })],
  ["a search in it", 250, () => everywhere.event.mine({ text: "zweifingerfaultier" })],
  ["the panel's past", 1_400, () => everywhere.event.mine({ period: "past" })],
  ["the panel's start", 2_300, () => everywhere.event.start()],
  ["the panel's list of a small body", 150, () => here.event.mine({})],
  ["the panel's start of a small body", 250, () => here.event.start()],
  ["an event in the panel", 150, () => here.event.byId({ eventId })],
  ["its form in the panel", 150, () => here.event.forEditing({ eventId })],
];

/** From `before` to so many events. */
async function grow(before: typeof FEW, to: typeof FEW): Promise<void> {
  const { pool } = await testDatabase();
  const given = { dates: DATES, venues };
  const title = "'Veranstaltung ' || number || CASE number WHEN 7 THEN ' Zweifingerfaultier' ELSE '' END";
  const [ahead, over] = [to.upcoming - before.upcoming, to.past - before.past];
  await manyEvents(pool, organisationId, { ...given, first: before.upcoming + 1, count: ahead, title });
  await manyEvents(pool, organisationId, { ...given, first: before.past + 1, count: over, past: true });
  await pool.query("VACUUM ANALYZE");
  upcoming = to.upcoming;
}

beforeAll(async () => {
  const { database, pool } = await testDatabase();
  const large = await organisation(database, "Großstadt");
  const small = await organisation(database, "Kleinstadt");
  organisationId = large.id;
  await pool.query(
    `UPDATE "Organisation" SET "slug" = CASE "id" WHEN $1 THEN 'grossstadt' ELSE 'kleinstadt' END WHERE "id" IN ($1, $2)`,
    [large.id, small.id],
  );
  const made = await pool.query<{ id: string }>(
    `INSERT INTO "Venue" ("organisationId", "name", "street", "postalCode", "city")
    SELECT $1, 'Haus ' || number, 'Weg 1', '01234', 'Stadt ' || number FROM generate_series(1, 100) number RETURNING "id"`,
    [large.id],
  );
  venues = made.rows.map(({ id }) => id);
  eventId = (await publishedEvent(database, small.id)).id;
  const [all, own] = await Promise.all([
    staffMember(database, "Alle", { organisationId, role: "ADMINISTRATOR" }),
    staffMember(database, "Eigene", { organisationId: small.id, role: "EVENT_LEAD" }),
  ]);
  everywhere = createCaller(await contextOf(all));
  here = createCaller(await contextOf(own));
  await grow({ upcoming: 0, past: 0 }, FEW);
  for (const [name, , ask] of pages)
    few.set(
      name,
      (await statementsOf(ask)).map(({ text }) => text),
    );
  await grow(FEW, MANY);
});

describe("A18 · with 10,000 events on 30,000 dates, by as many statements as with 100", () => {
  test("those are there, and all are listed", async () => {
    const { pool } = await testDatabase();
    const { rows } = await pool.query('SELECT count(*)::int AS "count" FROM "Occurrence"');
    expect(rows).toEqual([{ count: (MANY.upcoming + MANY.past) * DATES + 1 }]);
    expect(await list()).toMatchObject({ total: MANY.upcoming * DATES + 1 });
  });

  test.each(pages)("%s stays within %i blocks", async (name, bound, ask) => {
    const statements = await blocksReadBy(ask);
    const most = statements.toSorted((one, other) => other.blocks - one.blocks)[0];
    const before = few.get(name) ?? [];
    expect.soft(statements.length, `asked with few events:\n${before.join("\n")}`).toBe(before.length);
    expect.soft(blocksOf(statements), JSON.stringify(most)).toBeLessThan(bound);
  });
});
