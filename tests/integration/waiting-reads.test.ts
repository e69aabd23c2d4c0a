import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { manyComments, manyEvents, manyRegistrations } from "@podium/tests-support/crowd";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { blocksOf, blocksReadBy } from "@podium/tests-support/evidence/blocks-read";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { effort } from "@podium/tests-support/runner/effort";
import { beforeAll, describe, expect, test } from "vitest";

const locale = "de" as const;
const EVENTS = 1_000;
const PER_EVENT = effort(50, 100);
const createCaller = createCallerFactory(appRouter);

let ours: string;
let everywhere: ReturnType<typeof createCaller>;
let here: ReturnType<typeof createCaller>;

/** 100,000 or more who wait, half for a place, half for a decision, and 20,000 comments: all of other people's events. */
beforeAll(async () => {
  const { database, pool } = await testDatabase();
  const large = await organisation(database, "Großstadt");
  const small = await organisation(database, "Kleinstadt");
  await manyEvents(pool, large.id, { count: EVENTS });
  await manyRegistrations(pool, { perEvent: PER_EVENT, state: "WAITLISTED" });
  await manyRegistrations(pool, { perEvent: PER_EVENT, state: "PENDING" });
  await manyComments(pool, 20);
  const event = await publishedEvent(database, small.id, {
    places: 1,
    event: { slug: "unsere", waitlistPolicy: "DIRECT" },
  });
  ours = event.id;
  await registration(database, event, { state: "CONFIRMED" });
  await registration(database, event, { state: "WAITLISTED" });
  const [all, own] = await Promise.all([
    staffMember(database, "Alle", { organisationId: large.id, role: "ADMINISTRATOR" }),
    staffMember(database, "Eigene", { organisationId: small.id, role: "EVENT_LEAD" }),
  ]);
  everywhere = createCaller(await contextOf(all));
  here = createCaller(await contextOf(own));
});

const visitor = () => publicCaller();

/** Each bound holds for all statements of the page together; its largest table alone has some 2,500 blocks, or more. */
describe("A19 · no page reads all that wait in the installation", () => {
  test.each<[string, number, () => Promise<unknown>]>([
    ["the list", 400, () => visitor().event.list({ locale })],
    ["the list in English", 400, () => visitor().event.list({ locale: "en" })],
    ["a later page of the list", 1_200, () => visitor().event.list({ locale, page: "40" })],
    ["the list with a filter", 400, () => visitor().event.list({ locale, format: "ONLINE" })],
    ["the review", 400, () => visitor().event.past({ locale })],
    ["what the filter offers", 400, () => visitor().event.facets({ locale, period: "upcoming" })],
    ["an event that many wait for", 150, () => visitor().event.bySlug({ slug: "kommend-7", locale })],
    ["our event", 150, () => visitor().event.bySlug({ slug: "unsere", locale })],
    ["a calendar file", 50, () => visitor().event.calendar({ slug: "unsere", locale })],
    ["the form", 100, () => visitor().registration.availability({ slug: "kommend-7", locale })],
    ["our form", 100, () => visitor().registration.availability({ slug: "unsere", locale })],
    ["the panel's list", 1_000, () => everywhere.event.mine({})],
    ["the panel's list of a small town", 400, () => here.event.mine({})],
    ["the panel's start", 13_000, () => everywhere.event.start()],
    ["the panel's start of a small town", 1_000, () => here.event.start()],
    ["an event in the panel", 200, () => here.event.byId({ eventId: ours })],
    ["the link of a preview", 50, () => here.event.previewLink({ eventId: ours })],
    ["the panel's frame of a small town", 200, () => here.person.me()],
  ])("%s stays within %i blocks", async (_, bound, page) => {
    const statements = await blocksReadBy(page);
    expect(statements.length).toBeGreaterThan(0);
    expect
      .soft(blocksOf(statements), JSON.stringify(statements.toSorted((a, b) => b.blocks - a.blocks)[0]))
      .toBeLessThan(bound);
  });
});

test("A19 · what waits is told as before: a waiting list, and what staff have to decide", async () => {
  expect((await visitor().event.bySlug({ slug: "unsere", locale }))?.registration.state).toBe("waitlist");
  const { items } = await everywhere.event.mine({});
  expect(items.every(({ waitingComments }) => waitingComments === 20)).toBe(true);
  const { tasks } = await everywhere.event.start();
  expect(tasks.filter(({ kind }) => kind === "approvals").map(({ count }) => count)).toEqual(
    Array(10).fill(PER_EVENT),
  );
  expect(tasks.filter(({ kind }) => kind === "comments").map(({ count }) => count)).toEqual(
    Array(10).fill(20),
  );
});
