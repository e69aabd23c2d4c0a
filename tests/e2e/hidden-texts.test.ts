import { expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { hiddenTexts } from "./harness/quality/hidden.ts";
import { sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

// Every public page is asked the same in the walk through the site (site-quality).

const lead = message("web", "de", "pages.imprint.lead");

test.each([
  "display: none",
  "visibility: hidden",
  "opacity: 0",
  "color: transparent",
  "font-size: 0",
  "height: 0; overflow: hidden",
  "position: absolute; left: -9999px",
  "position: absolute; clip-path: inset(50%)",
])("words that a style takes out of sight by mistake are noticed: %s", async (style) => {
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.imprint);
    expect(await hiddenTexts(page)).toEqual([]);
    await page.evaluate((rule) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.adoptedStyleSheets.push(sheet);
    }, `main .page-lead.page-lead { ${style} }`);
    expect(await hiddenTexts(page)).toEqual(
      [360, 1280].map((width) => `hidden at ${width} px: p.page-lead "${lead.slice(0, 30)}"`),
    );
  });
});

test("words that are folded away until somebody unfolds them are not", async () => {
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.home);
    expect(await page.locator("main details:not([open])").count()).toBeGreaterThan(0);
    expect(await hiddenTexts(page)).toEqual([]);
  });
});
