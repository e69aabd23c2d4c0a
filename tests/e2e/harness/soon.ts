import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Loads a page again and again until it has these words. A visitor who opens it after that time has to see them; how
 * long a busy machine takes for that load is not judged.
 *
 * @param ms what was promised, counted from the call: the change has been made and answered before
 */
export async function appearsWithin(page: Page, path: string, words: string, ms: number): Promise<void> {
  const end = Date.now() + ms;
  let seen = false;
  let begun: number;
  do {
    begun = Date.now();
    await page.goto(path);
    seen = (await page.getByRole("main").innerText()).includes(words);
  } while (!seen && begun < end);
  expect(seen, `"${words}" at ${path} for whoever comes ${ms} ms later`).toBe(true);
}
