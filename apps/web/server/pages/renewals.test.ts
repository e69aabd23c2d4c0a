import { describe, expect, test } from "vitest";
import { cacheForTests, text } from "./test-cache.ts";

describe("A18 · a rendering ends when nobody waits for it any more", () => {
  /** Somebody who may go. */
  const visitor = () => {
    const gone = new AbortController();
    return { asker: () => gone.signal, leave: () => gone.abort() };
  };

  test.each<[string, { asking: number; leaving: number; staying?: boolean }, boolean]>([
    ["one who goes", { asking: 1, leaving: 1 }, true],
    ["one who waits", { asking: 1, leaving: 0 }, false],
    ["two of whom one goes", { asking: 2, leaving: 1 }, false],
    ["two who go", { asking: 2, leaving: 2 }, true],
    ["five hundred of whom one stays", { asking: 500, leaving: 499 }, false],
    ["five hundred who go", { asking: 500, leaving: 500 }, true],
    [
      "another page of the site's own that waits with one who goes",
      { asking: 1, leaving: 1, staying: true },
      false,
    ],
  ])("A18 · %s", async (_, { asking, leaving, staying }, ended) => {
    const { kept, slowly, givenUp } = cacheForTests();
    const visitors = Array.from({ length: asking }, visitor);
    for (const { asker } of visitors) kept.get("/", "known", slowly, asker);
    if (staying) kept.get("/", "known", slowly);
    for (const { leave } of visitors.slice(0, leaving)) leave();
    expect(givenUp()).toEqual([ended]);
  });

  test("A18 · one who has gone before it begins", () => {
    const { kept, slowly, givenUp } = cacheForTests();
    const { asker, leave } = visitor();
    leave();
    kept.get("/", "known", slowly, asker);
    expect(givenUp()).toEqual([true]);
  });

  test("A18 · whoever comes next gets a rendering of his own, and the page", async () => {
    const { kept, slowly, finish, givenUp } = cacheForTests();
    const [first, second] = [visitor(), visitor()];
    kept.get("/", "known", slowly, first.asker);
    first.leave();
    const answer = kept.get("/", "known", slowly, second.asker);
    await finish("given up", { status: 503 });
    await finish("page");
    expect(await text(answer)).toBe("page");
    expect(givenUp()).toEqual([true, false]);
    expect(kept.get("/", "known", slowly)).not.toBeInstanceOf(Promise);
  });

  test("A18 · who goes after the answer gives nothing up", async () => {
    const { kept, slowly, finish, givenUp } = cacheForTests();
    const { asker, leave } = visitor();
    const answer = kept.get("/", "known", slowly, asker);
    await finish("page");
    expect(await text(answer)).toBe("page");
    leave();
    expect(await text(kept.get("/", "known", slowly))).toBe("page");
    expect(givenUp()).toHaveLength(1);
  });

  test("A18 · a renewal that nobody has waited for goes on", async () => {
    const { kept, slowly, finish, givenUp, pass } = cacheForTests();
    kept.get("/", "known", slowly);
    await finish("old");
    await pass(60_000);
    const { asker, leave } = visitor();
    expect(kept.get("/", "known", slowly, asker)).not.toBeInstanceOf(Promise);
    leave();
    expect(givenUp()).toEqual([false, false]);
  });

  test("A18 · one that was given up is no fault of the page, and nothing stands in for it", async () => {
    const { kept, slowly, finish, pass } = cacheForTests();
    kept.get("/", "typed", slowly);
    await finish("old");
    kept.heard("anything");
    await pass(5_000);
    const { asker, leave } = visitor();
    kept.get("/", "typed", slowly, asker);
    await pass(10_000);
    leave();
    await finish("given up", { status: 500 });
    const next = kept.get("/", "typed", slowly);
    expect(next).toBeInstanceOf(Promise);
    await finish("new");
    expect(await text(next)).toBe("new");
  });
});
