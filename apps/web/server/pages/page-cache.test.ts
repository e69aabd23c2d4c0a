import { type Answer, makeAnswer } from "@podium/http/answer";
import { describe, expect, test } from "vitest";
import { countChanges } from "./changes.ts";
import { openPageCache } from "./page-cache.ts";

const at = (text: string, status = 200) =>
  makeAnswer({ status, type: "text/html", body: text, headers: [], tagged: true });

function setUp(limits?: { known: number; others: number }) {
  let time = 100_000;
  const now = () => time;
  const changes = countChanges(now);
  const kept = openPageCache({ changes, now, ...(limits && { limits }) });
  const waiting: ((answer: Answer) => void)[] = [];
  let renderings = 0;
  /** Rendered when `finish` says so. */
  const slowly = () => {
    renderings += 1;
    return new Promise<Answer>((resolve) => waiting.push(resolve));
  };
  return {
    kept,
    changes,
    pass: (ms: number) => {
      time += ms;
    },
    slowly,
    finish: (text: string, status?: number) => waiting.shift()?.(at(text, status)),
    render: (text: string, status?: number) => async () => {
      renderings += 1;
      return at(text, status);
    },
    renderings: () => renderings,
  };
}

const text = async (answer: Answer | Promise<Answer>) => (await answer).bytes.toString();

test("five hundred who ask at once cause one rendering", async () => {
  const { kept, slowly, finish, renderings } = setUp();
  const asked = Array.from({ length: 500 }, () => kept.get("/", true, slowly));
  finish("page");
  expect(new Set(await Promise.all(asked.map(text)))).toEqual(new Set(["page"]));
  expect(renderings()).toBe(1);
});

test("without a change the bytes are there at once", async () => {
  const { kept, render, pass } = setUp();
  await kept.get("/", true, render("page"));
  pass(3_900);
  expect(kept.get("/", true, render("other"))).not.toBeInstanceOf(Promise);
});

test("of a crowd nobody waits for the new page; it comes aside, and older bytes are soon too old", async () => {
  const { kept, changes, pass, render, slowly, finish } = setUp();
  await kept.get("/", true, render("old"));
  for (let view = 0; view < 30; view += 1) kept.get("/", true, slowly);
  changes.announce();
  pass(1_100);
  expect(kept.get("/", true, slowly)).not.toBeInstanceOf(Promise);
  pass(500);
  const late = kept.get("/", true, slowly);
  expect(late).toBeInstanceOf(Promise);
  finish("new");
  expect(await text(late)).toBe("new");
  expect(await text(kept.get("/", true, slowly))).toBe("new");
});

test("after the crowd has left, nobody gets a page older than the patience", async () => {
  const { kept, changes, pass, render } = setUp();
  await kept.get("/", true, render("old"));
  for (let view = 0; view < 30; view += 1) kept.get("/", true, render("old"));
  changes.announce();
  pass(1_600);
  expect(await text(kept.get("/", true, render("new")))).toBe("new");
});

test("the first who asks after a change gets the new page, the others the older one meanwhile", async () => {
  const { kept, changes, pass, render, slowly, finish } = setUp();
  await kept.get("/", true, render("old"));
  pass(1_100);
  changes.announce();
  const first = kept.get("/", true, slowly);
  expect(await text(kept.get("/", true, slowly))).toBe("old");
  finish("new");
  expect(await text(first)).toBe("new");
  expect(await text(kept.get("/", true, slowly))).toBe("new");
});

test("a page is rendered at most once a second, however many changes there are", async () => {
  const { kept, changes, pass, render, renderings } = setUp();
  await kept.get("/", true, render("page"));
  for (let step = 0; step < 99; step += 1) {
    pass(10);
    changes.announce();
    await kept.get("/", true, render("page"));
  }
  expect(renderings()).toBe(1);
});

test("two seconds after a change nobody gets the older page", async () => {
  const { kept, changes, pass, render } = setUp();
  await kept.get("/", true, render("old"));
  changes.announce();
  pass(2_000);
  expect(await text(kept.get("/", true, render("new")))).toBe("new");
});

test("who asks long after a change waits for a rendering under way", async () => {
  const { kept, changes, pass, render, slowly, finish } = setUp();
  await kept.get("/", true, render("old"));
  pass(1_000);
  changes.announce();
  const first = kept.get("/", true, slowly);
  pass(1_600);
  const second = kept.get("/", true, slowly);
  finish("new");
  expect(await Promise.all([first, second].map(text))).toEqual(["new", "new"]);
});

test("a change during a rendering is not lost", async () => {
  const { kept, changes, pass, render, slowly, finish } = setUp();
  const first = kept.get("/", true, slowly);
  changes.announce();
  finish("before the change");
  expect(await text(first)).toBe("before the change");
  pass(1_000);
  expect(await text(kept.get("/", true, render("after the change")))).toBe("after the change");
});

test("no page gets older than five seconds, because deadlines pass without a change", async () => {
  const { kept, pass, render } = setUp();
  await kept.get("/", true, render("open"));
  pass(5_000);
  expect(await text(kept.get("/", true, render("closed")))).toBe("closed");
});

test("an error is not kept, and the last good page stands in for it", async () => {
  const { kept, changes, pass, render } = setUp();
  expect(await text(kept.get("/", true, render("broken", 500)))).toBe("broken");
  expect(await text(kept.get("/", true, render("good")))).toBe("good");
  pass(60_000);
  expect(await text(kept.get("/", true, render("broken", 503)))).toBe("good");
  pass(1_000);
  changes.announce();
  expect(await text(kept.get("/", true, render("better")))).toBe("better");
});

test("A17 · a page that is slow and then fails takes a tenth of the rendering, however often it is asked for", async () => {
  const { kept, pass, render, slowly, finish, renderings } = setUp();
  const first = kept.get("/slow", true, slowly);
  pass(4_000);
  finish("broken", 500);
  expect(await text(first)).toBe("broken");
  for (let second = 0; second < 39; second += 1) {
    pass(1_000);
    expect(await text(kept.get("/slow", true, render("again")))).toBe("broken");
    // Others are not held up by it.
    expect(await text(kept.get("/other", true, async () => at("good")))).toBe("good");
  }
  expect(renderings()).toBe(1);
  pass(1_000);
  expect(await text(kept.get("/slow", true, render("mended")))).toBe("mended");
});

test.each([
  ["its last good bytes stand in meanwhile", "good", 500, 4_000, 39_000, "good"],
  ["it is tried again after a minute at the latest", null, 500, 20_000, 60_000, "mended"],
  ["one that fails at once is tried again at once", null, 500, 0, 0, "mended"],
  ["the database's absence is no fault of the page", null, 503, 4_000, 0, "mended"],
] as const)("A17 · of a page that fails, %s", async (_, before, status, took, later, seen) => {
  const { kept, pass, render, slowly, finish } = setUp();
  if (before) await kept.get("/", true, render(before));
  pass(10_000);
  const failing = kept.get("/", true, slowly);
  pass(took);
  finish("broken", status);
  expect(await text(failing)).toBe(before ?? "broken");
  pass(later);
  expect(await text(kept.get("/", true, render("mended")))).toBe(seen);
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
    const { kept, pass, render } = setUp();
    await kept.get("/", true, render("good"));
    pass(later);
    expect(await text(kept.get("/", true, render("broken", status)))).toBe(seen);
  });

  test("A7 · nobody waits for the next attempt, but for the page once the database is back", async () => {
    const { kept, changes, pass, render, slowly, finish } = setUp();
    await kept.get("/", true, render("good"));
    pass(6_000);
    await kept.get("/", true, render("away", 503));
    pass(2_000);
    expect(kept.get("/", true, slowly)).not.toBeInstanceOf(Promise);
    expect(kept.get("/", true, slowly)).not.toBeInstanceOf(Promise);
    finish("away", 503);
    await Promise.resolve();
    pass(2_000);
    changes.announce();
    expect(await text(kept.get("/", true, render("back")))).toBe("back");
  });
});

test("the same bytes again keep their compressed forms", async () => {
  const { kept, pass, render } = setUp();
  const before = await kept.get("/", true, render("page"));
  pass(5_000);
  expect(await kept.get("/", true, render("page"))).toBe(before);
});

test("invented addresses push no real page out", async () => {
  const { kept, render } = setUp({ known: 2, others: 2 });
  await kept.get("/", true, render("list"));
  for (let number = 0; number < 20; number += 1) {
    await kept.get(`/veranstaltungen/${number}`, true, render("not found", 404));
    await kept.get(`/?city=${number}`, false, render("list"));
  }
  expect(kept.get("/", true, render("again"))).not.toBeInstanceOf(Promise);
});

test("changes too many to remember count as old", () => {
  const changes = countChanges(() => 7);
  for (let number = 0; number < 5_000; number += 1) changes.announce();
  expect(changes.firstAfter(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(changes.firstAfter(4_999)).toBe(7);
  expect(changes.firstAfter(5_000)).toBeNull();
});
