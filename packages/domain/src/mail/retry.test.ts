import { describe, expect, it, test } from "vitest";
import { AWAY_AFTER_MAILS, afterVainTry, givesUp, pauseForAll, reachable, retryDelay } from "./retry.ts";

const now = new Date("2026-11-21T12:00:00Z");

it("tries wait longer and longer, but no longer than a minute", () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 1_000].map(retryDelay);
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  expect(delays.at(-1)).toBe(60_000);
});

it("gives up after five days", () => {
  expect(givesUp(new Date("2026-11-16T12:00:01Z"), now)).toBe(false);
  expect(givesUp(new Date("2026-11-16T12:00:00Z"), now)).toBe(true);
});

describe("A11 · a lost connection delays its own mail only", () => {
  /** Letters are mails that found no server, "." is an answer. @returns how often all had to wait */
  const pauses = (tries: string) => {
    let state = reachable;
    return [...tries].filter((sign) => {
      state = sign === "." ? reachable : afterVainTry(state, sign);
      return pauseForAll(state) > 0;
    }).length;
  };
  /** As if the first lost connection told of the server. */
  const pausesAtOnce = (tries: string) => [...tries].filter((sign) => sign !== ".").length;

  test.each([
    ["a", 0],
    ["a.", 0],
    ["aa", 0],
    ["aaaaaaaa", 0],
    ["ab", 0],
    ["abab", 0],
    ["ab.ab.ab", 0],
    ["a.b.c.d.e", 0],
    ["ab.c", 0],
    ["abc", 1],
    ["aabbc", 1],
    ["abc.", 1],
    ["abcd", 2],
    ["abca", 2],
    ["abcaaa", 4],
    ["abc.a", 1],
    ["abc.abc", 2],
    [`${".".repeat(32)}a${".".repeat(32)}b${".".repeat(32)}c`, 0],
  ])("%s: all wait %i times", (tries, times) => {
    expect(pauses(tries)).toBe(times);
    if (times === 0) expect(pausesAtOnce(tries)).toBeGreaterThan(0);
  });

  test("of a server that loses three of a hundred connections, next to never", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    let state = reachable;
    let parked = 0;
    for (let mail = 0; mail < 10_000; mail += 1) {
      state = random() < 0.03 ? afterVainTry(state, String(mail)) : reachable;
      if (pauseForAll(state) > 0) parked += 1;
    }
    expect(parked).toBeLessThan(5);
  });

  test("a server that is away is asked less and less, once a minute at the least", () => {
    let state = reachable;
    const waits = Array.from({ length: 12 }, (_, mail) => {
      state = afterVainTry(state, String(mail % 5));
      return pauseForAll(state);
    });
    expect(waits.slice(0, AWAY_AFTER_MAILS - 1)).toEqual([0, 0]);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits.at(-1)).toBe(60_000);
  });
});
