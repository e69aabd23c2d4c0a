import { describe, expect, test } from "vitest";
import { cacheForTests, text } from "./test-cache.ts";

test("five hundred who ask at once cause one rendering", async () => {
  const { kept, slowly, finish, renderings } = cacheForTests();
  const asked = Array.from({ length: 500 }, () => kept.get("/", "known", slowly));
  await finish("page");
  expect(new Set(await Promise.all(asked.map(text)))).toEqual(new Set(["page"]));
  expect(renderings()).toBe(1);
});

test("without a change the bytes are there at once", async () => {
  const { kept, render, pass, renderings } = cacheForTests();
  await kept.get("/", "known", render("page"));
  await pass(59_000);
  expect(kept.get("/", "known", render("other"))).not.toBeInstanceOf(Promise);
  expect(renderings()).toBe(1);
});

test("a page is rendered at most once a second, however many changes there are", async () => {
  const { kept, pass, render, renderings } = cacheForTests();
  const of = { sources: new Set(["event"]), goodForMs: Number.POSITIVE_INFINITY };
  await kept.get("/", "known", render("page", { of }));
  for (let step = 0; step < 99; step += 1) {
    await pass(10);
    kept.heard({ sources: ["event"], withdrawn: [] });
    await kept.get("/", "known", render("page", { of }));
  }
  expect(renderings()).toBe(1);
});

test("what no change tells of is found once a minute, and nobody waits for it", async () => {
  const { kept, pass, render, settle } = cacheForTests();
  await kept.get("/", "known", render("old"));
  await pass(60_000);
  expect(await text(kept.get("/", "known", render("new")))).toBe("old");
  await settle();
  expect(kept.get("/", "known", render("newer"))).not.toBeInstanceOf(Promise);
  await pass(1_000);
  expect(kept.get("/", "known", render("newer"))).not.toBeInstanceOf(Promise);
});

test("nobody gets a page that is older than ten minutes", async () => {
  const { kept, pass, render } = cacheForTests();
  await kept.get("/", "known", render("old"));
  await pass(600_000);
  expect(await text(kept.get("/", "known", render("new")))).toBe("new");
});

test("an error is not kept, and the last good page stands in for it", async () => {
  const { kept, pass, render } = cacheForTests();
  expect(await text(kept.get("/", "typed", render("broken", { status: 500 })))).toBe("broken");
  expect(await text(kept.get("/", "typed", render("good")))).toBe("good");
  await pass(60_000);
  kept.heard("anything");
  expect(await text(kept.get("/", "typed", render("broken", { status: 503 })))).toBe("good");
  await pass(1_000);
  kept.heard("anything");
  expect(await text(kept.get("/", "typed", render("better")))).toBe("better");
});

test("A17 · a page that is slow and then fails takes a tenth of the rendering, however often it is asked for", async () => {
  const { kept, pass, render, slowly, finish, renderings } = cacheForTests();
  const first = kept.get("/slow", "known", slowly);
  await pass(4_000);
  await finish("broken", { status: 500 });
  expect(await text(first)).toBe("broken");
  for (let second = 0; second < 39; second += 1) {
    await pass(1_000);
    expect(await text(kept.get("/slow", "known", render("again")))).toBe("broken");
    // Others are not held up by it.
    expect(await text(kept.get("/other", "known", render("good")))).toBe("good");
  }
  expect(renderings()).toBe(2);
  await pass(1_000);
  expect(await text(kept.get("/slow", "known", render("mended")))).toBe("mended");
});

test.each([
  ["its last good bytes stand in meanwhile", "good", 500, 4_000, 39_000, "good"],
  ["it is tried again after a minute at the latest", null, 500, 20_000, 60_000, "mended"],
  ["one that fails at once is tried again at once", null, 500, 0, 0, "mended"],
  ["the database's absence is no fault of the page", null, 503, 4_000, 0, "mended"],
] as const)("A17 · of a page that fails, %s", async (_, before, status, took, later, seen) => {
  const { kept, pass, render, slowly, finish } = cacheForTests();
  if (before) {
    // Nothing renews it by itself: it knows what somebody typed.
    await kept.get("/", "typed", render(before));
    kept.heard("anything");
  }
  await pass(10_000);
  const failing = kept.get("/", "typed", slowly);
  await pass(took);
  await finish("broken", { status });
  expect(await text(failing)).toBe(before ?? "broken");
  await pass(later);
  expect(await text(kept.get("/", "typed", render("mended")))).toBe(seen);
});

describe("A7 · while the database is away", () => {
  const minutes = (count: number) => count * 60_000;

  test.each<[number, number, string]>([
    [5_000, 503, "good"],
    [60_000, 503, "good"],
    [minutes(9), 503, "good"],
    [minutes(11), 503, "good"],
    [minutes(60), 503, "good"],
    [minutes(24 * 60), 503, "good"],
    [minutes(30 * 24 * 60), 503, "good"],
    [5_000, 500, "good"],
    [minutes(9), 500, "good"],
    [minutes(11), 500, "broken"],
    [minutes(60), 500, "broken"],
    [minutes(60), 502, "broken"],
  ])("A7 · %d ms after it was kept, with status %d, a page is %s", async (later, status, seen) => {
    const { kept, pass, render } = cacheForTests();
    await kept.get("/", "known", render("good"));
    kept.heard("unheard");
    await pass(later);
    expect(await text(kept.get("/", "known", render("broken", { status })))).toBe(seen);
  });

  test("A7 · nobody waits for the next attempt, but for the page once the database is back", async () => {
    const { kept, pass, render, slowly, finish } = cacheForTests();
    await kept.get("/", "typed", render("good"));
    kept.heard("unheard");
    await pass(6_000);
    await kept.get("/", "typed", render("away", { status: 503 }));
    await pass(2_000);
    expect(kept.get("/", "typed", slowly)).not.toBeInstanceOf(Promise);
    expect(kept.get("/", "typed", slowly)).not.toBeInstanceOf(Promise);
    await finish("away", { status: 503 });
    await pass(2_000);
    kept.heard("anything");
    expect(await text(kept.get("/", "typed", render("back")))).toBe("back");
  });

  test("A7 · what was certain before it went away stands in as well", async () => {
    const { kept, pass, render } = cacheForTests();
    const of = { sources: new Set(["event"]), goodForMs: Number.POSITIVE_INFINITY };
    await kept.get("/", "typed", render("good", { of }));
    kept.heard({ sources: ["event"], withdrawn: [] });
    kept.heard("unheard");
    await pass(minutes(60));
    expect(await text(kept.get("/", "typed", render("away", { status: 503 })))).toBe("good");
  });
});

test("the same bytes again keep their compressed forms", async () => {
  const { kept, pass, render, settle } = cacheForTests();
  const before = await kept.get("/", "known", render("page"));
  await pass(60_000);
  kept.get("/", "known", render("page"));
  await settle();
  expect(await kept.get("/", "known", render("page"))).toBe(before);
});

test("invented addresses push no real page out", async () => {
  const { kept, render } = cacheForTests({ known: 20_000, others: 20_000, typed: 20_000 });
  await kept.get("/", "known", render("list"));
  for (let number = 0; number < 20; number += 1) {
    await kept.get(`/veranstaltungen/${number}`, "known", render("not found", { status: 404 }));
    await kept.get(`/?city=${number}`, "others", render("list"));
    await kept.get(`/anmeldung replied: ${number}`, "typed", render("list"));
  }
  expect(kept.get("/", "known", render("again"))).not.toBeInstanceOf(Promise);
  expect(kept.get("/?city=1", "others", render("again"))).toBeInstanceOf(Promise);
});
