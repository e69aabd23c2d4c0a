import { CHANGE_CHANNEL } from "@podium/api/changes";
import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio } from "../figure/ratios.ts";
import { answersPerSecond } from "../load/page-load.ts";
import { onStage } from "../stage.ts";
import type { Given } from "./given.ts";

const PAGES = 200;
const CONNECTIONS = 32;
const CHANGE_EVERY_MS = 500;

/**
 * Two hundred events' pages in turn ÷ one of them, while twice a second something changes about another event: a
 * registration and an edit in turn. The same load generator on both sides.
 */
export function benchPages({ pairs, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, makeEvents }) => {
    const [other, ...events] = await makeEvents(PAGES + 1);
    const paths = events.map(({ slug }) => `/veranstaltungen/${slug}`);
    for (const path of paths) await (await fetch(`${site.url}${path}`)).arrayBuffer();
    let changes = 0;
    const changing = setInterval(() => {
      changes += 1;
      const payload = `${other?.id}${changes % 2 === 0 ? " text" : ""}`;
      pool.query("SELECT pg_notify($1, $2)", [CHANGE_CHANNEL, payload]).catch(() => {});
    }, CHANGE_EVERY_MS);
    let asked = 0;
    const side = (shown: readonly string[]) => ({
      pids: [site.pid],
      run: () =>
        answersPerSecond({
          url: site.url,
          seconds,
          connections: CONNECTIONS,
          status: 200,
          request: {
            method: "GET",
            setupRequest: (request) => {
              asked += 1;
              return { ...request, path: shown[asked % shown.length] ?? "/" };
            },
          },
        }),
    });
    try {
      const sides = { ours: side(paths), anchor: side(paths.slice(0, 1)) };
      const ratio = await measureRatio(sides, pairs, [process.pid]);
      console.log(describe("pages", ratio));
      console.log(`${changes} changes`);
      return { name: "pages", value: ratio.median, floor: 0.3, goal: 0.5 };
    } finally {
      clearInterval(changing);
    }
  });
}
