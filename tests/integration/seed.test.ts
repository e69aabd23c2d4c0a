import { createContext } from "@podium/api/context";
import { eventPage } from "@podium/api/event/public/page";
import { during, workingDay } from "@podium/db/seed/events/working-day";
import { seedDemo } from "@podium/db/seed/seed";
import { demoUsers } from "@podium/db/seed/users";
import { missingBeforePublication } from "@podium/domain/event/publication";
import { testDatabase } from "@podium/tests-support/database";
import { beforeAll, expect, test } from "vitest";

const logins = demoUsers.map(({ email }) => ({ email, passwordHash: "hash" }));
let made: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  made = await testDatabase();
  expect(await seedDemo({ databaseUrl: made.url, logins, now: new Date() })).toBe(true);
});

/** How many rows each table has. */
async function counts() {
  const { rows } = await made.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const entries: [string, number][] = [];
  for (const { name } of rows) {
    const { rows: found } = await made.pool.query<{ count: number }>(`SELECT count(*)::int FROM "${name}"`);
    entries.push([name, found[0]?.count ?? -1]);
  }
  return Object.fromEntries(entries);
}

test("seeding twice changes nothing", async () => {
  const before = await counts();
  expect(await seedDemo({ databaseUrl: made.url, logins: [], now: new Date() })).toBe(false);
  expect(await counts()).toEqual(before);
});

test("every counter equals the rows that hold a place in its pool", async () => {
  const pools = await made.database.capacityPool.findMany({
    select: {
      taken: true,
      categories: { select: { category: { select: { registrations: { select: { holdsPlace: true } } } } } },
    },
  });
  const recounted = pools.map(
    ({ categories }) =>
      categories.flatMap(({ category }) => category.registrations).filter(({ holdsPlace }) => holdsPlace)
        .length,
  );
  expect(pools.map(({ taken }) => taken)).toEqual(recounted);
  expect(recounted.some((count) => count > 20)).toBe(true);
});

test("what is online is complete, in both languages; made-up events say so in their title", async () => {
  const events = await made.database.event.findMany({
    include: { translations: true, contacts: true, venue: true, occurrences: true, categories: true },
  });
  for (const event of events) {
    const [de, en] = ["de", "en"].map((locale) => event.translations.find((text) => text.locale === locale));
    if (!de || !en) throw new Error(`${event.slug} lacks a language`);
    expect(de.title.startsWith("Beispiel: "), event.slug).toBe(event.isExample);
    const occurrences = event.occurrences.map(({ startsAt, ...said }) => ({
      ...said,
      date: startsAt?.toISOString() ?? null,
    }));
    const missing = missingBeforePublication({
      ...event,
      occurrences,
      inEnglish: en.offered,
      translations: { de, en },
    });
    if (event.status === "DRAFT") expect(missing).toContain("translations.en.title");
    else expect(missing, event.slug).toEqual([]);
  }
});

test("the examples offer one event of each kind", async () => {
  const ctx = createContext();
  const events = await made.database.event.findMany({ where: { isExample: true }, select: { slug: true } });
  const pages = await Promise.all(events.map(({ slug }) => eventPage(ctx, { slug }, "de")));
  const states = Object.fromEntries(pages.map((page) => [page?.slug, page?.registration.state]));
  expect(states).toEqual({
    "beispiel-kommunen-konstruktiv": "open",
    "beispiel-offene-kommunen": "almostFull",
    "beispiel-buergerdialog-innenstadt": "full",
    "beispiel-werkstatt-offene-daten": "external",
    "beispiel-tag-der-offenen-verwaltung": "none",
    "beispiel-sprechstunde-online": "open",
    "beispiel-klimaforum": "open",
    "beispiel-stadtteilrundgang": "cancelled",
    "beispiel-werkstatt-spielplatz": "waitlist",
    "beispiel-fachgespraech-teilhabe": "open",
    "beispiel-forum-haushalt": "open",
  });
  expect(pages.map((page) => page?.format)).toContain("ONLINE");
  const kinds = pages.find((page) => page?.slug === "beispiel-forum-haushalt")?.registration.categories;
  expect(kinds?.map(({ name, size, maxPersons }) => [name.text, size, maxPersons])).toEqual([
    ["Vor Ort", 80, 5],
    ["Vor Ort mit Kinderbetreuung", 10, 5],
    ["Online", null, 5],
  ]);
});

test("each role is there, in the bodies that it is meant for", async () => {
  const memberships = await made.database.membership.findMany({
    select: { role: true, user: { select: { email: true } }, organisation: { select: { slug: true } } },
  });
  const posts = memberships.map(
    ({ role, user, organisation }) => `${user.email} ${role} ${organisation.slug}`,
  );
  expect(posts.toSorted()).toEqual([
    "admin@podium.example ADMINISTRATOR bmi",
    "admin@podium.example ADMINISTRATOR musterstadt",
    "admin@podium.example ADMINISTRATOR offene-kommunen-nrw",
    "lead@podium.example EVENT_LEAD bmi",
    "lead@podium.example EVENT_LEAD musterstadt",
    "moderator@podium.example MODERATOR offene-kommunen-nrw",
    "viewer@podium.example VIEWER musterstadt",
  ]);
});

test("nobody real is written to: addresses are of reserved names", async () => {
  const registrations = await made.database.registration.findMany({ select: { email: true } });
  const comments = await made.database.comment.findMany({ select: { authorEmail: true } });
  const bodies = await made.database.organisation.findMany({ select: { accessibilityContact: true } });
  const addresses = [
    ...registrations.flatMap(({ email }) => email ?? []),
    ...comments.map(({ authorEmail }) => authorEmail),
    ...bodies.map(({ accessibilityContact }) => accessibilityContact),
  ];
  expect(addresses.filter((address) => !/@([a-z-]+\.)?example(\.org)?$/u.test(address))).toEqual([]);
});

test.each([
  ["a Friday before a weekend", "2026-05-01T10:00:00Z", 1, "2026-05-04"],
  ["Christmas", "2026-12-20T10:00:00Z", 4, "2026-12-28"],
  ["late in the evening, when Berlin has the next day already", "2026-06-02T22:30:00Z", 0, "2026-06-03"],
])("examples are on working days: %s", (_, now, days, date) => {
  expect(workingDay(new Date(now), days)).toBe(date);
  expect(during(date, "09:30", "16:30").startsAt.getTime()).toBeGreaterThan(0);
});
