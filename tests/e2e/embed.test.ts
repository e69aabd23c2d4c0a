import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Running, startSite } from "@podium/tests-support/processes";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visit, visitForeign } from "./harness/browser.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { stage } from "./harness/stage.ts";
import { message } from "./harness/words.ts";

const paths = { list: "/einbetten/liste.html", frame: "/einbetten/rahmen.html" };
const said = (key: string) => message("web", "de", `feed.embed.${key}`);

let site: Running;
const foreign: Server[] = [];
let allowed: string;
let refused: string;

/** A website of somebody else: other port, other origin. Its policy allows nothing but the site. */
async function openForeign(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; frame-src ${site.url}; connect-src ${site.url}`,
    });
    response.end(
      `<!DOCTYPE html><html lang="de"><title>Fremd</title><main><h1>Fremd</h1><iframe src="${site.url}${paths.frame}" title="Termine" width="200" height="600"></iframe></main>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  foreign.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const reserved = createServer();
  await new Promise<void>((resolve) => reserved.listen(0, "127.0.0.1", resolve));
  const { port } = reserved.address() as AddressInfo;
  await new Promise((resolve) => reserved.close(resolve));
  const { databaseUrl, dataDir } = stage();
  allowed = `http://127.0.0.1:${port}`;
  site = await startSite({ databaseUrl, dataDir, environment: { EMBED_ORIGINS: allowed } });
  refused = await openForeign();
  const friend = createServer(foreign[0]?.listeners("request")[0] as never);
  await new Promise<void>((resolve) => friend.listen(port, "127.0.0.1", resolve));
  foreign.push(friend);
});

afterAll(async () => {
  for (const server of foreign) server.close();
  await site?.stop();
});

/** What a script of the page gets to read. */
const fetched = (page: Page) =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        (answer) => answer.text(),
        () => null,
      ),
    `${site.url}${paths.list}?format=HYBRID`,
  );

describe("in a page of another website, under a strict policy", () => {
  test.each(["light", "dark"] as const)(
    "the next events stand in a frame, whose links open in the whole window, in %s",
    async (colours) => {
      await visitForeign(colours, async (page, context) => {
        await page.goto(allowed);
        const frame = page.frameLocator("iframe");
        const links = frame.getByRole("listitem").getByRole("link");
        await links.first().waitFor();
        const count = await links.count();
        expect(count).toBeGreaterThan(1);
        expect(count).toBeLessThanOrEqual(10);
        const colour = await links.first().evaluate((link) => getComputedStyle(link).color);
        // The style sheet is there, too.
        expect(colour).not.toMatch(/rgb\(0, 0, (?:238|255)\)/u);
        await frame.getByRole("link", { name: said("all") }).click();
        await page.waitForURL(`${site.url}/`);
        expect((await context.storageState()).cookies).toEqual([]);
      });
    },
  );

  test("a script of the page may read the list as HTML, with the filter of its address", async () => {
    await visitForeign("light", async (page) => {
      await page.goto(allowed);
      const html = await fetched(page);
      expect(html).toContain(`aria-label="${said("list")}"`);
      expect(html).toContain(`<a href="${site.url}/?format=HYBRID" target="_top">`);
      expect(html).not.toMatch(/<script|<style|style=| on\w+=/u);
    });
  });

  test("a website that is not allowed gets neither", async () => {
    await visitForeign("light", async (page) => {
      const complaints: string[] = [];
      page.on("console", (each) => complaints.push(each.text()));
      await page.goto(refused);
      expect(await fetched(page)).toBeNull();
      await expect
        .poll(() => complaints.some((text) => /frame-ancestors|refused to connect|Framing/iu.test(text)))
        .toBe(true);
      expect(await page.frameLocator("iframe").getByRole("link").count()).toBe(0);
    });
  });
});

test("the page in the frame has no finding of axe and fits from 200 px on", async () => {
  await visitForeign("light", async (page) => {
    await page.goto(`${site.url}${paths.frame}`);
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [200, 320, 768]) {
      await page.setViewportSize({ width, height: 600 });
      expect(await overflow(page), String(width)).toBeLessThanOrEqual(0);
    }
  });
});

test("how it is done stands on the page of subscriptions, only where some website may", async () => {
  await visitForeign("light", async (page) => {
    await page.goto(`${site.url}${sitePaths.de.subscribe}`);
    await page.getByRole("heading", { name: said("title") }).waitFor();
    await page.getByText(`<iframe src="${site.url}${paths.frame}"`).waitFor();
    await page.getByText(allowed, { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.subscribe);
    expect(await page.getByRole("heading", { name: said("title") }).count()).toBe(0);
    for (const path of Object.values(paths)) expect((await page.request.get(path)).status()).toBe(404);
  });
});
