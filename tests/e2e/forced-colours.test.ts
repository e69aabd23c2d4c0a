import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { sitePaths } from "./harness/site.ts";

/** Text and the ground that it stands on, as they are drawn. */
function coloursOf(of: Locator) {
  return of.first().evaluate((element) => {
    let ground: Element | null = element;
    const isClear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/u.test(colour);
    while (ground && isClear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const { color, borderBlockEndColor, borderInlineStartColor } = getComputedStyle(element);
    const drawn = getComputedStyle(ground ?? document.documentElement).backgroundColor;
    return {
      text: color,
      ground: ground ? drawn : "canvas",
      edges: [borderBlockEndColor, borderInlineStartColor],
    };
  });
}

async function canBeRead(page: Page, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    const { text, ground } = await coloursOf(page.locator(selector));
    expect([selector, text === ground]).toEqual([selector, false]);
  }
}

describe.each(["light", "dark"] as const)("F8 · in the reader's own colours, %s", (colorScheme) => {
  test("the site's header, card and badge can be read", async () => {
    const event = await ownEvent(`Eigene Farben ${colorScheme}`, { places: 9 });
    await visit({ colorScheme, forcedColors: true }, async (page) => {
      await page.goto(sitePaths.de.event(event.slug));
      await canBeRead(page, [
        ".frame-header__name",
        ".registration-card :is(h2, p)",
        ".kern-card :is(h2, h3, p, li)",
        ".kern-badge .kern-label",
        ".kern-btn .kern-label",
        "main h1",
        "footer a",
      ]);
      await page.goto(sitePaths.de.home);
      await canBeRead(page, [
        ".frame-header__claim",
        "main h1",
        ".kern-badge .kern-label",
        "nav a",
        "select",
        "input",
      ]);
      await page.goto(sitePaths.de.register(event.slug));
      await canBeRead(page, [".kern-card h2", ".kern-form-input label", ".kern-form-input__input"]);
    });
  });

  test("the panel's header, menu, tabs and badges can be read, and one tab alone is marked", async () => {
    const event = await ownEvent(`Farben im Panel ${colorScheme}`);
    const login = await ownStaff("Fara Farbe", {
      organisationId: event.organisationId,
      role: "ADMINISTRATOR",
    });
    await visit({ app: "admin", colorScheme, forcedColors: true }, async (page) => {
      await signIn(page, login);
      await page.goto(adminPaths.event(event.id));
      await page.locator(".tabs__link").first().waitFor();
      await canBeRead(page, [
        "header a",
        ".panel-nav__link[aria-current]",
        ".panel-nav__link:not([aria-current])",
        ".tabs__link[aria-current]",
        ".tabs__link:not([aria-current])",
        ".kern-badge .kern-label",
        "main h1",
      ]);
      const current = await coloursOf(page.locator(".tabs__link[aria-current]"));
      for (const tab of await page.locator(".tabs__link:not([aria-current])").all()) {
        const other = await coloursOf(tab);
        expect(other.edges[0]).toBe(other.ground);
        expect(other.ground).not.toBe(current.ground);
      }
    });
  });
});
