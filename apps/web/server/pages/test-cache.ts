import { type MadeOf, nothingYet } from "@podium/api/request/made-of";
import { type Answer, makeAnswer } from "@podium/http/answer";
import type { Made, Rendering, Sizes } from "./kept-pages.ts";
import { openPageCache } from "./page-cache.ts";

export const text = async (answer: Answer | Promise<Answer>) => (await answer).bytes.toString();

/** What a page of tests is made of; by default of nothing that changes. */
export const madeOf = (names: readonly string[] = [], goodForMs = Number.POSITIVE_INFINITY): MadeOf => ({
  ...nothingYet(),
  sources: new Set(names),
  goodForMs,
});

/** A cache with a clock that stands still until it is moved. It hears of changes, and keeps no longer than it may. */
export function cacheForTests(sizes?: Sizes) {
  let time = 100_000;
  const timers: { at: number; run: () => void }[] = [];
  const kept = openPageCache({
    now: () => time,
    later: (ms, run) => timers.push({ at: time + ms, run }),
    ...(sizes && { sizes }),
  });
  kept.heard("anything");
  const waiting: ((made: Made) => void)[] = [];
  const signals: AbortSignal[] = [];
  let renderings = 0;
  const made = (body: string, status: number, of: MadeOf): Made => ({
    answer: makeAnswer({ status, type: "text/html", body, headers: [], tagged: true }),
    madeOf: of,
  });
  /** What is under way without a clock comes to its end. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    kept,
    settle,
    pass: async (ms: number) => {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      for (const timer of due) timers.splice(timers.indexOf(timer), 1);
      for (const { run } of due) run();
      await settle();
    },
    /** Rendered when `finish` says so. */
    slowly: ({ signal }: Rendering) => {
      renderings += 1;
      signals.push(signal);
      return new Promise<Made>((resolve) => waiting.push(resolve));
    },
    finish: async (body: string, given: { status?: number; of?: MadeOf } = {}) => {
      waiting.shift()?.(made(body, given.status ?? 200, given.of ?? madeOf()));
      await settle();
    },
    render:
      (body: string | (() => string), given: { status?: number; of?: MadeOf } = {}) =>
      async () => {
        renderings += 1;
        const current = typeof body === "string" ? body : body();
        return made(current, given.status ?? 200, given.of ?? madeOf());
      },
    renderings: () => renderings,
    /** Which of those that are rendered slowly were given up, in their order. */
    givenUp: () => signals.map(({ aborted }) => aborted),
  };
}
