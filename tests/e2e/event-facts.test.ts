import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, fillTexts, openPart, saveEvent, signIn } from "./harness/admin.ts";
import { visit, visitBoth } from "./harness/browser.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";

test("what an announcement may say is typed into the form and read on the page, in both languages", async () => {
  const event = await ownEvent("Angaben");
  const lead = await ownStaff("Adele Angabe", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await fillTexts(admin, {
      "translations.de.subtitle": "Wege ins Grüne",
      "translations.en.subtitle": "Ways into the green",
      "translations.de.motto": "Wir gehen los!",
      "translations.en.motto": "Off we go!",
    });
    await openPart(admin, "classification");
    await field(admin, "seriesChoice").selectOption("new");
    await fillTexts(admin, {
      "newSeries.nameDe": "Grüne Gespräche",
      "newSeries.nameEn": "Green talks",
      edition: "3",
    });
    await fillTexts(admin, { asOf: "2026-05-12", hashtag: "#GrüneGespräche" });
    for (const [index, url] of [
      "https://social.bund.de/@stadt",
      "https://www.linkedin.com/stadt",
    ].entries()) {
      await admin.getByRole("button", { name: "Seite hinzufügen" }).click();
      await fillTexts(admin, { [`socialLinks.${index}.url`]: url });
    }
    await tick(admin, "languages", ["Deutsch", "Englisch"]);
    await tick(admin, "interpretingLanguages", ["Deutsche Gebärdensprache", "Obersorbisch"]);
    await admin
      .getByText("Verdolmetschung: Obersorbisch, Deutsche Gebärdensprache", { exact: true })
      .waitFor();
    await saveEvent(admin);
    await expect
      .poll(() => field(admin, "seriesChoice").locator("option:checked").innerText())
      .toBe("Grüne Gespräche");
    expect(await axeFindings(admin)).toEqual([]);
    await appearsWithin(site, sitePaths.de.event(event.slug), "Wege ins Grüne", 2_000);
  });
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.event(event.slug));
    expect(await page.locator("h1 + p").innerText()).toBe("Wege ins Grüne");
    await page.getByText("Wir gehen los!", { exact: true }).waitFor();
    await page.getByText("Grüne Gespräche · 3. Ausgabe").waitFor();
    await page.getByText("Stand: 12. Mai 2026.", { exact: true }).waitFor();
    await page.getByText("Hashtag: #GrüneGespräche", { exact: true }).waitFor();
    await page.getByText(/^Veröffentlicht am \d/u).waitFor();
    // On the same day.
    expect(await page.getByText(/^Zuletzt geändert/u).count()).toBe(0);
    expect(await page.getByRole("link", { name: /^(Mastodon|LinkedIn)/u }).count()).toBe(2);
    const facts = page.locator(".event-facts");
    expect(await facts.innerText()).toContain(
      "Deutsch, Englisch · Verdolmetschung: Obersorbisch, Deutsche Gebärdensprache",
    );
    await page.goto(sitePaths.en.event(event.slug));
    expect(await page.locator("h1 + p").innerText()).toBe("Ways into the green");
    await page.getByText("Off we go!", { exact: true }).waitFor();
    await page.getByText("As of 12 May 2026.", { exact: true }).waitFor();
    await page.getByText("Green talks · 3rd edition").waitFor();
    expect(await facts.innerText()).toContain(
      "German, English · Interpreting: Upper Sorbian, German Sign Language",
    );
  });
});

/** By keyboard: the list is opened, and its boxes are ticked. */
async function tick(page: Page, name: string, languages: readonly string[]): Promise<void> {
  const list = page.locator("details", { has: page.locator(`[name="${name}"]`) });
  await list.locator("summary").press("Enter");
  for (const language of languages) {
    await list.getByRole("checkbox", { name: language, exact: true }).press("Space");
  }
}
