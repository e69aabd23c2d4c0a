import { expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { publicPages } from "./harness/public-pages.ts";
import { describeSite } from "./harness/site-quality.ts";
import { message } from "./harness/words.ts";

describeSite("de");

test("every page leads to itself in the other language", async () => {
  const german = await publicPages("de");
  await visit({ javaScript: false }, async (page) => {
    for (const { name, path, status = 200, token = false } of german) {
      if (status !== 200 || token) continue;
      await page.goto(path);
      const other = page.locator('a[hreflang="en"], a[lang="en"]').filter({ visible: true }).first();
      await other.click();
      expect(await page.locator("html").getAttribute("lang"), name).toBe("en");
      await page.locator('a[hreflang="de"], a[lang="de"]').filter({ visible: true }).first().click();
      expect(new URL(page.url()).pathname, name).toBe(new URL(path, page.url()).pathname);
    }
  });
});

test("the words of the frame are there", () => {
  expect(message("web", "de", "frame.footer.reportBarrier")).toBe("Barriere melden");
  expect(message("web", "de", "frame.footer.imprint")).toBe("Impressum");
});
