import type { Page } from "playwright-core";

/** A phone on the road: 1.6 Mbit/s with 150 ms to each answer, and a processor a quarter as quick. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER = 4;

/**
 * Opens a page as somebody does who was never here, on a slow line.
 *
 * @returns what it consists of in bytes as they were sent (markup, styles, typefaces, pictures), and how much of it moved
 * while it came (cumulative layout shift, https://web.dev/articles/cls)
 */
export async function firstVisit(page: Page, path: string): Promise<{ bytes: number; shift: number }> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("Network.enable");
  await chromium.send("Network.setCacheDisabled", { cacheDisabled: true });
  await chromium.send("Network.emulateNetworkConditions", LINE);
  await chromium.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(path, { waitUntil: "networkidle" });
  await chromium.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return page.evaluate(async () => {
    const parts = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ] as PerformanceResourceTiming[];
    type Shift = PerformanceEntry & { value: number };
    const shifts = await new Promise<Shift[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries() as Shift[])).observe({
        type: "layout-shift",
        buffered: true,
      });
      setTimeout(() => resolve([]), 500);
    });
    return {
      bytes: parts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });
}
