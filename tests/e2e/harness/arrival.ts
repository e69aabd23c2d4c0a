import type { Page } from "playwright-core";

/** Waits until the page at this path is there, whatever query or fragment its address has. */
export async function arrival(page: Page, path: string): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname === path);
}
