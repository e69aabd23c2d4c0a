import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { axeFindings } from "./harness/quality/axe.ts";
import { eventOf, kinds, outOfSight } from "./harness/quality/first-screen.ts";
import { siteButton, sitePaths } from "./harness/site.ts";

const windows = {
  phone: { width: 360, height: 800 },
  desktop: { width: 1280, height: 900 },
} as const;

/** What somebody wants to know before anything else, and the way on. */
const onPhone = {
  title: "h1",
  when: ".event-facts time",
  where: ".event-facts__item:nth-child(2) strong",
  cost: ".event-facts__item:nth-child(3)",
  button: ".registration-card__action",
};
const onDesktop = { ...onPhone, "who invites": ".hosts__role" };

/** The highest that head and facts may be beside the card. */
const HEAD_PX = 420;

let events: { path: string; name: string; slug: string; locale: "de" | "en"; several: boolean }[];

beforeAll(async () => {
  events = [];
  for (const [position, kind] of kinds.entries()) {
    const { slug } = await eventOf(kind, position);
    const { locale = "de", title, categories = 1 } = kind;
    const name = `${position + 1}, ${title}`;
    events.push({ path: sitePaths[locale].event(slug), name, slug, locale, several: categories > 1 });
  }
});

/** The same question of each event. @returns what is wrong, with the event's name */
async function ask(
  size: keyof typeof windows,
  look: (page: Page, of: (typeof events)[number]) => Promise<string[]>,
) {
  const found: string[] = [];
  await visit({ javaScript: false, ...windows[size] }, async (page) => {
    for (const event of events) {
      await page.goto(event.path);
      found.push(...(await look(page, event)).map((line) => `${event.name}: ${line}`));
    }
  });
  return found;
}

describe("without scrolling, of ten events with short and long words,", () => {
  test("a phone shows title, date, place, cost and the button", async () => {
    expect(await ask("phone", (page) => outOfSight(page, onPhone))).toEqual([]);
  });

  test("a desktop shows besides who invites, in a head that is not higher than half of the window", async () => {
    const found = await ask("desktop", async (page) => [
      ...(await outOfSight(page, onDesktop)),
      ...(await page.evaluate((most) => {
        const head = document.querySelector(".event-head")?.getBoundingClientRect().height ?? 0;
        return head > 0 && head <= most ? [] : [`the head is ${Math.round(head)} px high`];
      }, HEAD_PX)),
    ]);
    expect(found).toEqual([]);
  });

  test.each(["phone", "desktop"] as const)(
    "the form shows its first field on a %s, with the category that was chosen",
    async (size) => {
      const found = await ask(size, async (page, { locale, several }) => {
        if (several && size === "desktop") await page.locator(".category-row").nth(2).click();
        await page.locator(".registration-card__action").locator("a, button").click();
        await page.waitForURL(({ pathname }) => /anmeldung$|registration$/u.test(pathname));
        const line = several && size === "desktop" ? "Online" : "Vor Ort";
        const chosen = several ? await page.locator(".registration-category summary").innerText() : line;
        expect(await page.locator('[name="persons.0.firstName"]').count()).toBe(1);
        if (several) expect(await siteButton(page, locale, "Auswahl übernehmen").isVisible()).toBe(false);
        return [
          ...(await outOfSight(page, { field: '[name="persons.0.firstName"]' })),
          ...(chosen.includes(line) ? [] : [`chosen is ${chosen}`]),
        ];
      });
      expect(found).toEqual([]);
    },
  );
});

test("the card stays beside the text while it is read, and the phone's bar is there when the card is not", async () => {
  const [event] = events;
  await visit({ javaScript: false, ...windows.desktop }, async (page) => {
    await page.goto(event?.path ?? "");
    await page.locator("#comments").evaluate((section) => section.scrollIntoView({ block: "end" }));
    expect(await outOfSight(page, { button: ".registration-card__action" })).toEqual([]);
  });
  await visit({ javaScript: false, ...windows.phone }, async (page) => {
    await page.goto(event?.path ?? "");
    const bar = page.locator(".registration-bar");
    const isThere = () => bar.evaluate((element) => element.checkVisibility({ visibilityProperty: true }));
    await expect.poll(isThere).toBe(false);
    await page.locator("#comments").evaluate((section) => section.scrollIntoView({ block: "end" }));
    await expect.poll(isThere).toBe(true);
    await page.setViewportSize({ width: 360, height: 400 });
    await expect.poll(isThere).toBe(false);
  });
});

test("by keyboard a category is chosen and its form opened; all of it is clean in the reader's own colours, too", async () => {
  const event = events.find(({ several }) => several);
  await visit({ javaScript: false }, async (page) => {
    await page.goto(event?.path ?? "");
    await page.locator(".category-row input").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".category-row input").nth(1).isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(({ searchParams }) => searchParams.has("art"));
    expect(await page.locator(".registration-category summary").innerText()).toContain(
      "Vor Ort mit Kinderbetreuung",
    );
  });
  for (const forcedColors of [false, true])
    await visit({ ...windows.phone, forcedColors }, async (page) => {
      await page.goto(event?.path ?? "");
      await page.locator(".registration-choice summary").click();
      expect(await axeFindings(page)).toEqual([]);
      const chosen = page.locator(".category-row", { has: page.locator(":checked") });
      const other = page.locator(".category-row", { hasNot: page.locator(":checked") }).first();
      const edge = (row: typeof chosen) =>
        row.evaluate((element) => {
          const { borderColor, boxShadow, borderWidth } = getComputedStyle(element);
          return `${borderColor} ${borderWidth} ${boxShadow}`;
        });
      if (!forcedColors) expect(await edge(chosen)).not.toBe(await edge(other));
      expect(await chosen.locator("input").isChecked()).toBe(true);
    });
});
