import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, fillTexts, panelButton, saveEvent, signIn } from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { type JourneyEvent, ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("web", "de", path);
const english = (path: string) => message("web", "en", path);

/** Types into the form of an event of its own, saves, and reads the page in both languages. */
async function typedAndRead(
  title: string,
  type: (admin: Page) => Promise<void>,
  last: string,
  read: (site: Page, locale: "de" | "en") => Promise<void>,
): Promise<void> {
  const event: JourneyEvent = await ownEvent(title);
  const lead = await ownStaff("Fanny Fakt", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await type(admin);
    await saveEvent(admin);
    await appearsWithin(site, sitePaths.de.event(event.slug), last, 2_000);
    await read(site, "de");
    await quality(site);
    await site.goto(sitePaths.en.event(event.slug));
    await read(site, "en");
    await quality(admin);
  });
}

async function quality(page: Page): Promise<void> {
  expect(await axeFindings(page, ["light"])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

test("what is good to know stands on the page, of one kind together, with lines and links", async () => {
  const add = "eventForm.notes.lists.notes.add";
  const lines = [
    ["BRING", "Ausweis", ""],
    ["DOORS", "ab 18 Uhr\nam Südtor: www.example.org", "from 6 pm"],
    ["BRING", "Stift", ""],
    ["OTHER", "Es regnet vielleicht.", ""],
  ] as const;
  await typedAndRead(
    "Gut zu wissen",
    async (admin) => {
      for (const [index, [kind, textDe, textEn]] of lines.entries()) {
        await panelButton(admin, add).click();
        await field(admin, `notes.${index}.kind`).selectOption(kind);
        await fillTexts(admin, { [`notes.${index}.textDe`]: textDe, [`notes.${index}.textEn`]: textEn });
      }
    },
    "Es regnet vielleicht.",
    async (site, locale) => {
      const notes = section(site, "notes");
      const say = locale === "de" ? word : english;
      expect(await notes.locator("dt").allInnerTexts()).toEqual([
        say("event.note.BRING"),
        say("event.note.DOORS"),
      ]);
      expect(await notes.locator("dd").first().innerText()).toMatch(/^Ausweis\s+Stift$/u);
      expect(await notes.locator('[lang="de"]').count()).toBe(locale === "de" ? 4 : 3);
      if (locale === "en") return;
      expect(await notes.locator("dd").nth(1).innerText()).toContain("ab 18 Uhr\nam Südtor");
      expect(await notes.locator("dd a").getAttribute("href")).toBe("https://www.example.org/");
    },
  );
});
