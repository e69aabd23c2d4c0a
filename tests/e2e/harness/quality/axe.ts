import axe, { type Result, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Colours } from "./looks.ts";

/** WCAG 2.2 A and AA with all that came before, and what axe calls best practice. */
const tags: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const runs: Record<Colours, NonNullable<RunOptions["runOnly"]>> = {
  light: { type: "tag", values: tags },
  dark: { type: "rule", values: ["color-contrast"] },
};

/**
 * Asks axe about a page in light and in dark. In dark only the contrast is asked again: nothing else depends on colours.
 *
 * @returns one line per violation: the rule, where, and why; nothing when axe finds nothing
 */
export async function axeFindings(
  page: Page,
  colours: readonly Colours[] = ["light", "dark"],
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    found.push(...describe(await ask(page, runs[colorScheme]), colorScheme));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/**
 * Straight to axe, without its builder for Playwright: that takes many times as long, for frames of other origins,
 * which no page has, and for lists of everything that is right.
 */
function ask(page: Page, runOnly: RunOptions["runOnly"]): Promise<Result[]> {
  return page.evaluate(
    async (options) => {
      const loaded = (window as unknown as { axe: typeof axe }).axe;
      return (await loaded.run(document, options)).violations;
    },
    { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
  );
}

function describe(violations: Result[], colours: string): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${colours}) at ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim()}`,
    ),
  );
}

/** WCAG 1.4.10: content that is wider than the window makes people scroll in two directions. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A screen of the panel: in none of three widths wider than its window, and clean in light and in dark. */
export async function expectFits(page: Page): Promise<void> {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  expect(await axeFindings(page, ["light", "dark"])).toEqual([]);
}
