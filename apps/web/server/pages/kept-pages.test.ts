import type { Change } from "@podium/api/changes";
import { readAnnouncement } from "@podium/api/changes";
import { sources } from "@podium/api/request/made-of";
import { describe, expect, test } from "vitest";
import { cacheForTests, madeOf, text } from "./test-cache.ts";

const one = "11111111-1111-4111-8111-111111111111";
const other = "22222222-2222-4222-8222-222222222222";

// What pages note.
const eventPage = [sources.event(one), sources.text(other)];
const form = [sources.event(one)];
const list = [sources.everyText, sources.event(one)];
const sitemap = [sources.everyText];
const calendar = [sources.text(one)];
const imprint = [sources.organisations];
const forgetful = [sources.unknown];

// What is announced.
const counted = readAnnouncement(one);
const edited = readAnnouncement(`${one} text`);
const cancelled = readAnnouncement(`${one} text withdraws`);
const hidden = readAnnouncement(`${one} withdraws`);
const countedElsewhere = readAnnouncement(other);
const editedElsewhere = readAnnouncement(`${other} text`);
const cancelledElsewhere = readAnnouncement(`${other} text withdraws`);
const hiddenElsewhere = readAnnouncement(`${other} withdraws`);
const anything = readAnnouncement("");

type Outcome = "untouched" | "renewed behind" | "gone";

describe("A20 · what a change does to a kept page is decided by what the page was made of", () => {
  test.each<[string, readonly string[], string, Change, Outcome]>([
    ["event page", eventPage, "a registration", counted, "renewed behind"],
    ["event page", eventPage, "an edit", edited, "renewed behind"],
    ["event page", eventPage, "its cancellation", cancelled, "gone"],
    ["event page", eventPage, "a hidden comment", hidden, "gone"],
    ["event page", eventPage, "a neighbour's registration", countedElsewhere, "untouched"],
    ["event page", eventPage, "a neighbour's edit", editedElsewhere, "renewed behind"],
    ["event page", eventPage, "a neighbour's cancellation", cancelledElsewhere, "gone"],
    ["event page", eventPage, "a neighbour's comment", hiddenElsewhere, "untouched"],
    ["event page", eventPage, "anything", anything, "gone"],
    ["form", form, "a registration", counted, "renewed behind"],
    ["form", form, "another's registration", countedElsewhere, "untouched"],
    ["form", form, "another's edit", editedElsewhere, "untouched"],
    ["list", list, "a registration for one of it", counted, "renewed behind"],
    ["list", list, "a registration for one not in it", countedElsewhere, "untouched"],
    ["list", list, "an edit that may bring another into it", editedElsewhere, "renewed behind"],
    ["list", list, "the cancellation of one of it", cancelled, "gone"],
    ["list", list, "the cancellation of one not in it", cancelledElsewhere, "renewed behind"],
    ["list", list, "a comment below one not in it", hiddenElsewhere, "untouched"],
    ["sitemap", sitemap, "a registration", counted, "untouched"],
    ["sitemap", sitemap, "an edit", edited, "renewed behind"],
    ["calendar", calendar, "a registration", counted, "untouched"],
    ["calendar", calendar, "its cancellation", cancelled, "gone"],
    ["imprint", imprint, "an edit", edited, "untouched"],
    ["imprint", imprint, "anything", anything, "gone"],
    ["page that did not say", forgetful, "a registration", counted, "renewed behind"],
    ["page that did not say", forgetful, "a hidden comment", hidden, "gone"],
    ["page made of nothing", [], "an edit", edited, "untouched"],
  ])("A20 · %s %j, %s: %s", async (_page, names, _what, change, outcome) => {
    const { kept, render, pass, renderings } = cacheForTests();
    let state = "before";
    const rendered = render(() => state, { of: madeOf(names) });
    await kept.get("/", "known", rendered);
    await pass(3_000);
    state = "after";
    kept.heard(change);
    const next = kept.get("/", "known", rendered);
    expect(next instanceof Promise).toBe(outcome === "gone");
    expect(await text(next)).toBe(outcome === "gone" ? "after" : "before");
    await pass(1_000);
    expect(renderings()).toBe(outcome === "untouched" ? 1 : 2);
    const later = kept.get("/", "known", rendered);
    expect(later).not.toBeInstanceOf(Promise);
    expect(await text(later)).toBe(outcome === "untouched" ? "before" : "after");
  });
});

describe("A20 · nobody waits", () => {
  test("A20 · for any of two hundred pages in turn, while others change twice a second", async () => {
    const { kept, render, pass, renderings } = cacheForTests();
    const page = (number: number) => render("page", { of: madeOf([`event ${number}`]) });
    for (let number = 0; number < 200; number += 1) await kept.get(`/${number}`, "known", page(number));
    for (let step = 0; step < 400; step += 1) {
      if (step % 2 === 0) kept.heard({ sources: [`event ${1_000 + step}`], withdrawn: [] });
      await pass(250);
      expect(kept.get(`/${step % 200}`, "known", page(step % 200))).not.toBeInstanceOf(Promise);
    }
    expect(renderings()).toBeLessThanOrEqual(400);
  });

  test("A20 · for a page that changes all the time and is asked for now and then", async () => {
    const { kept, render, pass } = cacheForTests();
    let places = 1_000;
    const page = render(() => `${places}`, { of: madeOf(["event"]) });
    await kept.get("/", "known", page);
    for (let step = 1; step <= 200; step += 1) {
      places -= 1;
      kept.heard({ sources: ["event"], withdrawn: [] });
      await pass(100);
      if (step % 50 !== 0) continue;
      const answer = kept.get("/", "known", page);
      expect(answer).not.toBeInstanceOf(Promise);
      // A second at most behind.
      expect(Number(await text(answer)) - places).toBeLessThanOrEqual(10);
    }
  });

  test("A20 · for a page with many more pages than are rendered at once", async () => {
    const { kept, slowly, finish, pass, renderings } = cacheForTests();
    for (let number = 0; number < 5; number += 1) kept.get(`/${number}`, "known", slowly);
    for (let number = 0; number < 5; number += 1) await finish("old", { of: madeOf(["event"]) });
    await pass(2_000);
    kept.heard({ sources: ["event"], withdrawn: [] });
    await pass(0);
    // Who has no page yet is served first: two renewals at a time.
    expect(renderings()).toBe(7);
    await finish("new", { of: madeOf(["event"]) });
    expect(renderings()).toBe(8);
  });
});

describe("A20 · nothing stays old", () => {
  test.each<[string, number, boolean]>([
    ["at once", 0, false],
    ["within the patience", 1_400, false],
    ["after it", 1_500, true],
    ["long after it", 30_000, true],
  ])("A20 · who asks %s, %d ms after a change whose renewal hangs: waits %s", async (_, ms, waits) => {
    const { kept, slowly, finish, pass } = cacheForTests();
    const first = kept.get("/", "known", slowly);
    await finish("old", { of: madeOf(["event"]) });
    await first;
    await pass(2_000);
    kept.heard({ sources: ["event"], withdrawn: [] });
    await pass(ms);
    expect(kept.get("/", "known", slowly) instanceof Promise).toBe(waits);
  });

  test("A20 · a deadline makes a page old without a change", async () => {
    const { kept, render, pass } = cacheForTests();
    let state = "closed";
    const page = render(() => state, { of: madeOf(["event"], 30_000) });
    await kept.get("/", "known", page);
    await pass(29_900);
    expect(await text(kept.get("/", "known", page))).toBe("closed");
    state = "open";
    await pass(1_700);
    expect(await text(kept.get("/", "known", page))).toBe("open");
  });

  test.each<[string, number, string]>([
    ["for minutes", 9 * 60_000, "old"],
    ["for more than ten", 11 * 60_000, "cannot be rendered"],
  ])("A20 · though it cannot be rendered %s while changes are heard", async (_, ms, seen) => {
    const { kept, render, pass } = cacheForTests();
    await kept.get("/", "typed", render("old", { of: madeOf(["event"]) }));
    kept.heard({ sources: ["event"], withdrawn: [] });
    await pass(ms);
    const answer = kept.get("/", "typed", render("cannot be rendered", { status: 503 }));
    expect(await text(answer)).toBe(seen);
  });

  test("A20 · while changes are not heard of, no page is older than five seconds", async () => {
    const { kept, render, pass } = cacheForTests();
    await kept.get("/", "known", render("old"));
    kept.heard("unheard");
    await pass(5_000);
    expect(await text(kept.get("/", "known", render("new")))).toBe("new");
  });

  test("A20 · a change during a rendering is not lost", async () => {
    const { kept, slowly, finish, pass } = cacheForTests();
    const first = kept.get("/", "known", slowly);
    kept.heard({ sources: ["event"], withdrawn: [] });
    await finish("before the change", { of: madeOf(["event"]) });
    expect(await text(first)).toBe("before the change");
    await pass(1_000);
    await finish("after the change", { of: madeOf(["event"]) });
    expect(await text(kept.get("/", "known", slowly))).toBe("after the change");
  });
});

describe("A20 · what was withdrawn is not shown any more", () => {
  const hide: Change = { sources: ["event"], withdrawn: ["event"] };
  const of = madeOf(["event"]);

  test("A20 · not by a rendering that had begun before", async () => {
    const { kept, slowly, finish, pass } = cacheForTests();
    const first = kept.get("/", "known", slowly);
    kept.heard(hide);
    const second = kept.get("/", "known", slowly);
    await finish("with the comment", { of });
    await finish("without it", { of });
    expect(await Promise.all([first, second].map(text))).toEqual(["without it", "without it"]);
    await pass(10);
    expect(await text(kept.get("/", "known", slowly))).toBe("without it");
  });

  test("A20 · not by a renewal under way", async () => {
    const { kept, slowly, finish, pass } = cacheForTests();
    kept.get("/", "known", slowly);
    await finish("with the comment", { of });
    await pass(2_000);
    kept.heard({ sources: ["event"], withdrawn: [] });
    await pass(0);
    kept.heard(hide);
    const answer = kept.get("/", "known", slowly);
    await finish("with the comment", { of });
    await finish("without it", { of });
    expect(await text(answer)).toBe("without it");
  });

  test.each([500, 503])("A20 · not in place of a page that fails with %d", async (status) => {
    const { kept, render, pass } = cacheForTests();
    await kept.get("/", "known", render("with the comment", { of }));
    await pass(2_000);
    kept.heard(hide);
    expect(await text(kept.get("/", "known", render("fails", { status })))).toBe("fails");
  });

  test("A20 · not by the fault that has been standing in for it", async () => {
    const { kept, render, slowly, finish, pass } = cacheForTests();
    await kept.get("/", "typed", render("with the comment", { of }));
    await pass(2_000);
    kept.heard("anything");
    const failing = kept.get("/", "typed", slowly);
    await pass(5_000);
    await finish("fails", { status: 500 });
    expect(await text(failing)).toBe("with the comment");
    kept.heard(hide);
    expect(await text(kept.get("/", "typed", render("without it", { of })))).toBe("without it");
  });
});

test("A20 · what somebody typed is rendered for those who ask, and for nobody else", async () => {
  const { kept, render, pass, renderings } = cacheForTests();
  const of = madeOf(["event"]);
  await kept.get("/ replied", "typed", render("old", { of }));
  await pass(2_000);
  kept.heard({ sources: ["event"], withdrawn: [] });
  await pass(1_400);
  expect(renderings()).toBe(1);
  expect(kept.get("/ replied", "typed", render("new", { of }))).not.toBeInstanceOf(Promise);
  await pass(0);
  expect(renderings()).toBe(2);
});
