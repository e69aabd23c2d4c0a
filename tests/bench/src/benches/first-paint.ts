import { connect } from "@podium/db/client";
import { seedPicture } from "@podium/db/seed/picture";
import { findBrowser } from "@podium/launcher/browser";
import { storePicture } from "@podium/tests-support/media/pictures";
import { type Browser, chromium } from "playwright-core";
import { startAnchor } from "../anchor/anchor.ts";
import { startDemoSite } from "../demo-site.ts";
import { describeSpread, type Figure } from "../figure/figure.ts";
import { measureRounds } from "../figure/rounds.ts";
import { quantileOf } from "../figure/statistics.ts";

const SLUG = "beispiel-kommunen-konstruktiv";
/** A phone on the road: 1.6 Mbit/s with 150 ms to each answer, and a processor a quarter as quick. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER = 4;

/** In the page, whose types Node's do not know. */
const LARGEST_PAINT = `new Promise((resolve) =>
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
    type: "largest-contentful-paint",
    buffered: true,
  }),
)`;

/**
 * Until the largest part of an event page with a picture is painted (https://web.dev/articles/lcp), for somebody who was
 * never here, on a slow line ÷ the same for its bare text from plain node:http: no styles, no typefaces, no picture.
 * The milliseconds stand beside it.
 *
 * @param rounds how many pairs; they last as long as they last
 */
export async function benchFirstPaint({ pairs }: { pairs: number }): Promise<Figure> {
  const site = await startDemoSite();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const { database, close } = connect(site.databaseUrl);
  try {
    const { id } = await database.event.findUniqueOrThrow({ where: { slug: SLUG }, select: { id: true } });
    await seedPicture(database, id, await storePicture(site.dataDir));
    const url = `${site.url}/veranstaltungen/${SLUG}`;
    const body = await (await fetch(url)).text();
    if (!body.includes("<picture")) throw new Error("the page has no picture");
    const bare = body.replace(/<link\b[^>]*>|<picture[\s\S]*?<\/picture>|<img\b[^>]*>/g, "");
    const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
    const anchor = await startAnchor({ status: 200, headers, body: Buffer.from(bare) });
    try {
      const roots = [process.pid];
      await largestPaint(browser, url);
      const { counted, disturbed } = await measureRounds(pairs, roots, async () => {
        const [least, ours] = [await largestPaint(browser, anchor.url), await largestPaint(browser, url)];
        return { ours, least, ratio: ours / least };
      });
      const of = (key: "ours" | "least" | "ratio", quantile: number) =>
        quantileOf(
          counted.map((pair) => pair[key]),
          quantile,
        );
      console.log(
        [
          `first-paint: ${Math.round(of("ours", 0.5))} ms ÷ ${Math.round(of("least", 0.5))} ms`,
          describeSpread(of("ratio", 0.5), [of("ratio", 0.25), of("ratio", 0.75)]),
          `${counted.length} rounds, ${disturbed} disturbed`,
        ].join(" · "),
      );
      return { name: "first-paint", value: of("ratio", 0.5), floor: 6, goal: 4, atMost: true };
    } finally {
      anchor.stop();
    }
  } finally {
    await close();
    await browser.close();
    await site.stop();
  }
}

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.evaluate<number>(LARGEST_PAINT);
  } finally {
    await context.close();
  }
}
