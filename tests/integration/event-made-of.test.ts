import { publicCaller } from "@podium/api/public-router";
import { nothingYet, sources } from "@podium/api/request/made-of";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const shown = await publishedEvent(database, body.id);
const one = shown.slug;
const locale = "de" as const;

describe("A20 · whatever pages are made of says what it has read", () => {
  type Caller = ReturnType<typeof publicCaller>;
  const filter = { locale, page: 1 };
  test.each<[string, (api: Caller) => Promise<unknown>, string[]]>([
    ["the list", (api) => api.event.list(filter), [sources.everyText, sources.event(shown.id)]],
    ["the review", (api) => api.event.past(filter), [sources.everyText]],
    ["the filters", (api) => api.event.facets({ locale, period: "upcoming" }), [sources.everyText]],
    ["an event", (api) => api.event.bySlug({ slug: one, locale }), [sources.event(shown.id)]],
    ["none", (api) => api.event.bySlug({ slug: "gibt-es-nicht", locale }), [sources.everyText]],
    ["the addresses", (api) => api.event.addresses({}), [sources.everyText]],
    ["a part of them", (api) => api.event.addresses({ part: 1 }), [sources.everyText]],
    ["a calendar", (api) => api.event.calendar({ slug: one, locale }), [sources.text(shown.id)]],
    ["no calendar", (api) => api.event.calendar({ slug: "nein", locale }), [sources.everyText]],
    ["a form", (api) => api.registration.availability({ slug: one, locale }), [sources.event(shown.id)]],
    ["no form", (api) => api.registration.availability({ slug: "nein", locale }), [sources.everyText]],
    ["bodies", (api) => api.organisation.list({ locale }), [sources.organisations]],
    ["no body", (api) => api.organisation.bySlug({ slug: "nein", locale }), [sources.organisations]],
  ])("A20 · %s", async (_, read, names) => {
    const madeOf = nothingYet();
    await read(publicCaller({ madeOf })).catch(() => {});
    expect([...madeOf.sources]).toEqual(expect.arrayContaining(names));
    expect([...madeOf.sources]).not.toContain(sources.unknown);
  });

  test("A20 · one that says nothing may be made of anything", async () => {
    const madeOf = nothingYet();
    await publicCaller({ madeOf })
      .registration.byLink({ token: "a.b.c", locale })
      .catch(() => {});
    expect([...madeOf.sources]).toEqual([sources.unknown]);
  });

  test("A20 · what opens in a minute is good for a minute", async () => {
    const soon = await publishedEvent(database, body.id, {
      event: { registrationOpensAt: new Date(Date.now() + 60_000) },
    });
    const madeOf = nothingYet();
    await publicCaller({ madeOf }).event.bySlug({ slug: soon.slug, locale });
    expect(madeOf.goodForMs).toBeGreaterThan(0);
    expect(madeOf.goodForMs).toBeLessThanOrEqual(60_000);
  });
});
