import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Loads a page again and again until it has these words.
 *
 * @param ms what was promised, counted from the call: the change has been made and answered before
 */
export async function appearsWithin(page: Page, path: string, words: string, ms: number): Promise<void> {
  const end = Date.now() + ms;
  let seen = false;
  do {
    await page.goto(path);
    seen = (await page.getByRole("main").innerText()).includes(words);
  } while (!seen && Date.now() < end);
  expect(seen, `"${words}" at ${path} within ${ms} ms`).toBe(true);
}
